"""A time said on one clock and asked for on another."""

from datetime import UTC, datetime

import pytest

from bot.domain.itinerary import itinerary
from bot.understanding.understand import Understanding
from tests.trips import choir_trip
from tests.understanding.asking import routes

TRIP = choir_trip()
READER = Understanding(TRIP)
NOW = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)


def asked(text: str) -> tuple[str, str | None, str | None, str | None]:
    mine = itinerary(TRIP, TRIP.delegates["P2"])
    question = READER.question(text, itinerary=mine, now=NOW, language_default="ko")
    moment, city = question.when.moment, question.city
    said = f"{moment.wall:%H:%M}" if moment else None
    on = moment.city.id if moment else None
    return routes(question), said, on, city.id if city else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("하늘 시각 밤 10시면 여기는 몇 시야", ("zones", "22:00", "haneul", "lume")),
        ("10 pm Haneul time is what here", ("zones", "22:00", "haneul", "lume")),
        ("오후 3시면 하늘은 몇시", ("zones", "15:00", "lume", "haneul")),
        ("루메랑 브락은 시간 같아?", ("zones", "10:00", "lume", "brack")),
        ("지금 하늘 몇 시야", ("zones", None, None, "haneul")),
        ("if it's 10pm in haneul what's it here", ("zones", "22:00", "haneul", "lume")),
        ("what's 3pm here in haneul time", ("zones", "15:00", "lume", "haneul")),
        ("하늘 사무실 9시 문열때 여긴 몇시야", ("zones", "09:00", "haneul", "lume")),
        ("하늘 3시면 여긴 몇시야", ("zones", "15:00", "haneul", "lume")),
        ("애들 학교 갈 시간인가 하늘 몇시야", ("zones", None, None, "haneul")),
        ("브락은 무슨 요일에 가", ("when", None, None, "brack")),
    ],
)
def test_clock_is_that_of_the_city_beside_it(
    text: str, expected: tuple[str, str | None, str | None, str | None]
):
    assert asked(text) == expected
