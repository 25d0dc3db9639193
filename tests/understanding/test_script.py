"""How typed texts are made uniform."""

import pytest

from bot.domain.text import Language
from bot.understanding.script import CONSIDERED, jamo, language_of, mend, normalise


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("  다음   일정?\n", "다음 일정?"),
        ("내일".encode().decode(), "내일"),
        ("\u1102\u1162\u110b\u1175\u11af", "내일"),
        ("ＮＥＸＴ？", "next?"),
        ("D０５", "d05"),
        ("what’s", "what's"),
        ("a\u200bb\u0000c", "ab c"),
        ("😀 hi 🇰🇷", "hi"),
        ("㈜회사", "(주)회사"),
        ("ㅋㅋ", "ㅋㅋ"),
        ("José", "josé"),
        ("", ""),
    ],
)
def test_text_is_normalised(typed: str, plain: str):
    assert normalise(typed) == plain


def test_long_text_is_cut():
    assert len(normalise("가 " * 5000)) <= CONSIDERED


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("낼 머해", "내일 뭐해"),
        ("담 일정", "다음 일정"),
        ("담당자", "담당자"),
        ("언재 어듸", "언제 어디"),
        ("tmr wat", "tomorrow what"),
        ("wheres it", "where's it"),
    ],
)
def test_chat_spelling_is_mended(typed: str, mended: str):
    assert mend(typed) == mended


@pytest.mark.parametrize(
    ("text", "language"),
    [("a 가", "ko"), ("ㅎㅇ", "ko"), ("hi", "en"), ("d05", "ko"), ("15", "ko"), ("", "ko")],
)
def test_language_follows_the_letters(text: str, language: Language):
    assert language_of(text, "ko") == language


def test_jamo_takes_hangul_apart():
    assert jamo("값 a") == "ㄱㅏㅄ a"
