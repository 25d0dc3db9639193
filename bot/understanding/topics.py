"""What is asked: from the signs in a text to routes. Structure decides; no statistics here."""

import re
from collections.abc import Iterator

from bot.domain.event import Kind
from bot.domain.information import Fact, FactKind
from bot.domain.routes import Route
from bot.understanding.absorbing import without_parts
from bot.understanding.cues import Cue, cues_in
from bot.understanding.signs import Signs

_PLAIN: tuple[tuple[Cue, Route], ...] = (
    (Cue.WEATHER, Route.WEATHER),
    (Cue.EATING, Route.MEALS),
    (Cue.FREE, Route.FREE),
    (Cue.DRESS, Route.DRESS),
    (Cue.TRIP, Route.TRIP),
    (Cue.FIRMS, Route.EXHIBITORS),
    (Cue.PROGRAMME, Route.PROGRAMME),
    (Cue.UNTIL, Route.UNTIL),
    (Cue.LENGTH, Route.LENGTH),
    (Cue.ZONES, Route.ZONES),
    (Cue.CLOCK, Route.ZONES),
)
_EVENT_ROUTES = (Cue.WHO, Cue.DRESS, Cue.GATHER, Cue.LENGTH, Cue.UNTIL, Cue.PROGRAMME, Cue.WHY)
_OF_A_DAY = (Cue.SCHEDULE, Cue.DOING)

_TOPICS_OF_FACTS = frozenset({Cue.EATING, Cue.DRESS, Cue.WEATHER, Cue.WHO, Cue.FIRMS, Cue.MEMBERS})
_NEAR = 3
_ASKS_NAME = re.compile(r"이름|name")


def topics(signs: Signs) -> tuple[Route, ...]:
    """The routes asked for, in the order of the text; none if no rule knows the question."""
    found: dict[Route, int] = {}
    for route, at in _found(signs):
        found[route] = min(at, found.get(route, at))
    return without_parts(found) if found else ()


def _found(signs: Signs) -> Iterator[tuple[Route, int]]:
    yield from _facts(signs)
    yield from _plain(signs)
    yield from _travel(signs)
    yield from _people(signs)
    yield from _event(signs)


def _facts(signs: Signs) -> Iterator[tuple[Route, int]]:
    if tells_fact(signs):
        yield Route.INFO, _hit_at(signs)
    elif signs.has(Cue.URGENT):
        yield Route.CONTACT, signs.at(Cue.URGENT)
    if signs.has(Cue.CONTACT) or (signs.has(Cue.PHONE) and signs.names.is_empty):
        yield Route.CONTACT, signs.at(Cue.CONTACT, Cue.PHONE)


def tells_fact(signs: Signs) -> bool:
    """A fact is named, and not only as a word of another question."""
    facts = signs.names.facts
    if not facts:
        return False
    if any(fact.kind is FactKind.PRACTICAL for fact in facts):
        return not signs.has(Cue.DRESS) and not (signs.has(Cue.CONTACT, Cue.PHONE) and signs.has(Cue.URGENT))
    if any(fact.kind is FactKind.UNKNOWN for fact in facts):
        return not _is_a_topic(signs)
    shared = bool(signs.names.events or signs.names.venues or signs.names.cities or signs.subject.noun)
    asks_what = signs.has(Cue.WHAT) and not signs.has(Cue.WHY)
    return asks_what or not (shared or signs.has(Cue.WHEN, Cue.WHERE, Cue.WHO))


def _is_a_topic(signs: Signs) -> bool:
    """The name of the fact is only the wording of another question: "what do we eat"."""
    hits = [hit for hit in signs.names.hits if any(isinstance(each, Fact) for each in hit.things)]
    if any(not _TOPICS_OF_FACTS.isdisjoint(cues_in(hit.said)) for hit in hits):
        return True
    asks_name = any(_ASKS_NAME.search(hit.said) for hit in hits)
    is_own_room = signs.has(Cue.ROOM) and signs.has(Cue.MINE) and not signs.has_event
    return is_own_room or bool(signs.names.firms and asks_name)


def _hit_at(signs: Signs) -> int:
    return min((hit.start for hit in signs.names.hits), default=0)


def _plain(signs: Signs) -> Iterator[tuple[Route, int]]:
    for cue, route in _PLAIN:
        if signs.has(cue) and not _means_else(signs, cue):
            yield route, signs.at(cue)
    if signs.has(Cue.CHANGES) and not signs.has(Cue.ARRIVE):
        yield Route.CHANGES, signs.at(Cue.CHANGES)


def _means_else(signs: Signs, cue: Cue) -> bool:
    """A word of one topic inside another."""
    match cue:
        case Cue.EATING:
            return bool(signs.names.events) and not signs.has(Cue.DOING)
        case Cue.PROGRAMME:
            return signs.when.day is not None and not signs.has_event
        case Cue.TRIP:
            return signs.when.day is not None or bool(signs.names.events)
        case Cue.LENGTH | Cue.CLOCK:
            return signs.has(Cue.UNTIL)
        case Cue.FIRMS:
            elsewhere = [e for e in signs.names.events if e.kind is not Kind.EXHIBITION]
            return bool(signs.names.groups or elsewhere)
        case _:
            return False


def _travel(signs: Signs) -> Iterator[tuple[Route, int]]:
    subject = signs.subject
    is_elsewhere = bool(subject.named or subject.noun) and not subject.is_flight
    flies = subject.is_flight or (signs.has(Cue.FLIGHT, Cue.ARRIVE) and not is_elsewhere)
    asks_of_flight = not signs.has(Cue.UNTIL, Cue.WHO, Cue.DRESS, Cue.EATING, Cue.WEATHER, Cue.NEXT)
    if flies and asks_of_flight and not (signs.has(Cue.MUSTER) or signs.has(Cue.HOTEL)):
        yield Route.FLIGHT, signs.at(Cue.FLIGHT, Cue.ARRIVE)
    if signs.has(Cue.ROOM) and not (signs.has_event and not signs.has(Cue.MINE, Cue.HOTEL)):
        yield Route.ROOM, signs.at(Cue.ROOM)
    if signs.has(Cue.HOTEL) and not (subject.named and not signs.has(Cue.ROOM)):
        yield Route.HOTEL, signs.at(Cue.HOTEL)
    asks_time = signs.has(Cue.WHEN, Cue.CLOCK) and not signs.has(*_OF_A_DAY, Cue.GATHER, Cue.ARRIVE)
    if signs.names.cities and asks_time and not (signs.has_event or is_going(signs)):
        yield Route.ZONES, signs.at(Cue.WHEN, Cue.CLOCK)


def is_going(signs: Signs) -> bool:
    """To go to a place, not to know the hour there."""
    flat = signs.rest.replace(" ", "")
    going = ("가", "갈", "떠나", "도착", "언제", "출발", "go", "get", "leave", "when", "reach")
    return any(word in flat for word in going)


def _people(signs: Signs) -> Iterator[tuple[Route, int]]:
    names, at = signs.names, _hit_at(signs)
    does = signs.has(*_OF_A_DAY, Cue.NEXT, Cue.NOW, Cue.MEANWHILE, Cue.WHERE, Cue.WHEN)
    if names.groups and does and not names.events:
        yield Route.MEANWHILE, at
    elif names.groups and not names.venues and not names.events:
        yield Route.GROUP, at
    elif signs.has(Cue.MEANWHILE) and signs.has(*_OF_A_DAY, Cue.WHERE, Cue.NOW, Cue.WHAT):
        yield Route.MEANWHILE, signs.at(Cue.MEANWHILE)
    elif signs.has(Cue.MEMBERS) and not names.counterparts and not signs.has_event:
        yield Route.GROUP, signs.at(Cue.MEMBERS)
    if names.delegates and not names.counterparts and not names.groups:
        follows = signs.others and does and not names.events
        if signs.others or not signs.cues.keys() - {Cue.WHO, Cue.WHAT, Cue.MINE}:
            yield (Route.MEANWHILE if follows else Route.PERSON), at
    if names.counterparts and not signs.has(Cue.WHEN, Cue.WHERE, Cue.UNTIL, Cue.DRESS, Cue.GATHER, Cue.WHY):
        is_person = any(who.is_named for who in names.counterparts)
        yield (Route.PERSON if is_person else Route.WHO), at
    if names.firms:
        yield Route.EXHIBITORS, at


def _event(signs: Signs) -> Iterator[tuple[Route, int]]:
    if signs.follows:
        yield Route.ABOUT, signs.at(Cue.NEXT, Cue.AFTER)
        return
    if _asks_for_a_day(signs):
        yield Route.DAY, signs.at(*_OF_A_DAY)
        return
    if signs.has(Cue.NOW) and not signs.has_event and signs.has(*_OF_A_DAY, Cue.WHERE, Cue.WHAT, Cue.NOW):
        if not signs.has(Cue.NEXT, Cue.WHO, Cue.GATHER, Cue.WHEN, Cue.DRESS, Cue.UNTIL):
            yield Route.NOW, signs.at(Cue.NOW)
            return
    if signs.has(Cue.NEXT) and not signs.has_event and not signs.has(*_EVENT_ROUTES):
        yield Route.NEXT, signs.at(Cue.NEXT)
    gathers = signs.has(Cue.GATHER) and not (signs.subject.is_flight and not signs.has(Cue.MUSTER))
    if gathers and not (signs.has(Cue.WHO) and not signs.has(Cue.WHEN, Cue.WHERE)):
        yield Route.GATHER, signs.at(Cue.GATHER)
    if signs.has(Cue.MEET) and not signs.has(Cue.WHO) and not signs.names.counterparts:
        yield (Route.GATHER if signs.has(Cue.WHEN, Cue.WHERE) else Route.WHO), signs.at(Cue.MEET)
    goes = signs.has(Cue.DOING, Cue.NEXT) and signs.has(Cue.WHERE) and not signs.has_event
    if goes and abs(signs.at(Cue.DOING) - signs.at(Cue.WHERE)) < _NEAR:
        yield Route.NEXT, signs.at(Cue.WHERE)
        return
    for cue, route in (
        (Cue.WHEN, Route.WHEN),
        (Cue.WHERE, Route.WHERE),
        (Cue.WHO, Route.WHO),
        (Cue.WHY, Route.ABOUT),
    ):
        if signs.has(cue):
            yield route, signs.at(cue)
    if signs.has(Cue.WHAT) and (signs.has_event or not signs.has(*_OF_A_DAY)):
        yield from _what(signs)
    if signs.has(*_OF_A_DAY) and not signs.has_event and not _is_more(signs):
        yield (Route.NEXT if signs.says_soon else Route.DAY), signs.at(*_OF_A_DAY)


def _what(signs: Signs) -> Iterator[tuple[Route, int]]:
    """What is it: an event if one is meant, a place if one is named."""
    if signs.has_event or signs.subject.event:
        yield Route.ABOUT, signs.at(Cue.WHAT)
    elif signs.names.venues or signs.names.cities:
        yield Route.WHERE, signs.at(Cue.WHAT)
    elif signs.names.is_empty and len(signs.cues) == 1:
        yield Route.ABOUT, signs.at(Cue.WHAT)


def _asks_for_a_day(signs: Signs) -> bool:
    """The programme of a day: a day or a part of one, and no question that is more exact."""
    is_dated = signs.when.day is not None or signs.when.part is not None
    return is_dated and signs.has(*_OF_A_DAY) and not signs.has_event and not _is_more(signs)


def _is_more(signs: Signs) -> bool:
    """Something more exact than "what is on" is asked."""
    exact = {cue for cue, _ in _PLAIN} - {Cue.TRIP, Cue.PROGRAMME, Cue.CLOCK}
    exact |= {Cue.WHO, Cue.WHY, Cue.GATHER, Cue.CHANGES, Cue.MEANWHILE, Cue.CONTACT, Cue.HOTEL, Cue.ROOM, Cue.NEXT, Cue.NOW}
    return signs.has(*exact) or bool(signs.names.groups or signs.others or signs.names.firms)
