"""People, places and groups that share a name."""

import pytest

from bot.domain.place import City
from bot.files.toml import load, sample
from bot.understanding.forms import Thing
from bot.understanding.named import masked, named
from bot.understanding.names import Gazetteer

TRIP = load(sample())
NAMES = Gazetteer(TRIP)


def ids(things: tuple[Thing, ...]) -> list[str]:
    return [thing.id for thing in things]


@pytest.mark.parametrize(
    ("text", "counterparts", "delegates", "nobody"),
    [
        ("시장님", [], ["D01"], False),
        ("안산 시장", [], ["D01"], False),
        ("부에나파크 시장", ["susan-sonne"], [], False),
        ("부에나파크의 시장님", ["susan-sonne"], [], False),
        ("시청 시장", ["susan-sonne"], [], False),
        ("테리 벨 시장", ["terry-bell"], [], False),
        ("부시장님", ["joyce-ahn"], [], False),
        ("라스베이거스 시장", [], [], True),
        ("the mayor of warren county", ["terry-bell"], [], False),
        ("mayor of seattle", [], [], True),
        ("mayor of ansan", [], ["D01"], False),
        ("d05 in nashville", [], ["D05"], False),
    ],
)
def test_office_belongs_to_the_place_beside_it(
    text: str, counterparts: list[str], delegates: list[str], *, nobody: bool
):
    found = named(text, NAMES.exact(text), TRIP)

    assert (ids(found.counterparts), ids(found.delegates), found.is_nobody) == (
        counterparts,
        delegates,
        nobody,
    )


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("상의 분들", ["business"]),
        ("상의", ["business"]),
        ("business folks", ["business"]),
        ("staff", ["staff"]),
        ("is staff needed", []),
    ],
)
def test_group_counts_where_people_are_meant(text: str, groups: list[str]):
    assert ids(named(text, NAMES.exact(text), TRIP).groups) == groups


def test_masked_text_keeps_its_length():
    text = "내슈빌 날씨"

    assert masked(text, NAMES.exact(text), (City,)) == "•   날씨"
