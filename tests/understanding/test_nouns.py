"""Events by kind and position, on a made-up trip."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.event import Event
from bot.domain.itinerary import itinerary
from bot.understanding.nouns import Picking, Position, noun_in, parts_of, pick, position_in
from bot.understanding.question import Part, When
from tests.trips import BRACK, CONCERT, LUME, OUT, RIDE, TEA, choir_trip

TRIP = choir_trip()
NOW = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)
MINE = itinerary(TRIP, TRIP.delegates["P2"])


ANY_TIME = When()


def picked(text: str, when: When = ANY_TIME, now: datetime = NOW) -> str | None:
    event = pick(noun_in(text), position_in(text), Picking(MINE, now, when))
    return event.id if event else None


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("비행기", "A11"),
        ("첫 비행기", "A2"),
        ("마지막 비행기", "A11"),
        ("귀국", "A11"),
        ("출국편", "A2"),
        ("flights", "A11"),
        ("flight home", "A11"),
        ("버스", "A9"),
        ("다음 미팅", "A7"),
        ("첫 미팅", "A4"),
        ("체크인", "A3"),
        ("첫 일정", "A1"),
        ("next event", "A7"),
        ("dinner", "A8"),
        ("점심", None),
        ("견학", "A10"),
        ("리허설", None),
    ],
)
def test_event_is_picked(text: str, event: str | None):
    assert picked(text) == event


def test_event_of_a_day_is_picked():
    assert picked("비행기", When(day=date(2026, 4, 1))) == "A2"
    assert picked("비행기", When(day=date(2026, 4, 3))) is None
    assert picked("비행기", When(day=date(2026, 4, 5))) == "A11"


def test_nothing_is_next_after_the_last():
    assert picked("다음 비행기", now=datetime(2026, 4, 6, tzinfo=UTC)) is None
    assert picked("비행기", now=datetime(2026, 4, 6, tzinfo=UTC)) == "A11"


def test_city_and_part_help_to_choose():
    def first(when: When, city: object) -> str | None:
        event = pick(None, None, Picking(MINE, NOW, when, BRACK if city else None))
        return event.id if event else None

    assert first(When(), BRACK) == "A9"
    assert first(When(part=Part.EVENING), None) == "A7"


def test_event_going_on_at_a_moment_is_picked():
    assert picked("", When(moment=CONCERT.start)) == "A7"


@pytest.mark.parametrize(
    ("event", "parts"),
    [
        (RIDE, {Part.MORNING}),
        (CONCERT, {Part.EVENING, Part.NIGHT}),
        (TEA, {Part.NIGHT}),
        (OUT, {Part.NIGHT}),
    ],
)
def test_event_lies_in_parts_of_a_day(event: Event, parts: set[Part]):
    assert parts_of(event) == parts


def test_position_is_read():
    assert [position_in(text) for text in ("첫 일정", "last one", "next", "다음 주")] == [
        Position.FIRST,
        Position.LAST,
        Position.NEXT,
        None,
    ]


def test_plain_text_has_no_noun():
    assert noun_in("날씨") is None
    assert LUME != BRACK
