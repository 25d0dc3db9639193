"""Short ways to write cities, moments and events in the tests of the domain."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.domain.event import Event, Gathering, Kind
from bot.domain.itinerary import Itinerary, itinerary
from bot.domain.moment import Moment
from bot.domain.people import Delegate
from bot.domain.place import City, Venue
from bot.domain.rules import Rules
from bot.domain.text import Text
from bot.domain.trip import Trip


def words(text: str) -> Text:
    return Text(en=text)


def city(name: str, zone: str, country: str = "XX") -> City:
    return City(name, words(name), ZoneInfo(zone), country)


ORIGIN = city("origin", "Asia/Tokyo", "JP")
WEST = city("west", "America/Los_Angeles", "US")
EAST = city("east", "America/Denver", "US")
INN = Venue("inn", words("the inn"), WEST, "hotel")
HALL = Venue("hall", words("the hall"), WEST, "hall")

ANN = Delegate("ann", words("singer"), ("red",), "en")
BEN = Delegate("ben", words("singer"), ("blue",), "ko")

FIRST = date(2031, 5, 5)


def at(text: str, where: City = WEST) -> Moment:
    """A day of May 2031 and a time: "6 09:30"."""
    day, clock = text.split()
    hour, minute = map(int, clock.split(":"))
    return Moment(datetime(2031, 5, int(day), hour, minute), where)  # noqa: DTZ001 -- a wall time


def item(
    event_id: str,
    kind: Kind,
    start: str,
    end: str,
    where: City = WEST,
    **more: Any,  # noqa: ANN401 -- whatever an event may have
) -> Event:
    """An event; `to` is another city it ends in, `gather` when all meet for it in the lobby."""
    to = more.pop("to", where)
    if gather := more.pop("gather", None):
        more["gatherings"] = (Gathering(at(gather, where), words("lobby")),)
    return Event(event_id, kind, words(event_id), at(start, where), at(end, to), **more)


def trip_of(*events: Event, last: int = 12, rules: Rules | None = None) -> Trip:
    """A trip from ORIGIN with Ann and Ben, from 5 May 2031."""
    return Trip(
        id="small-2031",
        name=words("a small trip"),
        first=FIRST,
        last=date(2031, 5, last),
        home=ORIGIN,
        home_clock=words("home time"),
        cities={each.id: each for each in (ORIGIN, WEST, EAST)},
        venues={INN.id: INN, HALL.id: HALL},
        groups={},
        delegates={ANN.id: ANN, BEN.id: BEN},
        events=events,
        rules=rules or Rules(),
    )


def of_ann(*events: Event, rules: Rules | None = None) -> Itinerary:
    return itinerary(trip_of(*events, rules=rules), ANN)
