"""Trips made of a few events, for what the sample and the choir do not show."""

from dataclasses import replace

from bot.chat.language.speech import speech
from bot.chat.message import Message, lines_of
from bot.chat.view import View
from bot.domain.event import Event, Kind
from bot.domain.itinerary import itinerary
from bot.domain.moment import Moment
from bot.domain.text import Language
from bot.domain.trip import Trip
from tests.trips import BRACK, HANEUL, LUME, at, both, choir_trip

EARLIER = Event(
    "B0", Kind.MEETING, both("모임", "Meeting"), at(HANEUL, "1 09:00"), at(HANEUL, "1 10:00")
)
HOP = Event(
    "B1", Kind.FLIGHT, both("브락행", "To Brack"), at(LUME, "2 09:00"), at(BRACK, "2 12:00")
)
BACK = Event(
    "B2", Kind.FLIGHT, both("루메행", "To Lume"), at(BRACK, "2 15:00"), at(LUME, "2 16:00")
)
ROAD = Event("B3", Kind.TRANSFER, both("이동", "Ride"), at(LUME, "2 09:00"), at(BRACK, "2 13:00"))
SUPPER = Event("B4", Kind.MEAL, both("저녁", "Dinner"), at(LUME, "2 17:00"), at(LUME, "2 18:00"))
LATER = Event(
    "B9", Kind.MEETING, both("마감", "Closing"), at(LUME, "5 09:00"), at(LUME, "5 10:00")
)


def trip_of(*events: Event) -> Trip:
    """The choir's people and places, and these events."""
    return replace(choir_trip(), events=events)


def seen(now: Moment, *events: Event, who: str = "P1", language: Language = "en") -> View:
    """What `who` sees at `now` of a trip of these events."""
    trip = trip_of(*events)
    return View(itinerary(trip, trip.delegates[who]), now.instant, speech(language))


def text(message: Message) -> str:
    return "\n".join(lines_of(message))
