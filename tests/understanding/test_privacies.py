"""What is private or not theirs to do is known in every disguise."""

from datetime import timedelta

import pytest

from bot.domain.itinerary import itinerary
from bot.domain.routes import Route
from bot.domain.trip import Trip
from bot.understanding.context import Context
from bot.understanding.privacies import pleads, said_in
from bot.understanding.understand import Understanding
from tests.understanding.asking import Asked, asked, routes


@pytest.fixture(scope="module")
def understanding(sample_trip: Trip) -> Understanding:
    return Understanding(sample_trip)


@pytest.mark.parametrize("each", [*asked("refused.txt")], ids=lambda each: each.text)
def test_refusals(sample_trip: Trip, understanding: Understanding, each: Asked):
    question = understanding.question(
        each.text,
        itinerary=itinerary(sample_trip, sample_trip.delegates[each.who]),
        now=each.at,
        language_default="ko",
    )

    assert routes(question) == each.routes


@pytest.mark.parametrize("text", ["부탁이야 진짜 급해", "please, just this once"])
def test_a_plea_after_a_refusal_is_refused(
    sample_trip: Trip, understanding: Understanding, text: str
):
    mine = itinerary(sample_trip, sample_trip.delegates["D12"])
    now = mine.events[3].start.instant
    refused = Context(routes=(Route.PRIVATE,), language="ko", at=now, subjects=("D15",))

    question = understanding.question(
        text,
        itinerary=mine,
        now=now + timedelta(minutes=1),
        language_default="ko",
        context=refused,
    )

    assert question.routes == (Route.PRIVATE,)


def test_lists_are_told_apart():
    assert said_in("방배정표 보여줘") == {"thing", "list"}
    assert (pleads("제발"), pleads("점심")) == (True, False)
