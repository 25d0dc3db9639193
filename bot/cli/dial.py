"""What the clock of the demonstration shows: the time there, on arrival, and at home."""

from datetime import datetime

from bot.chat.language.speech import Speech
from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.moment import Moment, moment_at
from bot.domain.text import Text


def dial(itinerary: Itinerary, tongue: Speech, now: datetime) -> str:
    """The day, the time and the city, in flight both of them; home if its clock differs."""
    trip, place = itinerary.trip, itinerary.whereabouts(now)
    here, home = moment_at(now, place.city), moment_at(now, trip.home)
    shown = f"{tongue.day(here.date)} {tongue.clock(here.wall)} {tongue.text(here.city.name)}"
    known = {here.wall}
    if place.leg and place.in_flight:
        there = moment_at(now, place.leg.to_city)
        shown += _arrival(place.leg, here, there, tongue)
        known.add(there.wall)
    if home.wall in known:
        return shown
    return f"{shown} · {tongue.text(trip.home_clock)} {tongue.clock(home.wall)}"


def _arrival(flight: Event, here: Moment, there: Moment, tongue: Speech) -> str:
    """Where it goes, with the clock there if it shows another time."""
    name = tongue.text(_airport(flight) or there.city.name)
    if there.wall == here.wall:
        return f" → {name}"
    day = "" if there.date == here.date else f"{tongue.day(there.date)} "
    return f" → {day}{tongue.clock(there.wall)} {name}"


def _airport(flight: Event) -> Text | None:
    """The airport, where its name is not that of the city."""
    airport, city = flight.to_venue, flight.to_city.name
    if airport is None:
        return None
    says = any(here in there for here in city.forms() for there in airport.name.forms())
    return None if says else airport.short or airport.name
