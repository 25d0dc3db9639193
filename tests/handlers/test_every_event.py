"""The programme at every instant, and every event of it: whole messages that fit a phone."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from bot.chat.language.speech import speech
from bot.chat.view import View
from bot.domain.itinerary import Itinerary, itinerary
from bot.domain.routes import Route
from bot.domain.text import LANGUAGES, Language
from bot.domain.trip import Trip
from handlers import agenda, events, people
from handlers.asking import Handler
from tests.handlers.questions import ask
from tests.handlers.test_every_instant import problems_of

AT_EVERY_INSTANT: dict[Route, Handler] = {
    Route.NEXT: agenda.next_,
    Route.NOW: agenda.now,
    Route.TODAY: agenda.today,
    Route.TOMORROW: agenda.tomorrow,
    Route.FREE: agenda.free,
    Route.MEANWHILE: agenda.meanwhile,
    Route.WHO: events.who,
    Route.WHERE: events.where,
    Route.GATHER: events.gather,
    Route.DRESS: events.dress,
}
OF_EVERY_EVENT: dict[Route, Handler] = {
    Route.WHEN: events.when,
    Route.UNTIL: events.until,
    Route.LENGTH: events.length,
    Route.WHERE: events.where,
    Route.GATHER: events.gather,
    Route.WHO: events.who,
    Route.ABOUT: events.about,
    Route.PROGRAMME: events.programme,
    Route.DRESS: events.dress,
    Route.MEANWHILE: agenda.meanwhile,
}
ONCE: dict[Route, Handler] = {
    Route.TRIP: agenda.trip,
    Route.CHANGES: agenda.changes,
    Route.PERSON: people.person,
    Route.GROUP: people.group,
    Route.EXHIBITORS: people.exhibitors,
}
PEOPLE = [f"D{number:02}" for number in range(1, 27)]


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_programme_is_whole_at_every_instant(
    sample_trip: Trip, who: str, language: Language
):
    mine = itinerary(sample_trip, sample_trip.delegates[who])

    problems = [
        (now, route, problem)
        for now in turns(mine)
        for route, handler in AT_EVERY_INSTANT.items()
        for problem in problems_of(
            (await handler(ask(View(mine, now, speech(language)), route))).message
        )
    ]

    assert problems == []


@pytest.mark.parametrize("who", ["D01", "D12", "D20", "D25", "D26"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_event_is_told_whole(sample_trip: Trip, who: str, language: Language):
    mine = itinerary(sample_trip, sample_trip.delegates[who])

    problems = [
        (event.id, route, problem)
        for event in sample_trip.events
        for route, handler in OF_EVERY_EVENT.items()
        for problem in problems_of(
            (
                await handler(
                    ask(
                        View(mine, event.start.instant - timedelta(hours=1), speech(language)),
                        route,
                        events=(event,),
                    )
                )
            ).message
        )
    ]

    assert problems == []


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_does_not_change_with_time_is_whole(
    sample_trip: Trip, who: str, language: Language
):
    person = sample_trip.delegates[who]
    view = View(
        itinerary(sample_trip, person), sample_trip.events[5].start.instant, speech(language)
    )

    problems = [
        (route, problem)
        for route, handler in ONCE.items()
        for problem in problems_of((await handler(ask(view, route, delegates=(person,)))).message)
    ]

    assert problems == []


def turns(mine: Itinerary) -> Iterator[datetime]:
    """An hour before everything, each beginning, gathering and end, and an hour after all."""
    events = mine.events
    yield events[0].start.instant - timedelta(hours=1)
    yield from sorted(
        {at.instant for event in events for at in (event.start, event.end, mine.meets(event))}
    )
    yield events[-1].end.instant + timedelta(hours=1)
