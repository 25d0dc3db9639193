"""Two questions in one breath."""

from datetime import UTC, datetime

import pytest

from bot.domain.itinerary import itinerary
from bot.understanding.question import Question
from bot.understanding.understand import Understanding
from tests.trips import choir_trip
from tests.understanding.asking import routes, things

TRIP = choir_trip()
READER = Understanding(TRIP)
NOW = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)


def said(question: Question) -> tuple[str, list[str]]:
    return routes(question), sorted(things(question))


def asked(text: str) -> list[tuple[str, list[str]]]:
    mine = itinerary(TRIP, TRIP.delegates["P2"])
    question = READER.question(text, itinerary=mine, now=NOW, language_default="ko")
    return [said(question), *map(said, question.also)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "내일이랑 모레 뭐해",
            [("tomorrow", ["day=2026-04-03"]), ("day", ["day=2026-04-04"])],
            id="two days",
        ),
        pytest.param(
            "what are we doing friday and saturday",
            [("tomorrow", ["day=2026-04-03"]), ("day", ["day=2026-04-04"])],
            id="two days in English",
        ),
        pytest.param(
            "금요일 토요일 일정",
            [("tomorrow", ["day=2026-04-03"]), ("day", ["day=2026-04-04"])],
            id="two days side by side",
        ),
        pytest.param(
            "내일 몇시에 나가고 몇시에 돌아와",
            [("gather", ["A9", "day=2026-04-03"]), ("when", ["A9", "day=2026-04-03"])],
            id="out and back",
        ),
        pytest.param("내일 일정", [("tomorrow", ["day=2026-04-03"])], id="one day"),
        pytest.param("cancel lunch and say when dinner is", [("authority", [])], id="an order"),
    ],
)
def test_each_question_is_answered(text: str, expected: list[tuple[str, list[str]]]):
    assert asked(text) == expected
