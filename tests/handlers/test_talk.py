"""Small talk has an answer too."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.chat.cards.talk import (
    greeting_card,
    help_card,
    lost_card,
    parting_card,
    self_card,
    silent_card,
    thanks_card,
)
from bot.domain.routes import Route
from bot.domain.text import Text
from bot.domain.trip import Trip
from handlers.asking import Answer
from handlers.talk import greeting, help_, thanks, unknown
from tests.chat.cards.looking import event_of, look
from tests.handlers.questions import ask

AT = "2024-01-12T07:00-06:00"


async def test_greeting_is_returned(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await greeting(ask(view, Route.GREETING)) == Answer(greeting_card(view))


async def test_thanks_are_answered(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await thanks(ask(view, Route.THANKS)) == Answer(thanks_card(view))


async def test_help_is_given(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await help_(ask(view, Route.HELP)) == Answer(help_card(view))


async def test_unknown_words_are_said_to_be_unknown(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await unknown(ask(view, Route.UNKNOWN)) == Answer(lost_card(view))


async def test_a_good_night_is_returned(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await greeting(ask(view, Route.GREETING, is_parting=True)) == Answer(parting_card(view))


@pytest.mark.parametrize(
    ("named", "subject"),
    [
        (lambda trip: {"events": (event_of(trip, "E32"),)}, "유니테크 현지법인 개소식"),
        (lambda trip: {"counterparts": trip.counterparts[:1]}, "수잔 손"),
        (lambda trip: {"exhibitors": trip.exhibitors[:1]}, "서울반도체"),
        (lambda trip: {"city": trip.cities["nashville"]}, "내슈빌"),
        (lambda _: {}, None),
    ],
    ids=["an event", "a person", "a firm", "a city", "nothing"],
)
async def test_what_no_file_tells_is_said_to_be_unknown(
    sample_trip: Trip, named: Callable[[Trip], dict[str, Any]], subject: str | None
):
    view, of = look(sample_trip, "D12", AT), named(sample_trip)

    answer = await unknown(ask(view, Route.UNKNOWN, is_beyond=True, **of))

    card = silent_card(view, Text(ko=subject, en=subject) if subject else None)
    assert answer == Answer(card, event=of["events"][0] if "events" in of else None)


async def test_who_answers_is_said(sample_trip: Trip):
    view = look(sample_trip, "D12", AT)

    assert await help_(ask(view, Route.HELP, is_of_me=True)) == Answer(self_card(view))
