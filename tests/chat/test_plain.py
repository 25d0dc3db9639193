"""Text as a screen shows it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.plain import clean, marked, plain

anything = st.text(st.characters())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\nb", "a\nb", id="lines stay"),
        pytest.param("a\r\nb\x00\x1b[0m", "a\nb[0m", id="controls go"),
        pytest.param("a\u202egnp.exe", "agnp.exe", id="overrides of direction go"),
        pytest.param("\u2066a\u2069\u200f\u061c", "a", id="isolates and marks go"),
        pytest.param("a\u200b\ufeff\u3164\u00adb", "ab", id="what has no ink goes"),
        pytest.param("a\u00a0\u3000\tb", "a   b", id="spaces become ordinary"),
        pytest.param("\ud800a", "a", id="half a pair goes"),
        pytest.param("\u1112\u1161\u11ab", "한", id="letters are composed"),
        pytest.param("\ufb2c", "\ufb2c", id="what would grow stays"),
    ],
)
def test_text_is_cleaned(text: str, shown: str):
    assert clean(text) == shown


@pytest.mark.parametrize(
    ("mark", "text", "expected"),
    [
        (" 9:30 ", " Tea ", ("9:30 ", " Tea")),
        ("\u200b", " Tea ", ("", "Tea")),
        (" 9:30 ", " ", ("9:30", "")),
    ],
    ids=["both", "no mark", "no text"],
)
def test_mark_and_text_have_no_space_around_them(mark: str, text: str, expected: tuple[str, str]):
    assert marked(mark, text) == expected


@given(anything)
def test_cleaning_never_makes_a_text_longer_and_is_done_at_once(text: str):
    cleaned = clean(text)

    assert len(cleaned) <= len(text)
    assert len(cleaned.encode("utf-16-le")) <= len(text.encode("utf-16-le", "surrogatepass"))
    assert clean(cleaned) == cleaned


@given(anything)
def test_plain_text_is_composed_without_spaces_at_the_end_of_a_line(text: str):
    shown = plain(text)

    assert unicodedata.is_normalized("NFC", shown)
    assert [line.rstrip() for line in shown.split("\n")] == shown.split("\n")
