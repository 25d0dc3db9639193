"""What a text names, on a made-up trip."""

import pytest

from bot.understanding.names import Gazetteer
from tests.trips import choir_trip

NAMES = Gazetteer(choir_trip(), generic={"열차"})


def nothing_is_known(_word: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("a7", ["a7"]),
        ("a70", []),
        ("ba7", []),
        ("a7은?", ["a7"]),
        ("루메음악당 어디", ["루메음악당"]),
        ("루메 음악당", ["루메음악당"]),
        ("harbourinn", ["harbourinn"]),
        ("harbour inns", ["harbourinn"]),
        ("harbour innkeeper", []),
        ("브락으로", ["브락"]),
        ("내브락", []),
        ("내일 브락", ["브락"]),
        ("한별하고", []),
        ("qq 7", ["qq7"]),
        ("열차", []),
        ("루메 브락", ["루메", "브락"]),
        ("연주회 때", ["연주회"]),
        ("concert", ["concert"]),
        ("the pupils", ["pupils"]),
        ("", []),
    ],
)
def test_names_stand_as_words(text: str, forms: list[str]):
    assert [hit.form for hit in NAMES.exact(text)] == forms


def test_group_is_named_by_its_people():
    assert [hit.form for hit in NAMES.exact("합창단 도우미들")] == ["합창단", "도우미"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("악기잔에서", ["악기전"]), ("habour inn?", ["harbourinn"]), ("브럭", []), ("17 3000", [])],
)
def test_names_are_found_nearly(text: str, said: list[str]):
    assert [hit.form for hit in NAMES.near(text, nothing_is_known)] == said


def test_known_words_are_no_slips():
    assert NAMES.near("악기잔", lambda word: word == "악기잔") == []
