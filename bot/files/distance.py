"""Ways that no coach and no plane can make in the time there is."""

from collections.abc import Iterator
from math import asin, cos, radians, sin, sqrt

from bot.domain.event import Event
from bot.domain.moment import Moment
from bot.domain.place import Venue
from bot.files.problems import Problem

_EARTH = 6371.0  # kilometres
_ROAD = 110.0  # kilometres an hour as the crow flies: no coach is faster
_AIR = 1100.0
_NEAR = 1.0  # kilometres that need no time to speak of

Stop = tuple[str, Venue, Moment]
"""The event, a venue, and when people are there."""


def too_fast(events: tuple[Event, ...]) -> Iterator[Problem]:
    """One person's events in order: what lies too far from the known place before it."""
    last: Stop | None = None
    for event in events:
        if event.venue and last:
            yield from _between(last, (event.id, event.venue, event.start), _ROAD)
        if event.is_leg:
            if event.venue and event.to_venue:
                there = (event.id, event.to_venue, event.end)
                speed = _AIR if event.is_flight else _ROAD
                yield from _between((event.id, event.venue, event.start), there, speed)
            last = (
                (event.id, event.to_venue, event.end) if event.to_venue else _by_road(event, last)
            )
        elif event.venue:
            last = (event.id, event.venue, event.end)


def kilometres(here: Venue, there: Venue) -> float | None:
    """Along the great circle (haversine); None where a coordinate is unknown."""
    if here.latitude is None or here.longitude is None:
        return None
    if there.latitude is None or there.longitude is None:
        return None
    north, south = radians(here.latitude), radians(there.latitude)
    east = radians(there.longitude - here.longitude)
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(east / 2) ** 2
    return 2 * _EARTH * asin(sqrt(half))


def _by_road(event: Event, last: Stop | None) -> Stop | None:
    """A coach to an unnamed place starts from where people were; a flight ends who knows where."""
    if event.is_flight:
        return None
    return (event.id, event.venue, event.start) if event.venue else last


def _between(here: Stop, there: Stop, speed: float) -> Iterator[Problem]:
    far = kilometres(here[1], there[1])
    minutes = (there[2].instant - here[2].instant).total_seconds() / 60
    if far is None or far < _NEAR or minutes < 0 or far <= speed * minutes / 60:
        return
    said = f"{far:.0f} km from {here[1].id} ({here[0]}) to {there[1].id} in {minutes:.0f} minutes"
    mend = "Check the times, the venues and their coordinates"
    yield Problem("events.toml", there[0], "start", said, mend, is_error=False)
