"""What is private stays so when it is asked for in two breaths."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.itinerary import itinerary
from bot.domain.routes import Route
from bot.understanding.context import Context
from bot.understanding.understand import Understanding
from tests.trips import choir_trip
from tests.understanding.asking import routes

TRIP = choir_trip()
READER = Understanding(TRIP)
NOW = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)


def follow(text: str, *asked: Route, subjects: tuple[str, ...] = ()) -> str:
    context = Context(asked, "ko", NOW - timedelta(minutes=3), None, None, subjects)
    mine = itinerary(TRIP, TRIP.delegates["P2"])
    question = READER.question(
        text, itinerary=mine, now=NOW, language_default="ko", context=context
    )
    return routes(question)


@pytest.mark.parametrize(
    ("text", "asked", "subjects"),
    [
        ("방은?", Route.PERSON, ("P1",)),
        ("room?", Route.PERSON, ("P1",)),
        ("전화번호 줘", Route.PERSON, ("P1",)),
        ("방 번호도", Route.GROUP, ("singers",)),
        ("그럼 층만", Route.PRIVATE, ("P1",)),
        ("P1은?", Route.ROOM, ()),
        ("and P3", Route.PRIVATE, ("P1",)),
        ("and P1?", Route.HOTEL, ()),
        ("다른 사람들은?", Route.ROOM, ()),
        ("P1 방", Route.PERSON, ("P1",)),
    ],
)
def test_private_stays_private(text: str, asked: Route, subjects: tuple[str, ...]):
    assert follow(text, asked, subjects=subjects) == "private"


@pytest.mark.parametrize(
    ("text", "asked", "subjects", "expected"),
    [
        ("내 방은?", Route.PERSON, ("P1",), "room"),
        ("방은?", Route.PERSON, ("P2",), "room"),
        ("담당자 전화번호", Route.PERSON, ("P1",), "contact"),
        ("내일은?", Route.PRIVATE, ("P1",), "tomorrow"),
        ("언제 시작해", Route.ROOM, (), "when"),
    ],
)
def test_what_is_open_is_answered(
    text: str, asked: Route, subjects: tuple[str, ...], expected: str
):
    assert follow(text, asked, subjects=subjects) == expected


def test_day_is_kept_for_the_rest():
    context = Context((Route.TODAY,), "ko", NOW, None, date(2026, 4, 3))
    mine = itinerary(TRIP, TRIP.delegates["P2"])
    question = READER.question(
        "날씨는?", itinerary=mine, now=NOW, language_default="ko", context=context
    )

    assert (routes(question), question.when.day) == ("weather", date(2026, 4, 3))
