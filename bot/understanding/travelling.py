"""Questions of the way: flights, arrivals, rooms and hotels, clocks of other towns."""

import re
from collections.abc import Iterator

from bot.domain.routes import Route
from bot.understanding.converting import asks_other_clock
from bot.understanding.cues import Cue
from bot.understanding.nouns import Position
from bot.understanding.pattern import Pattern
from bot.understanding.rides import drives_to
from bot.understanding.script import NAME
from bot.understanding.signs import OF_A_DAY, Signs

_HOUR = Pattern(r"몇 ?시|시간|시각|\btime\b|\bhour\b|\bwhen here\b", re.ASCII)
"""A question for the hour: "when", or the weekday, is none."""
_CLOCK_OF = Pattern(
    rf"{NAME} *(?:은|는|이|가|도|에는|에서는)? ?(?:지금 ?)?몇 ?시"
    r"(?:야|지|임|인가요?|에요|예요|입니까|죠|나 ?됐\w*)?[?.! ]*$"
)
"""The hour of a place, whatever else is said of it."""
Found = Iterator[tuple[Route, int]]
_GOING = (
    *("가", "갈", "떠나", "도착", "언제", "출발"),
    *("go", "get", "leave", "when", "reach", "expected", "due", "arriv", "land", "there"),
)


def travel(signs: Signs) -> Found:
    """What is asked of the way, with its places in the text."""
    yield from _flights(signs)
    yield from _nights(signs)
    yield from _clocks(signs)


def _flights(signs: Signs) -> Found:
    subject = signs.subject
    is_elsewhere = bool(subject.named or subject.noun) and not subject.is_flight
    flies = subject.is_flight or (
        signs.has(Cue.FLIGHT, Cue.ARRIVE, Cue.LAYOVER) and not is_elsewhere
    )
    asks_of_flight = signs.has(Cue.LAYOVER) or not signs.has(
        Cue.UNTIL, Cue.WHO, Cue.DRESS, Cue.EATING, Cue.WEATHER
    )
    if signs.has(Cue.NEXT) and subject.position is not Position.NEXT:
        asks_of_flight = False
    drives = signs.leg is not None and not signs.leg.is_flight and not signs.has(Cue.FLIGHT)
    if drives_to(signs):
        yield Route.WHEN, signs.at(Cue.FLIGHT)
    elif signs.has(Cue.ARRIVE) and _is_at_a_hotel(signs):
        yield Route.WHEN, signs.at(Cue.ARRIVE)
    elif drives and signs.has(Cue.ARRIVE) and not (is_elsewhere or subject.is_flight):
        yield (Route.UNTIL if signs.has(Cue.UNTIL) else Route.WHEN), signs.at(Cue.ARRIVE)
    elif (
        flies
        and asks_of_flight
        and (signs.has(Cue.LAYOVER) or not signs.has(Cue.MUSTER, Cue.HOTEL))
    ):
        yield Route.FLIGHT, signs.at(Cue.FLIGHT, Cue.ARRIVE)


def _nights(signs: Signs) -> Found:
    subject = signs.subject
    if signs.has(Cue.ROOM) and not (signs.has_event and not signs.has(Cue.MINE, Cue.HOTEL)):
        yield Route.ROOM, signs.at(Cue.ROOM)
    if signs.has(Cue.CHECKOUT) and (signs.has(Cue.WHEN, Cue.WHERE) or signs.when.day):
        yield Route.GATHER, signs.at(Cue.CHECKOUT)
    elif signs.has(Cue.RETURN) and signs.has(Cue.WHEN):
        yield Route.WHEN, signs.at(Cue.RETURN)
    elif signs.has(Cue.HOTEL) and not (
        _rides_there(signs) or signs.follows or (subject.named and not signs.has(Cue.ROOM))
    ):
        yield Route.HOTEL, signs.at(Cue.HOTEL)


def _is_at_a_hotel(signs: Signs) -> bool:
    """To arrive at a hotel or another place that is no airport."""
    venue = next(iter(signs.names.venues), None)
    return venue is not None and not (venue.is_airport or signs.names.cities or signs.has_event)


def _rides_there(signs: Signs) -> bool:
    """The hotel is only where a bus goes."""
    return signs.says_ride and signs.has(Cue.WHEN, Cue.WHERE, Cue.GATHER)


def _clocks(signs: Signs) -> Found:
    if asks_other_clock(signs) or (signs.names.cities and _CLOCK_OF.search(signs.text)):
        yield Route.ZONES, signs.at(Cue.WHEN, Cue.CLOCK, Cue.WHAT)
    is_home = signs.home in signs.names.cities and not signs.has_event
    if is_home and signs.cues and signs.cues.keys() <= {Cue.NOW, Cue.CLOCK, Cue.WHEN, Cue.HOTEL}:
        yield Route.ZONES, signs.at(Cue.NOW, Cue.CLOCK, Cue.WHEN)
    asks_hour = signs.has(Cue.CLOCK) or (signs.has(Cue.WHEN) and bool(_HOUR.search(signs.text)))
    asks_time = asks_hour and not signs.has(*OF_A_DAY, Cue.GATHER, Cue.ARRIVE)
    if signs.names.cities and asks_time and not (signs.has_event or is_going(signs)):
        yield Route.ZONES, signs.at(Cue.WHEN, Cue.CLOCK)


def is_going(signs: Signs) -> bool:
    """To go to a place, not to know the hour there."""
    flat = signs.rest.replace(" ", "")
    return any(word in flat for word in _GOING)
