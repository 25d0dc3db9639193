"""Where people meet, ride, fly and leave: the event that such a question means."""

import re
from collections.abc import Iterable

from bot.domain.event import Event, Kind
from bot.understanding.cues import Cue
from bot.understanding.nouns import Noun, Picking, parts_of, pick
from bot.understanding.pattern import Pattern
from bot.understanding.script import NAME
from bot.understanding.signs import Signs
from bot.understanding.subjects import ahead

_MEAL = Pattern(r"저녁|점심|아침|식사|밥|dinner|supper|lunch|breakfast")
_FROM = Pattern(rf"{NAME} *(?:에서|서)|\b(?:from|at|in) {NAME}", re.ASCII)
_LEAVES = Pattern(r"게이트|탑승|출발|뜨|떠나|이륙|gate|board|depart|leave|take off")
_GOES = Pattern(
    r"(?:타고|타구|비행기로) ?(?:가|감|갈|갑|이동)|\b(?:fly(?:ing)?|planes?|flights?) to\b",
    re.ASCII,
)
_WAITS = Pattern(r"대기|기다|wait|between")


def by_vehicle(by: Picking) -> Event | None:
    """The event, still ahead, to which people go in different vehicles; else the next ride."""
    ahead = [event for event in by.itinerary.events if event.end.instant > by.now]
    today = [event for event in ahead if by.when.day in {None, event.start.date}]
    rides = (event for event in today if event.kind is Kind.TRANSFER)
    return next((event for event in today if event.vehicle), next(rides, None))


def ride(signs: Signs, by: Picking) -> Event | None:
    """Where to meet for "the bus", whatever it leads to; before the trip, its assembly."""
    subject, when = signs.subject, by.when
    is_ride = signs.says_ride and subject.position is None
    if not is_ride and (subject.noun is not None or subject.position is not None):
        return None
    if when.moment is not None:
        return None
    events = [
        event
        for event in by.itinerary.events
        if event.start.instant > by.now
        and when.day in {None, event.start.date}
        and (when.part is None or when.part in parts_of(event))
    ]
    here = by.itinerary.whereabouts(by.now).city
    is_there = by.city in {None, here} or (events and events[0].city == by.city)
    if not (is_ride or signs.has(Cue.AFTER, Cue.ARRIVE) or is_there):
        return signs.leg
    if is_ride and by.city is not None:
        to_city = (e for e in events if e.kind is Kind.TRANSFER and e.to_city == by.city != e.city)
        if (leg := next(to_city, None)) is not None:
            return leg
    met = [e for e in events if by.city in {None, e.city} and _is_met(e, by)]
    meals = (event for event in met if event.kind is Kind.MEAL)
    eats = when.part is not None and _MEAL.search(signs.line)
    return next(meals, None) if eats else next(iter(met), None)


def met_after(event: Event, by: Picking) -> Event | None:
    """When a thing is over, the next one for which people meet; a ride named is not that thing."""
    if event.is_leg:
        event = next(iter(by.itinerary.ongoing(by.now)), event)
    alike = [
        each
        for each in by.itinerary.on(event.start.date)
        if each.kind is event.kind and each.venue == event.venue and each.venue is not None
    ]
    over = max((each.end.instant for each in alike), default=event.end.instant)
    later = (each for each in by.itinerary.events if each.start.instant >= over)
    return next((each for each in later if _is_met(each, by)), None)


def own(event: Event, by: Picking) -> tuple[Event, ...]:
    """What one attends oneself at the time of an event."""
    mine = by.itinerary.during(event.start.instant, event.end.instant)
    return mine[:1] or (event,)


def _is_met(event: Event, by: Picking) -> bool:
    is_boarded = event.is_flight and event.at_gate is not None
    return event.kind is Kind.ASSEMBLY or is_boarded or by.itinerary.gathering(event) is not None


def back(by: Picking) -> Event | None:
    """Back to the hotel: the check-in of the day, else the last ride of the day."""
    day = by.when.day or by.itinerary.today(by.now)
    events = [event for event in by.itinerary.on(day) if event.end.instant > by.now]
    stays = [event for event in events if event.kind is Kind.HOTEL]
    rides = [event for event in events if event.kind is Kind.TRANSFER]
    return next(iter(stays), rides[-1] if rides else None)


def leaving(by: Picking) -> Event | None:
    """Where the hotel is left: on the day that is named, else next."""
    outs = [event for event in by.itinerary.events if event.is_check_out]
    if by.when.day is not None:
        return next((event for event in outs if event.start.date == by.when.day), None)
    return next((event for event in outs if event.start.instant > by.now), None)


def flight(signs: Signs, by: Picking) -> Event | None:
    """The flight that was pointed at, if one was: between cities, to one, home, of a day."""
    subject = signs.subject
    if (found := _between(signs, by.itinerary.trip.events)) is not None:
        return found
    if _FROM.search(signs.text) and _LEAVES.search(signs.line) and by.city is not None:
        leaving_it = (e for e in by.itinerary.events if e.is_flight and e.city == by.city)
        return ahead(leaving_it, by.now)
    if signs.has(Cue.LAYOVER) and (first := _connection(by)) is not None:
        waits = signs.has(Cue.LENGTH, Cue.UNTIL) or bool(_WAITS.search(signs.line))
        boards = waits or signs.has(Cue.GATHER) or bool(_LEAVES.search(signs.line))
        return by.itinerary.following(first) if boards else first
    noun = subject.noun
    if noun is None or Kind.FLIGHT not in noun.kinds:
        noun = Noun("", frozenset({Kind.FLIGHT}), is_home=by.city == by.itinerary.trip.home)
    pointed = by.when.day or by.when.moment or by.city or subject.position or subject.noun
    return pick(noun, subject.position, by) if pointed else None


def way(signs: Signs, by: Picking) -> Event | None:
    """The leg between two cities named, or the road to the one to which somebody would fly."""
    return signs.leg if drives_to(signs) else _between(signs, by.itinerary.trip.events)


def drives_to(signs: Signs) -> bool:
    """A flight is spoken of to a town to which the way is by road."""
    leg = signs.leg
    on_road = leg is not None and not leg.is_flight and leg.to_city in signs.names.cities
    return on_road and bool(_GOES.search(signs.text))


def _between(signs: Signs, events: Iterable[Event]) -> Event | None:
    """The leg from one of two cities named to the other, as they were said."""
    cities = signs.names.cities
    return next((e for e in events if e.is_leg and (e.city, e.to_city) == cities), None)


def _connection(by: Picking) -> Event | None:
    """The flight, still ahead, from which another one is taken."""
    for event in by.itinerary.events:
        is_ahead = event.is_flight and event.end.instant > by.now
        onward = by.itinerary.following(event) if is_ahead else None
        is_near = by.when.day in {None, event.start.date}
        if onward is not None and onward.is_flight and is_near:
            return event
    return None
