"""One language to speak in."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.chat.language.catalogue import Catalogue
from bot.chat.language.speech import N_, Speech, speech
from bot.domain.text import LANGUAGES, Language, Text

KOREAN = Speech(
    "ko",
    Catalogue(
        {
            ("", "{event} starts in {length}."): "{event:은/는} {length} 뒤에 시작합니다.",
            ("", "Ask"): "물음",
            ("button", "Ask"): "묻기",
            ("", "{n} person in {city}"): "{city:이/가} {n}명",
        }
    ),
)
ENGLISH = Speech("en", Catalogue({}))
BRIEFING = Text(ko="투자유치 설명회", en="The investment briefing")
START = datetime(2024, 1, 11, 16)  # noqa: DTZ001 -- a wall time
END = datetime(2024, 1, 11, 18)  # noqa: DTZ001 -- a wall time
DAY = date(2024, 1, 12)
LAST = date(2024, 1, 14)


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (KOREAN, "투자유치 설명회는 50분 뒤에 시작합니다."),
        (ENGLISH, "The investment briefing starts in 50 minutes."),
    ],
    ids=LANGUAGES,
)
def test_say_speaks_the_language(who: Speech, said: str):
    length = who.duration(timedelta(minutes=50))

    assert who.say("{event} starts in {length}.", event=BRIEFING, length=length) == said


def test_say_falls_back_to_english():
    assert KOREAN.say("{n} rooms", n=3) == "3 rooms"


def test_say_shows_the_other_language_of_a_text():
    assert KOREAN.say("{place}", place=Text(en="Omni")) == "Omni"


def test_say_as_has_a_form_for_the_context():
    assert [KOREAN.say("Ask"), KOREAN.say_as("button", "Ask")] == ["물음", "묻기"]


def test_say_as_needs_no_context_of_its_own():
    assert [who.say_as("heading", "Ask") for who in (KOREAN, ENGLISH)] == ["Ask", "Ask"]


@pytest.mark.parametrize(
    ("n", "ko", "en"),
    [
        (0, "안산이 0명", "0 people in Ansan"),
        (1, "안산이 1명", "1 person in Ansan"),
        (26, "안산이 26명", "26 people in Ansan"),
    ],
)
def test_count_agrees_with_the_number(n: int, ko: str, en: str):
    ansan = Text(ko="안산", en="Ansan")

    said = [
        who.count("{n} person in {city}", "{n} people in {city}", n, city=ansan)
        for who in (KOREAN, ENGLISH)
    ]

    assert said == [ko, en]


@given(some.text() | some.integers() | some.none())
def test_values_are_never_read_as_gaps(value: object):
    assert KOREAN.say("<{value}>", value=value) == f"<{value}>"


def test_a_marked_sentence_is_itself():
    assert N_("Ask") == "Ask"


def test_text_and_lists_come_in_the_language():
    cards = Text(ko="명함", en="business cards")
    coat = Text(ko="외투", en="a coat")

    said = [
        (who.text(cards), who.text("CES"), who.join([cards, coat]), who.series([cards, coat]))
        for who in (KOREAN, ENGLISH)
    ]

    assert said == [
        ("명함", "CES", "명함과 외투", "명함, 외투"),
        ("business cards", "CES", "business cards and a coat", "business cards, a coat"),
    ]


@pytest.mark.parametrize(
    ("name", "arguments", "ko", "en"),
    [
        ("clock", (START,), "오후 4:00", "4:00 PM"),
        ("clock_bare", (START,), "4:00", "4:00"),
        ("clock_after", (END, START), "6:00", "6:00"),
        ("clock_range", (START, END), "오후 4:00–6:00", "4:00–6:00 PM"),
        ("duration", (END - START,), "2시간", "2 hours"),
        ("day", (DAY,), "1월 12일(금)", "Fri 12 Jan"),
        ("day_long", (DAY,), "1월 12일 금요일", "Friday 12 January"),
        ("day_plain", (DAY,), "1월 12일", "12 Jan"),
        ("day_in_month", (DAY,), "12일(금)", "Fri 12 Jan"),
        ("day_in_month_plain", (DAY,), "12일", "12 Jan"),
        ("span", (DAY, LAST), "1월 12일(금)–14일(일)", "Fri 12 – Sun 14 Jan"),
        ("span_plain", (DAY, LAST), "1월 12일–14일", "12–14 Jan"),
        ("relative_day", (DAY, DAY), "오늘", "today"),
        ("programme_day", (6,), "6일차", "Day 6"),
        ("nights_days", (6, 8), "6박 8일", "6 nights, 8 days"),
    ],
)
def test_times_and_days_come_in_the_language(
    name: str, arguments: tuple[object, ...], ko: str, en: str
):
    assert [getattr(who, name)(*arguments) for who in (KOREAN, ENGLISH)] == [ko, en]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_one_speech(language: Language):
    assert speech(language) is speech(language)
    assert speech(language) == Speech(language, Catalogue({}))
