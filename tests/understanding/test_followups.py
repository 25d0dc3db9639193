"""The last question again: of oneself, of others, in English, or in a word."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.itinerary import itinerary
from bot.domain.routes import Route
from bot.understanding.context import Context
from bot.understanding.question import Part
from bot.understanding.understand import Understanding
from tests.trips import choir_trip
from tests.understanding.asking import routes, things

TRIP = choir_trip()
READER = Understanding(TRIP)
NOW = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)
DAY = date(2026, 4, 3)


def before(*asked: Route, **about: object) -> Context:
    return Context(asked, "ko", NOW - timedelta(minutes=3), **about)  # type: ignore[arg-type]  # -- each case gives what it is about


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("우리는?", before(Route.MEANWHILE), ("now", [])),
        ("and us?", before(Route.MEANWHILE, day=DAY), ("tomorrow", ["day=2026-04-03"])),
        (
            "우리 쪽은",
            before(Route.MEANWHILE, part=Part.MORNING),
            ("today", ["day=2026-04-02", "part=morning"]),
        ),
        ("우리는?", before(Route.WEATHER), ("unknown", [])),
        (
            "P1은?",
            before(Route.TODAY, day=DAY),
            ("meanwhile", ["P1", "day=2026-04-03", "singers"]),
        ),
        ("반대편 조는", before(Route.NOW), ("meanwhile", [])),
        ("영문으로는?", before(Route.WHERE, event="A7"), ("where", ["A7"])),
        ("영어로 바꿔줘", before(Route.WHERE, event="A7"), ("language", [])),
        ("영문으로는?", before(Route.WEATHER), ("language", [])),
        ("그거 끝나고는?", before(Route.NEXT, event="A7"), ("about", ["A8"])),
        ("when that is over?", before(Route.ABOUT, event="A7"), ("about", ["A8"])),
        (
            "when do we meet her",
            before(Route.PERSON, subjects=("head",)),
            ("when", ["A4", "head"]),
        ),
        ("어디서 만나지", before(Route.PERSON, subjects=("head",)), ("where", ["A4", "head"])),
        ("몇 시", before(Route.HOTEL, day=DAY), ("hotel", ["day=2026-04-03"])),
    ],
)
def test_question_is_asked_again(text: str, context: Context, expected: tuple[str, list[str]]):
    mine = itinerary(TRIP, TRIP.delegates["P2"])
    question = READER.question(
        text, itinerary=mine, now=NOW, language_default="ko", context=context
    )

    assert (routes(question), sorted(things(question))) == expected
