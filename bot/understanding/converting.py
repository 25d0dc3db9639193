"""A time said on one clock and asked for on another: "10 pm at home, what is that here"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from bot.domain.moment import Moment, moment_at
from bot.domain.place import City
from bot.understanding.hours import Clock, Span, clock_in
from bot.understanding.nouns import Picking
from bot.understanding.pattern import Pattern
from bot.understanding.signs import Signs

_HERE = Pattern(
    r"여기(?=는|가|서|로| |$)|여긴|이쪽|우리 ?시[간각]|\bhere\b|\bfor (?:us|me)\b|\bour time\b",
    re.ASCII,
)
_CALLS_HOME = Pattern(r"\b(?:call|phone|ring|dial|facetime) (?:back )?home\b", re.ASCII)
_JOINS = re.compile(r"[ •]*(?:시간|시각|기준|현지|time|의|in|으로|로|at|back)*[ ,•]*")
_ASKS_HOUR = Pattern(
    r"몇 ?시(?!간)|\bwhat(?:'s| is)?\b(?! (?:on|up|happening|there)\b)|\bwhich hour\b", re.ASCII
)
_TWO = 2
_DAWN, _NOON = 7, 12


@dataclass(frozen=True, slots=True)
class _Clockwise:
    """A place whose clock is spoken of, and where in the text."""

    start: int
    end: int
    city: City


def asks_other_clock(signs: Signs) -> bool:
    """A time of day is named and two places, of which one may be "here"."""
    if signs.when.moment is None or signs.has_event or not _ASKS_HOUR.search(signs.text):
        return False
    return len(signs.names.cities) + bool(_HERE.search(signs.text)) == _TWO


def converted(signs: Signs, by: Picking) -> tuple[Moment, City] | None:
    """The time that was said, in the city whose clock it is on, and the city asked about.

    The place right behind the time, else the one before it, is where that time is; the other
    one is asked about. A place alone that stands apart from the time is asked about here.
    Two cities without a time: the time now.
    """
    cities = signs.names.cities
    if signs.when.moment is None:
        both = len(cities) == _TWO
        return (moment_at(by.now, cities[0]), cities[1]) if both else None
    clock, spans = clock_in(signs.text)
    here = by.itinerary.whereabouts(by.now).city
    if clock and not cities and _HERE.search(signs.text) and _CALLS_HOME.search(signs.text):
        return _moment(clock, here, signs, by), signs.home
    places = list(_places(signs, here))
    if clock is None or not places:
        return (signs.when.moment, by.city) if by.city else None
    source = _source(signs.text, spans[0], places)
    others = [place.city for place in places if place.city != source]
    target = next(iter(others), here)
    return _moment(clock, source or here, signs, by), target


def _places(signs: Signs, here: City) -> Iterator[_Clockwise]:
    for hit in signs.names.hits:
        city = next((thing for thing in hit.things if isinstance(thing, City)), None)
        if city is not None:
            yield _Clockwise(hit.start, hit.end, city)
    found = _HERE.search(signs.text)
    if found is not None:
        yield _Clockwise(*found.span(), here)


def _source(text: str, span: Span, places: list[_Clockwise]) -> City | None:
    """Whose time it is; none if it is the time here."""
    is_alone = len({place.city.id for place in places}) < _TWO
    behind = [
        each for each in places if each.start >= span[1] and _joins(text, span[1], each.start)
    ]
    if behind and (not is_alone or _says_time(text, behind[0])):
        return behind[0].city
    before = [each for each in places if each.end <= span[0]]
    if not before:
        return None
    nearest = max(before, key=lambda each: each.end)
    is_source = not is_alone or _joins(text, nearest.end, span[0])
    return nearest.city if is_source else None


def _joins(text: str, start: int, end: int) -> bool:
    return bool(_JOINS.fullmatch(text, start, end))


def _says_time(text: str, place: _Clockwise) -> bool:
    return bool(re.match(r" *(?:time|시간|시각)", text[place.end :]))


def _moment(clock: Clock, city: City, signs: Signs, by: Picking) -> Moment:
    """The time on that clock, on the day it is there. Nine is in the morning, three after noon."""
    at = clock.at
    if clock.is_open and at.hour < _DAWN:
        at = time(at.hour + _NOON, at.minute)
    day = signs.when.day or moment_at(by.now, city).date
    return Moment(datetime.combine(day, at), city)
