"""Words put right where one slip explains them."""

import pytest

from bot.understanding.spelling import Spelling
from bot.understanding.wordstock import everyday, wordstock

SPELLING = Spelling(wordstock(("lume", "브락")), everyday())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("whatt time", "what time"),
        ("hotles", "hotels"),
        ("runningorder", "running order"),
        ("thisafternoon", "this afternoon"),
        ("thepresss officer", "the press officer"),
        ("what'son today", "what's on today"),
        ("suti", "suit"),
        ("lume", "lume"),
        ("stopping exploring hoping", "stopping exploring hoping"),
        ("xq", "xq"),
        ("qzxv", "qzxv"),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
    ],
    ids=str,
)
def test_latin_words_are_mended(typed: str, meant: str):
    assert SPELLING.mended(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("날싸 어때", "날씨 어때"),
        ("바행 몇 시간", "비행 몇 시간"),
        ("다음낭은", "다음날은"),
        ("출발시각", "출발시각"),
        ("안와", "안와"),
        ("브락에서", "브락에서"),
        ("뷁뷁", "뷁뷁"),
    ],
    ids=str,
)
def test_korean_words_are_mended(typed: str, meant: str):
    assert SPELLING.mended(typed) == meant


@pytest.mark.parametrize("word", ["비행시간", "설명은", "what's"])
def test_word_of_the_language_is_known(word: str):
    assert SPELLING.is_word(word)


@pytest.mark.parametrize("word", ["뷁", "qzxv"])
def test_other_word_is_not_known(word: str):
    assert not SPELLING.is_word(word)


@pytest.mark.parametrize("word", ["집사람한테", "밥시간은", "안와"])
def test_a_short_noun_with_a_word_behind_it_is_no_slip(word: str):
    assert SPELLING.mended(word) == word
