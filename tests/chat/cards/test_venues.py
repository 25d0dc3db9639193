"""Names of places."""

from dataclasses import replace

import pytest

from bot.chat.cards.venues import inside, is_told, street
from tests.chat.cards.made_up import SUPPER, seen
from tests.trips import FIELD, HALL, INN, LUME, at

_NOW = at(LUME, "2 07:00")


def test_inside_a_part_of_an_airport_reads_as_one_name_in_korean():
    views = [seen(_NOW, SUPPER, language=each) for each in ("ko", "en")]

    said = [
        [inside(view, FIELD, "하늘 공항", "3층") for view in views],
        [inside(view, HALL, "음악당", "3층") for view in views],
        [inside(view, HALL, "음악당", None) for view in views],
    ]

    assert said == [["하늘 공항 3층", "하늘 공항, 3층"], ["음악당, 3층"] * 2, ["음악당"] * 2]


def test_street_has_a_number():
    venues = (HALL, INN, replace(HALL, address="Lume, Rua Longa"))

    assert [street(venue) for venue in venues] == ["12 Rua Longa", None, None]


@pytest.mark.parametrize(
    ("place", "is_so"),
    [
        pytest.param("Lume", True, id="the place"),
        pytest.param("Lume (West Coast)", True, id="with brackets"),
        pytest.param("Brack", False, id="another place"),
        pytest.param("(nowhere)", False, id="brackets alone"),
    ],
)
def test_is_told_by_the_title(place: str, is_so: bool):  # noqa: FBT001 -- a table
    assert is_told(place, "Visit to lume") is is_so
