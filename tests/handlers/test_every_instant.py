"""Whoever asks whatever, whenever: a message that fits a phone, whole and without seams."""

import re
from collections.abc import Iterator
from datetime import datetime

import pytest

from bot.chat.cards.practical import fact_card
from bot.chat.language.speech import speech
from bot.chat.message import Message, lines_of
from bot.chat.view import View
from bot.domain.itinerary import Itinerary, itinerary
from bot.domain.routes import Route
from bot.domain.text import LANGUAGES, Language
from bot.domain.trip import Trip
from handlers import account, practical, refusal, stay, talk, travel
from handlers.asking import Handler
from tests.chat.cards.looking import look
from tests.handlers.questions import ask

HANDLERS: dict[Route, Handler] = {
    Route.FLIGHT: travel.flight,
    Route.ZONES: travel.zones,
    Route.HOTEL: stay.hotel,
    Route.ROOM: stay.room,
    Route.WEATHER: practical.weather,
    Route.MEALS: practical.meals,
    Route.INFO: practical.info,
    Route.CONTACT: practical.contact,
    Route.TRIPS: account.trips,
    Route.LANGUAGE: account.language,
    Route.HELP: talk.help_,
    Route.GREETING: talk.greeting,
    Route.THANKS: talk.thanks,
    Route.UNKNOWN: talk.unknown,
    Route.PRIVATE: refusal.private,
    Route.AUTHORITY: refusal.authority,
}
SEAMS = re.compile(r"None|[{}]|\S  |\n\n\n|^\s|\s$| \n|\(\)")
LINES = 30


@pytest.mark.parametrize("who", [f"D{number:02}" for number in range(1, 27)])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_card_is_whole_at_every_instant(
    sample_trip: Trip, who: str, language: Language
):
    mine = itinerary(sample_trip, sample_trip.delegates[who])

    problems = [
        (now, route, problem)
        for now in boundaries(mine)
        for route, handler in HANDLERS.items()
        for problem in problems_of(
            (await handler(ask(View(mine, now, speech(language)), route))).message
        )
    ]

    assert problems == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_is_whole(sample_trip: Trip, language: Language):
    view = look(sample_trip, "D12", "2024-01-12T07:00-06:00", language)

    problems = [
        (fact.id, problem)
        for fact in sample_trip.facts
        for problem in problems_of(fact_card(view, fact))
    ]

    assert problems == []


def boundaries(mine: Itinerary) -> list[datetime]:
    """Where something begins or ends for this person."""
    return sorted({at.instant for event in mine.events for at in (event.start, event.end)})


def problems_of(message: Message) -> Iterator[str]:
    lines = lines_of(message)
    if len(lines) > LINES:
        yield f"{len(lines)} lines"
    if seam := SEAMS.search("\n".join(lines)):
        yield f"{seam.group()!r} in {lines}"
