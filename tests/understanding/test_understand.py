"""Whole questions, on the sample trip and on one that is made up."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.itinerary import itinerary
from bot.domain.routes import Route
from bot.domain.text import Language
from bot.domain.trip import Trip
from bot.files.toml import load, sample
from bot.understanding.question import Question
from bot.understanding.understand import Understanding
from tests.trips import choir_trip
from tests.understanding.asking import Asked, asked, routes, things

SAMPLE = load(sample())
READER = Understanding(SAMPLE)
CHOIR = choir_trip()
CHOIR_READER = Understanding(CHOIR)


def ask(
    text: str, who: str, at: datetime, *, trip: Trip = SAMPLE, default: Language = "ko"
) -> Question:
    reader = READER if trip is SAMPLE else CHOIR_READER
    mine = itinerary(trip, trip.delegates[who])
    return reader.question(text, itinerary=mine, now=at, language_default=default)


def said(each: Asked) -> str:
    return f"{each.who} {each.at:%d %H:%M}: {each.text}"


@pytest.mark.parametrize("each", [*asked("ko.txt"), *asked("en.txt")], ids=said)
def test_question_is_understood(each: Asked):
    question = ask(each.text, each.who, each.at)

    assert (routes(question), each.things - things(question)) == (each.routes, frozenset())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("다음 연주회 몇 시야", ("when", {"A7"})),
        ("when is the first concert", ("when", {"A7"})),
        ("음악당 주소", ("where", {"hall"})),
        ("브락 가는 열차", ("about", {"A9", "brack"})),
        ("how do I get to the music hall", ("where", {"hall"})),
        ("첫 연주회 뭐 입어", ("dress", {"A7"})),
        ("order of the concert", ("programme", {"A7"})),
        ("내일 뭐 해", ("tomorrow", {"day=2026-04-03"})),
        ("둘째 날 일정", ("today", {"day=2026-04-02"})),
        ("브락에서 뭐 하지", ("day", {"day=2026-04-04", "brack"})),
        ("하늘은 지금 몇 시야", ("zones", {"haneul"})),
        ("도우미들은 그때 뭐 해", ("meanwhile", {"helpers"})),
        ("합창단 명단", ("group", {"singers"})),
        ("P1 전화번호", ("private", {"P1"})),
        ("what room is P3 in", ("private", {"P3"})),
        ("악기전 취소해", ("authority", {"A10"})),
        ("who is Ana Sol", ("person", {"head"})),
        ("ana sal", ("person", {"head"})),
        ("돌아가는 비행기 언제야", ("flight", {"A11"})),
        ("시내 구경 취소됐어?", ("changes", {"A6"})),
        ("university maker", ("exhibitors", {"university"})),
    ],
)
def test_question_about_a_made_up_trip_is_understood(text: str, expected: tuple[str, set[str]]):
    question = ask(text, "P2", datetime(2026, 4, 2, 9, 0, tzinfo=UTC), trip=CHOIR)

    assert (routes(question), expected[1] - things(question)) == (expected[0], set())


@pytest.mark.parametrize(
    ("text", "default", "expected"),
    [
        ("다음?", "en", "ko"),
        ("CES 어디", "en", "ko"),
        ("what's next", "ko", "en"),
        ("E15", "ko", "ko"),
        ("E15?", "en", "en"),
        ("🙂", "en", "en"),
        ("ㅋㅋ", "en", "ko"),
        ("English please", "ko", "en"),
        ("영어로 해줘", "ko", "en"),
        ("Korean please", "en", "ko"),
        ("오늘 일정 영어로", "ko", "en"),
    ],
)
def test_language_is_that_of_the_words(text: str, default: Language, expected: Language):
    at = datetime(2024, 1, 10, 16, 0, tzinfo=UTC)

    assert ask(text, "D07", at, default=default).language == expected


def test_schedule_in_another_language_keeps_its_topic():
    at = datetime(2024, 1, 10, 16, 0, tzinfo=UTC)

    assert ask("오늘 일정 영어로", "D07", at).routes == (Route.TODAY,)


def test_own_room_is_not_private():
    at = datetime(2024, 1, 11, 16, 0, tzinfo=UTC)

    assert [ask("D07 방 번호", who, at).route for who in ("D07", "D08")] == [
        Route.ROOM,
        Route.PRIVATE,
    ]


def test_shared_name_offers_the_other_event():
    at = datetime(2024, 1, 10, 16, 0, tzinfo=UTC)

    question = ask("CES 몇 시야", "D07", at)

    assert [[event.id for event in each.events] for each in (question, *question.others)] == [
        ["E20"],
        ["E22"],
    ]


def test_event_that_is_over_gives_way_to_its_sibling():
    at = datetime(2024, 1, 10, 20, 30, tzinfo=UTC)

    assert things(ask("CES 언제 끝나", "D07", at)) >= {"E22"}


def test_question_is_the_same_each_time():
    at = datetime(2024, 1, 10, 16, 0, tzinfo=UTC)

    assert ask("거기까지 얼마나 멀지요", "D07", at) == ask("거기까지 얼마나 멀지요", "D07", at)


MIXED = st.one_of(
    st.text(max_size=5000),
    st.text(
        alphabet="가나다내일방번호E15D0 일정뭐시간\n\t\u200b\u0000😀\u1100\u1161ㅋㅎ:/.-'",
        max_size=600,
    ),
    st.lists(
        st.sampled_from(
            [
                "내일",
                "day",
                "E15",
                "31",
                "월",
                "일",
                "시",
                "at",
                "half past",
                "99",
                "마지막",
                "D05",
                "방",
                "the",
            ]
        ),
        max_size=40,
    ).map(" ".join),
)


@settings(max_examples=300, deadline=None)
@given(text=MIXED, hours=st.integers(0, 24 * 12))
def test_no_text_raises(text: str, hours: int):
    at = datetime.fromtimestamp(1704412800 + hours * 3600, UTC)

    question = ask(text, "D12", at)

    assert question.routes
