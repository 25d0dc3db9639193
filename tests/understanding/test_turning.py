"""Follow-ups that turn to something beside what was spoken of."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.itinerary import itinerary
from bot.domain.routes import Route
from bot.files.toml import load, sample
from bot.understanding.context import Context
from bot.understanding.understand import Understanding
from tests.trips import choir_trip
from tests.understanding.asking import routes, things

TRIP = choir_trip()
READER = Understanding(TRIP)
NOW = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)


def follow(text: str, asked: Route, event: str | None) -> tuple[str, list[str]]:
    mine = itinerary(TRIP, TRIP.delegates["P2"])
    context = Context((asked,), "ko", NOW - timedelta(minutes=3), event)
    question = READER.question(
        text, itinerary=mine, now=NOW, language_default="ko", context=context
    )
    return routes(question), sorted(things(question))


@pytest.mark.parametrize(
    ("text", "asked", "event", "expected"),
    [
        pytest.param(
            "하늘 시간으론", Route.WHERE, "A7", ("zones", ["A7", "haneul"]), id="another clock"
        ),
        pytest.param(
            "and in haneul time", Route.FLIGHT, "A2", ("zones", ["A2", "haneul"]), id="of a flight"
        ),
        pytest.param("그담은", Route.WHERE, "A7", ("about", ["A8"]), id="what follows"),
        pytest.param("length는?", Route.NEXT, "A7", ("length", ["A7"]), id="an English noun"),
    ],
)
def test_what_was_spoken_of_is_asked_otherwise(
    text: str, asked: Route, event: str | None, expected: tuple[str, list[str]]
):
    assert follow(text, asked, event) == expected


@pytest.mark.parametrize(
    ("text", "asked", "event", "at", "expected"),
    [
        pytest.param(
            "no, the other one",
            Route.FLIGHT,
            "E35",
            "2024-01-12T18:00:00-06:00",
            ("flight", ["E36"]),
            id="the later of two",
        ),
        pytest.param(
            "다른 비행기요",
            Route.FLIGHT,
            "E36",
            "2024-01-12T18:00:00-06:00",
            ("flight", ["E35"]),
            id="the earlier of two",
        ),
        pytest.param(
            "호텔까지 버스는 몇 시",
            Route.GATHER,
            "E14",
            "2024-01-08T18:00:00-08:00",
            ("gather", ["E14"]),
            id="the bus of a meeting",
        ),
    ],
)
def test_talk_turns_to_what_is_beside(
    text: str, asked: Route, event: str, at: str, expected: tuple[str, list[str]]
):
    trip, now = load(sample()), datetime.fromisoformat(at)
    context = Context((asked,), "ko", now - timedelta(minutes=3), event)
    question = Understanding(trip).question(
        text,
        itinerary=itinerary(trip, trip.delegates["D21"]),
        now=now,
        language_default="ko",
        context=context,
    )

    assert (routes(question), [each.id for each in question.events]) == expected
