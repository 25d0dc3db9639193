"""Numbers in words."""

import pytest

from bot.understanding.numerals import number


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("7", 7),
        ("세", 3),
        ("이틀", 2),
        ("4일", 4),
        ("twelve", 12),
        ("십", 10),
        ("삼십", 30),
        ("이십오", 25),
        ("구", 9),
    ],
)
def test_word_is_a_number(word: str, count: int):
    assert number(word) == count


def test_other_words_are_none():
    with pytest.raises(KeyError):
        number("나무")
