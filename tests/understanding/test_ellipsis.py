"""Questions that follow another one."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.itinerary import itinerary
from bot.domain.routes import Route
from bot.understanding.context import Context
from bot.understanding.understand import Understanding
from tests.trips import choir_trip
from tests.understanding.asking import routes, things

TRIP = choir_trip()
READER = Understanding(TRIP)
NOW = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)


MEALS = ["day=2026-04-03", "part=evening"]


def follow(text: str, context: Context | None) -> tuple[str, list[str]]:
    mine = itinerary(TRIP, TRIP.delegates["P2"])
    question = READER.question(
        text, itinerary=mine, now=NOW, language_default="ko", context=context
    )
    return routes(question), sorted(things(question))


def before(
    *asked: Route, event: str | None = None, day: date | None = None, minutes: int = 3
) -> Context:
    return Context(asked, "ko", NOW - timedelta(minutes=minutes), event, day)


@pytest.mark.parametrize(
    ("text", "context", "expected"),
    [
        ("거기 주소는?", before(Route.WHEN, event="A7"), ("where", ["A7"])),
        ("누가 와?", before(Route.WHEN, event="A7"), ("who", ["A7"])),
        ("how long is it", before(Route.WHEN, event="A7"), ("length", ["A7"])),
        ("그때 뭐 입어", before(Route.WHEN, event="A7"), ("dress", ["A7"])),
        ("뭐 입어", before(Route.WHEN, event="A7"), ("dress", ["A7"])),
        ("누구 만나?", before(Route.WHEN, event="A7"), ("who", [])),
        ("그 다음은?", before(Route.NEXT, event="A7"), ("about", ["A8"])),
        ("and then what", before(Route.NEXT, event="A12"), ("next", [])),
        ("다음 일정", before(Route.NEXT, event="A7"), ("next", [])),
        ("내일은?", before(Route.WEATHER), ("weather", ["day=2026-04-03"])),
        ("내일은?", before(Route.TODAY), ("tomorrow", ["day=2026-04-03"])),
        ("내일 뭐 해", before(Route.WEATHER), ("tomorrow", ["day=2026-04-03"])),
        ("열차 언제야", before(Route.WHEN, event="A7"), ("when", ["A9"])),
        ("거기 주소는?", before(Route.WHEN, event="A7", minutes=16), ("where", [])),
        ("거기 주소는?", before(Route.WHEN, event="gone"), ("where", [])),
        ("거기 주소는?", None, ("where", [])),
        ("뭐하는 회사야", before(Route.WHEN, event="A7"), ("about", ["A7"])),
        ("합창단은?", before(Route.ABOUT, event="A7"), ("meanwhile", ["A7", "singers"])),
        ("합창단은?", before(Route.TODAY), ("meanwhile", ["singers"])),
        ("취소해줘", before(Route.WHEN, event="A7"), ("authority", ["A7"])),
        ("몇 시", before(Route.WHERE, event="A7"), ("when", ["A7"])),
        ("하늘 시각으로는", before(Route.WHEN, event="A7"), ("zones", ["A7", "haneul"])),
        (
            "그 다음 날은?",
            before(Route.TODAY, day=date(2026, 4, 3)),
            ("day", ["day=2026-04-04"]),
        ),
        (
            "the day before that",
            before(Route.WEATHER, day=date(2026, 4, 3)),
            ("weather", ["day=2026-04-02"]),
        ),
        ("오후는?", before(Route.MEALS), ("meals", ["part=afternoon"])),
        ("루메는?", before(Route.WEATHER), ("weather", ["lume"])),
        ("연주회는?", before(Route.DRESS), ("dress", ["A7"])),
        ("and the concert?", before(Route.TODAY), ("about", ["A7"])),
        ("저녁 식사는?", before(Route.MEALS, day=date(2026, 4, 3)), ("meals", MEALS)),
        ("거기서 몇 시에 출발해", before(Route.FLIGHT, event="A2"), ("when", ["A9"])),
        ("거기 날씨는?", before(Route.WHERE), ("weather", [])),
    ],
)
def test_question_is_completed(
    text: str, context: Context | None, expected: tuple[str, list[str]]
):
    assert follow(text, context) == expected
