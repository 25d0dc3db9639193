"""Particles after what really stands in a trip."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.chat.language.particles import final, particle
from bot.chat.language.sounds import Final

TOPIC = {
    # Hangul
    "내슈빌": "은",
    "라스베이거스": "는",
    "시장님": "은",
    "설명회": "는",
    "만찬": "은",
    "로비": "는",
    "값": "은",
    "ㄱ": "은",
    "ㅏ": "는",
    # numbers and ids
    "D12": "는",
    "D10": "은",
    "E26": "은",
    "ZZ 303": "은",
    "ZZ 303(예시)": "은",
    "A100": "은",
    "6일차": "는",
    "12": "는",
    "10,000": "은",
    "1,000원": "은",
    "３": "은",
    # times and dates
    "오후 3:30": "은",
    "오전 8:00": "는",
    "오후 4:00–6:00": "는",
    "1월 12일(금)": "은",
    "1시간 45분": "은",
    # signs and units
    "30%": "는",
    "9°C": "는",
    "9℃": "는",
    "R&D": "는",
    "B2B": "는",
    "5km": "는",
    "5 km": "는",
    "10kg": "은",
    "30㎞": "는",
    "Disney+": "는",
    # Latin letters
    "CES": "는",
    "LVCC": "는",
    "Omni Nashville Hotel": "은",
    "Wi-Fi": "는",
    "Terry Bell": "은",
    "Warren County": "는",
    "Samsung": "은",
    "7:45 AM": "은",
    "Google™": "은",
    # brackets
    "수잔 손(Susan Sonne)": "은",
    "조이스 안 (Joyce Ahn)": "은",
    "호세[이름 하나만 있습니다]": "는",
    "유니테크(현지법인(모리슨))": "는",
    "(미정)": "은",
    "[긴급]": "은",
    '"(Susan)': "은",
    "한쪽만)": "은",
    "유니테크）": "는",
    # companies
    "㈜유니테크": "는",
    "(주)삼성": "은",
    "삼성㈜": "는",
    "삼성(주)": "는",
    # quotation marks, punctuation and emoji
    '"길동무"': "는",
    "‘내 일정’": "은",
    "「안산」": "은",
    "점심...": "은",
    "점심 ": "은",
    "점심 🍚": "은",
    "☎ 담당자 👍🏽": "는",
    # other scripts, and nothing at all
    "漢字": "는",
    "サン": "은",
    "Москва": "는",
    "": "는",
    " … ": "는",
}


@pytest.mark.parametrize(("word", "said"), TOPIC.items(), ids=[repr(word) for word in TOPIC])
def test_the_topic_takes_its_particle(word: str, said: str):
    assert particle(word, "은/는") == said


@pytest.mark.parametrize(
    ("pair", "after_vowel", "after_rieul", "after_consonant"),
    [
        ("은/는", "는", "은", "은"),
        ("이/가", "가", "이", "이"),
        ("을/를", "를", "을", "을"),
        ("과/와", "와", "과", "과"),
        ("으로/로", "로", "로", "으로"),
        ("으로부터/로부터", "로부터", "로부터", "으로부터"),
        ("아/야", "야", "아", "아"),
        ("이라/라", "라", "이라", "이라"),
        ("이나/나", "나", "이나", "이나"),
        ("이/", "", "이", "이"),
        ("입니다/입니다", "입니다", "입니다", "입니다"),
    ],
)
def test_every_pair_has_its_forms(
    pair: str, after_vowel: str, after_rieul: str, after_consonant: str
):
    said = [particle(word, pair) for word in ("로비", "호텔", "공항")]

    assert said == [after_vowel, after_rieul, after_consonant]


@given(some.text())
def test_every_text_takes_one_of_the_two_forms(text: str):
    assert particle(text, "은/는") in {"은", "는"}


@given(some.text("()[]\"'가각칼a1. ", max_size=200))
def test_brackets_of_every_kind_can_be_read(text: str):
    assert final(text) in Final


@given(some.text("가각칼나난날", min_size=1), some.text("가각칼 abc1", min_size=1))
def test_what_stands_in_brackets_behind_a_word_is_not_read(word: str, note: str):
    assert final(f"{word}({note})") is final(word)


@given(some.text("가각칼나난날", min_size=1), some.text(" .,?·–…'\"」🎉", max_size=20))
def test_what_is_silent_is_not_read(word: str, silent: str):
    assert final(word + silent) is final(word)


@given(some.text("가각칼나난날", min_size=1))
def test_a_decomposed_word_is_read_alike(word: str):
    assert final(unicodedata.normalize("NFD", word)) is final(word)
