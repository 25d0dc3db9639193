"""How one is told, what is kept of one, and how to get out: asked in one's own words."""

from datetime import UTC, datetime

import pytest

from bot.domain.itinerary import itinerary
from bot.domain.routes import Route
from bot.domain.trip import Trip
from bot.understanding.understand import Understanding

NOON = datetime(2024, 1, 10, 20, tzinfo=UTC)


@pytest.fixture(scope="module")
def understanding(sample_trip: Trip) -> Understanding:
    return Understanding(sample_trip)


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("설정", Route.SETTINGS),
        ("알림 시간 바꿔줘", Route.SETTINGS),
        ("알림 꺼줘", Route.SETTINGS),
        ("settings", Route.SETTINGS),
        ("change my reminders", Route.SETTINGS),
        ("개인정보", Route.PRIVACY),
        ("내 정보 뭐 저장해?", Route.PRIVACY),
        ("what data do you keep", Route.PRIVACY),
        ("내 정보 삭제해줘", Route.FORGET),
        ("개인정보 지워줘", Route.FORGET),
        ("delete my data", Route.FORGET),
        ("그만 받을래", Route.STOP),
        ("stop sending me messages", Route.STOP),
        ("/stop", Route.STOP),
        ("언어 바꿔", Route.LANGUAGE),
        ("language settings", Route.LANGUAGE),
        ("D13 개인정보 알려줘", Route.PRIVATE),
        ("next stop", Route.NEXT),
        ("일정 그만 바꿔", Route.AUTHORITY),
        ("E30 취소해", Route.AUTHORITY),
    ],
)
def test_what_concerns_oneself_is_told_from_the_rest(
    sample_trip: Trip, understanding: Understanding, text: str, route: Route
):
    mine = itinerary(sample_trip, sample_trip.delegates["D12"])

    asked = understanding.question(text, itinerary=mine, now=NOON, language_default="ko")

    assert asked.routes == (route,)
