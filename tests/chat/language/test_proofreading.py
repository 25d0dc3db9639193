"""What must not stand in our sentences."""

import pytest

from tests.chat.language.proofreading import problems_of_english, problems_of_korean


@pytest.mark.parametrize(
    "korean",
    [
        "도움 필요",
        "수집 항목: 이름, 소속",
        "소리 시험입니다. 알림 소리가 들렸습니까?",
        "담당자에게 물어 주십시오.\n도움이 필요하면 누르십시오.",
        '"공장 안 촬영은 안 됩니다."',
        "CES. LVCC.",
        "☎ 9°C · 오늘",
    ],
)
def test_good_korean_has_no_problems(korean: str):
    assert list(problems_of_korean(korean, "Good.")) == []


@pytest.mark.parametrize(
    ("korean", "problem"),
    [
        ("알려 주세요", "ends in -요"),
        ("안 들리나요?\n눌러 주십시오.", "ends in -요"),
        ("오늘 일정이다요~", "ends in -요"),
        ("고마워.", "a sentence ends in -워, not in -다, -까 or -오"),
        ("네, 갑니다. 잘 가.", "a sentence ends in -가, not in -다, -까 or -오"),
        ("환영합니다!", "has an exclamation mark"),
        ("환영합니다 🎉", "has an emoji"),
        ("전화 ☎️", "has an emoji"),
        (" 오늘", "has spaces around it"),
        ("\u110b\u1169\u1102\u1173\u11af", "is not in normal form (NFC)"),
        ("{city}", "has gaps ['city'], the English []"),
        ("{:는/은}", "'는/은' is no pair of particles (the form after a consonant comes first)"),
    ],
)
def test_bad_korean_is_seen(korean: str, problem: str):
    assert problem in list(problems_of_korean(korean, "Good."))


def test_gaps_may_change_their_order_and_take_particles():
    assert not list(problems_of_korean("{b:은/는} {a}", "{a} in {b}, {b}"))


@pytest.mark.parametrize(
    ("english", "problems"),
    [
        ("Please come at {time}.", []),
        ("Welcome!", ["has an exclamation mark"]),
        ("{place}", ["'place' is not given where it is said"]),
        ("{time", ["has braces that do not match"]),
        ("{}", ["gap '' is not a plain name"]),
        ("{time:은/는}", ["gap 'time' is not a plain name", "is not English"]),
        ("Please sit, please.", ["says please twice"]),
        ("안녕", ["is not English"]),
    ],
)
def test_english_is_read_as_well(english: str, problems: list[str]):
    assert list(problems_of_english(english, frozenset({"time"}))) == problems


def test_values_that_cannot_be_seen_are_not_missed():
    assert not list(problems_of_english("{place}", None))
