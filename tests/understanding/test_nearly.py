"""Names with a slip in them."""

import pytest

from bot.understanding.nearly import Nearly, distance, slips

KNOWN = ("라스베이거스", "엔비디아", "nashville", "시장", "terry", "e15")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("라스배이거스", ("라스베이거스", 6)),
        ("라스베거스", ("라스베이거스", 5)),
        ("엔비디어왜", ("엔비디아", 4)),
        ("nashvile", ("nashville", 8)),
        ("nahsville", ("nashville", 9)),
        ("nashvillle", ("nashville", 10)),
        ("teryr", ("terry", 5)),
        ("시창", None),
        ("nothing", None),
        ("e16", None),
        ("", None),
    ],
)
def test_name_is_found_in_spite_of_a_slip(typed: str, found: tuple[str, int] | None):
    assert Nearly(KNOWN).begins(typed, frozenset({len(typed)})) == found


def test_latin_name_ends_where_a_word_ends():
    assert Nearly(KNOWN).begins("nashvileans", frozenset({11})) is None


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "b", 2), ("abcd", "wxyz", 2), ("a", "abcd", 2)],
)
def test_distance_counts_slips_up_to_its_limit(one: str, other: str, wrong: int):
    assert distance(one, other, 1) == wrong or distance(one, other, 2) == wrong


def test_short_names_allow_no_slip():
    assert [slips(letters) for letters in ("ㅅㅣㅈㅏㅇ", "abcd", "abcde", "abcdefghi")] == [
        0,
        0,
        1,
        2,
    ]
