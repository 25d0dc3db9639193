"""Single characters, numbers and units read aloud."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.chat.language.sounds import (
    Final,
    is_hangul,
    of_hangul,
    of_letter,
    of_number,
    of_sign,
    of_unit,
)

DIGITS = "영일이삼사오육칠팔구"
PLACES = ("", "십", "백", "천")
MYRIADS = ("", "만", "억", "조", "경")


def read_aloud(number: int) -> str:
    """The Sino-Korean reading, written the long way round."""
    if number == 0:
        return "영"
    said = ""
    for group, myriad in enumerate(MYRIADS):
        four = number // 10_000**group % 10_000
        digits = [(four // 10**place % 10, PLACES[place]) for place in range(4)]
        spoken = "".join(DIGITS[d] + place for d, place in reversed(digits) if d)
        said = (spoken + myriad if spoken else "") + said
    return said


@given(some.integers(0, 10**20 - 1))
def test_a_number_ends_as_its_reading_does(number: int):
    assert of_number(str(number)) is of_hangul(read_aloud(number)[-1])


@given(some.integers(0, 19))
def test_a_round_number_ends_as_its_reading_does(zeros: int):
    assert of_number(f"{10**zeros:,}") is of_hangul(read_aloud(10**zeros)[-1])


@pytest.mark.parametrize(
    ("text", "final"),
    [
        ("8:00", Final.NONE),
        ("3:30", Final.OTHER),
        ("4:00–6:01", Final.OTHER),
        ("1.5", Final.NONE),
        ("1.7", Final.RIEUL),
        ("1.20", Final.OTHER),
        ("007", Final.RIEUL),
        ("000", Final.OTHER),
        ("3:2", Final.NONE),
        ("1" + "0" * 20, Final.NONE),
    ],
    ids=[
        "여덟 시",
        "삼십 분",
        "until 일 분",
        "일 점 오",
        "일 점 칠",
        "일 점 이 영",
        "영영칠",
        "영영영",
        "a score",
        "일 해",
    ],
)
def test_numbers_are_read_as_they_are_written(text: str, final: Final):
    assert of_number(text) is final


@given(some.characters(min_codepoint=ord("가"), max_codepoint=ord("힣")))
def test_a_syllable_ends_in_what_unicode_takes_it_apart_to(syllable: str):
    apart = unicodedata.normalize("NFD", syllable)

    expected = Final.NONE if len(apart) == 2 else of_hangul(apart[2])
    assert of_hangul(syllable) is expected


@pytest.mark.parametrize(
    ("jamo", "final"),
    [
        ("ᄀ", Final.OTHER),
        ("ᄅ", Final.RIEUL),
        ("ᆯ", Final.RIEUL),
        ("ᆪ", Final.OTHER),
        ("ᅡ", Final.NONE),
    ],
)
def test_a_single_letter_of_hangul_is_read_by_its_name(jamo: str, final: Final):
    assert is_hangul(jamo)
    assert of_hangul(jamo) is final


def test_latin_letters_are_read_by_their_names():
    closed = {letter: of_letter(letter) for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}

    assert {letter: final for letter, final in closed.items() if final is not Final.NONE} == {
        "L": Final.RIEUL,
        "R": Final.RIEUL,
        "M": Final.OTHER,
        "N": Final.OTHER,
    }


def test_signs_and_units_are_read_if_they_are_known():
    assert [of_sign("%"), of_sign("₩"), of_sign("!")] == [Final.NONE, Final.OTHER, None]
    assert [of_unit("km"), of_unit("KG"), of_unit("mph"), of_unit("x")] == [
        Final.NONE,
        Final.OTHER,
        Final.RIEUL,
        None,
    ]


def test_other_letters_are_not_hangul():
    assert [is_hangul(letter) for letter in "가a漢ㄱ"] == [True, False, False, False]
