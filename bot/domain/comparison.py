"""The most, the least, how many and which days: one question put to a set of things."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.event import Dress, Event, Kind
from bot.domain.people import Group
from bot.domain.place import City


class Things(StrEnum):
    """What is compared, or counted."""

    DAYS = "days"
    EVENTS = "events"
    CITIES = "cities"
    GROUPS = "groups"
    PEOPLE = "people"


class Measure(StrEnum):
    """By what: the hour of the day, a length, a number, a temperature."""

    START = "start"
    END = "end"
    LENGTH = "length"
    NUMBER = "number"
    FREE = "free"
    NIGHTS = "nights"
    WARMTH = "warmth"
    SIZE = "size"


class Asks(StrEnum):
    """The largest or the smallest by a measure; all there are, or how many; one by its place."""

    MOST = "most"
    LEAST = "least"
    ALL = "all"
    COUNT = "count"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Comparison:
    """`things` by `measure`, of those that the rest lets through; what is empty lets all through.

    `kinds` and `hours` (of the clock at the start) narrow the events, and `dress` and `bags` too:
    days are those that have such an event, or with `lacks` those that have none. `days`,
    `cities` and `groups` are the ones that were named; `place` counts from 1, -1 is the last.
    `is_left` looks only at what is ahead.
    """

    things: Things
    asks: Asks
    measure: Measure = Measure.START
    kinds: frozenset[Kind] = frozenset()
    hours: tuple[int, int] = (0, 24)
    dress: Dress | None = None
    bags: bool = False
    lacks: bool = False
    is_left: bool = False
    days: tuple[date, ...] = ()
    cities: tuple[City, ...] = ()
    groups: tuple[Group, ...] = ()
    place: int = 0
    events: tuple[Event, ...] = ()
