"""What is asked: from the signs in a text to routes. Structure decides; no statistics here."""

import re
from collections.abc import Iterator

from bot.domain.event import Event, Kind
from bot.domain.information import FactKind
from bot.domain.routes import Route
from bot.understanding.absorbing import without_parts
from bot.understanding.agendas import asks_item
from bot.understanding.cues import Cue, cues_in
from bot.understanding.happenings import happenings
from bot.understanding.knowing import tells_fact
from bot.understanding.names import Hit
from bot.understanding.pattern import Pattern
from bot.understanding.persons import hit_at, people
from bot.understanding.signs import Signs
from bot.understanding.travelling import travel

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
_RIDDEN = Pattern(r"타야|타고|타나|걸[리려]|날아|비행|\b(?:fly|ride|drive)\b", re.ASCII)
_JOINTS = Pattern(
    r"(?<!누구)(?<!누가)(?<!나)(?<=[가-힣])(?:하고|이랑|랑|와|과)(?= )"
    r"|(?<=시|뭐|디|제|구|가|이|하|되|리|오|타)(?<!먹)(?:이)?고(?= (?!나|싶|있|계|가|와|올|다))"
    r"|,| 그리고 |\b(?:and|plus|also)\b",
    re.ASCII,
)


def topics(signs: Signs) -> tuple[Route, ...]:
    """The routes asked for, in the order of the text; none if no rule knows the question."""
    if asks_item(signs):
        return (Route.PROGRAMME,)
    found: dict[Route, int] = {}
    for route, at in _found(signs):
        found[route] = min(at, found.get(route, at))
    joints = [joint.start() for joint in _JOINTS.finditer(signs.text)]
    return without_parts(found, joints) if found else ()


def _found(signs: Signs) -> Iterator[tuple[Route, int]]:
    yield from _facts(signs)
    yield from _plain(signs)
    yield from travel(signs)
    yield from people(signs)
    yield from happenings(signs)


def _facts(signs: Signs) -> Iterator[tuple[Route, int]]:
    if tells_fact(signs):
        yield Route.INFO, hit_at(signs)
    elif signs.has(Cue.URGENT):
        yield Route.CONTACT, signs.at(Cue.URGENT)
    calls = signs.has(Cue.CONTACT) and any(each.is_coordinator for each in signs.others)
    if calls or signs.has(Cue.CONTACT) or (signs.has(Cue.PHONE) and signs.names.is_empty):
        yield Route.CONTACT, signs.at(Cue.CONTACT, Cue.PHONE)


def _plain(signs: Signs) -> Iterator[tuple[Route, int]]:
    for cue, route in _PLAIN:
        if signs.has(cue) and not _means_else(signs, cue):
            yield route, signs.at(cue)
    if _is_of_weather(signs):
        yield Route.WEATHER, signs.at(Cue.COAT)
    if signs.has(Cue.CHANGES) and not signs.has(Cue.ARRIVE):
        yield Route.CHANGES, signs.at(Cue.CHANGES)


def _means_else(signs: Signs, cue: Cue) -> bool:  # noqa: PLR0911 -- one cue a case
    """A word of one topic inside another."""
    names, day = signs.names, signs.when.day
    match cue:
        case Cue.EATING if any(fact.kind is FactKind.PRACTICAL for fact in names.facts):
            return True
        case Cue.EATING:
            noun = signs.subject.noun
            is_other = noun is not None and Kind.MEAL not in noun.kinds
            is_beside = signs.follows or signs.precedes
            if signs.eats_before:
                return False
            return is_beside or ((is_other or bool(names.events)) and not signs.has(Cue.DOING))
        case Cue.PROGRAMME:
            return day is not None and not (signs.has_event or signs.has(Cue.ORDER_OF))
        case Cue.TRIP:
            return day is not None or bool(names.events)
        case Cue.DRESS:
            return _is_of_weather(signs)
        case Cue.UNTIL if signs.has(Cue.LAYOVER) or _is_the_way(signs):
            return True
        case Cue.LENGTH | Cue.CLOCK:
            return signs.has(Cue.UNTIL, Cue.LAYOVER)
        case Cue.FREE | Cue.FIRMS:
            return _is_in_a_name(signs, cue)
        case _:
            return False


def _is_the_way(signs: Signs) -> bool:
    """How long one rides to a place, not how long it is until then."""
    return signs.has(Cue.LENGTH) and bool(_RIDDEN.search(signs.text))


def _is_of_weather(signs: Signs) -> bool:
    """A coat for a town: not how to dress for an item."""
    return signs.has(Cue.COAT) and bool(signs.names.cities) and not signs.has_event


def _is_in_a_name(signs: Signs, cue: Cue) -> bool:
    """The name of an event says the word; or firms are spoken of that do not exhibit."""
    if cue is Cue.FIRMS:
        elsewhere = [event for event in signs.names.events if event.kind is not Kind.EXHIBITION]
        return bool(signs.names.groups or elsewhere)
    return any(cue in cues_in(hit.said) for hit in signs.names.hits if _of_event(hit))


def _of_event(hit: Hit) -> bool:
    return any(isinstance(thing, Event) for thing in hit.things)
