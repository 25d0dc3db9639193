"""Groups that are called by a place, and mayors of other towns."""

from datetime import date

import pytest

from bot.files.toml import load, sample
from bot.understanding.bodies import by_office_alone, with_bodies, with_mayors
from bot.understanding.named import Named, named
from bot.understanding.names import Gazetteer
from bot.understanding.question import When

TRIP = load(sample())
NAMES = Gazetteer(TRIP)


def read(text: str) -> Named:
    return named(text, NAMES.exact(text), TRIP)


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("city hall people", {"official"}),
        ("folks from city hall", {"official"}),
        ("시청 분들은 지금 뭐 해", {"official"}),
        ("and the mayor's group?", {"official"}),
        ("시장님 쪽은", {"official"}),
        ("시청 주소", set()),
        ("where is city hall", set()),
    ],
)
def test_place_with_people_is_a_group(text: str, groups: set[str]):
    found = with_bodies(text, read(text), TRIP)

    assert {group.id for group in found.groups} == groups


def test_group_leaves_no_place_behind():
    found = with_bodies("city hall people", read("city hall people"), TRIP)

    assert (found.venues, found.events) == ((), ())


@pytest.mark.parametrize(
    ("text", "day", "met"),
    [
        ("the mayor from tuesday", date(2024, 1, 9), {"susan-sonne"}),
        ("오늘 만나는 쪽 시장은요", date(2024, 1, 12), {"terry-bell"}),
        ("any mayor", None, {"susan-sonne", "terry-bell"}),
        ("our mayor on friday", date(2024, 1, 12), set()),
        ("시장님 성함", None, set()),
    ],
)
def test_mayor_that_is_met_is_not_ones_own(text: str, day: date | None, met: set[str]):
    found = with_mayors(text, read(text), When(day), TRIP)

    assert {who.id for who in found.counterparts} == met


@pytest.mark.parametrize(
    ("text", "alone"), [("시장님 복장", True), ("d05 복장", False), ("복장", False)]
)
def test_office_alone_names_no_person(text: str, *, alone: bool):
    assert by_office_alone(read(text)) == alone
