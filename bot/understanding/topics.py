"""What is asked: from the signs in a text to routes. Structure decides; no statistics here."""

import re
from collections.abc import Iterator

from bot.domain.event import Event, Kind
from bot.domain.information import Fact, FactKind
from bot.domain.routes import Route
from bot.understanding.absorbing import without_parts
from bot.understanding.cues import Cue, cues_in
from bot.understanding.happenings import happenings
from bot.understanding.items import item_in, names_item
from bot.understanding.names import Hit
from bot.understanding.nouns import Position, is_any
from bot.understanding.persons import hit_at, people
from bot.understanding.signs import OF_A_DAY, Signs

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

_TOPICS_OF_FACTS = frozenset({Cue.EATING, Cue.DRESS, Cue.WEATHER, Cue.WHO, Cue.FIRMS, Cue.MEMBERS})
_OF_AN_ITEM = (
    *(Cue.PROGRAMME, Cue.WHEN, Cue.WHAT, Cue.NEXT, Cue.AFTER, Cue.BEFORE, Cue.DOING, Cue.FREE),
    *(Cue.WHY, Cue.EXPLAIN, Cue.MEMBERS),
)
_ASKS = re.compile(r"있나|있어|있습|뭐|언제|누가|\?$|\b(?:is there|any|what|who|when)\b", re.ASCII)
_JOINTS = re.compile(
    r"(?<!누구)(?<!누가)(?<!나)(?<=[가-힣])(?:하고|이랑|랑|와|과)(?= )"
    r"|(?<=시|뭐|디|제|구|가|이|하|되|리|오|타)(?<!먹)(?:이)?고(?= (?!나|싶|있|계|가|와|올|다))"
    r"|,| 그리고 |\b(?:and|plus|also)\b",
    re.ASCII,
)
_ASKS_NAME = re.compile(r"이름|name")


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
    yield from _travel(signs)
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


def tells_fact(signs: Signs) -> bool:
    """A fact is named, and not only as a word of another question."""
    facts = signs.names.facts
    if not facts:
        return False
    if any(fact.kind is FactKind.PRACTICAL for fact in facts):
        return not signs.has(Cue.DRESS) and not (
            signs.has(Cue.CONTACT, Cue.PHONE) and signs.has(Cue.URGENT)
        )
    if signs.names.venues and signs.has(Cue.WHERE) and not signs.has(Cue.BEYOND):
        return False
    if any(fact.kind is FactKind.UNKNOWN for fact in facts):
        return signs.has(Cue.BEYOND) or not _is_a_topic(signs)
    if _names_a_fact_alone(signs) and not signs.has(Cue.WHEN, Cue.WHERE, Cue.WHO, Cue.DRESS):
        return True
    shared = bool(
        signs.names.events or signs.names.venues or signs.names.cities or signs.subject.noun
    )
    asks_what = signs.has(Cue.WHAT, Cue.EXPLAIN) and not signs.has(Cue.WHY)
    return asks_what or not (shared or signs.has(Cue.WHEN, Cue.WHERE, Cue.WHO))


def _names_a_fact_alone(signs: Signs) -> bool:
    """Words that only background knowledge has: "the market value of the firm"."""
    return any(
        all(isinstance(thing, Fact) and thing.kind is FactKind.BACKGROUND for thing in hit.things)
        for hit in signs.names.hits
    )


def _is_a_topic(signs: Signs) -> bool:
    """The name of the fact is only the wording of another question: "what do we eat"."""
    hits = [hit for hit in signs.names.hits if any(isinstance(each, Fact) for each in hit.things)]
    if any(not _TOPICS_OF_FACTS.isdisjoint(cues_in(hit.said)) for hit in hits):
        return True
    asks_when = signs.has(Cue.WHEN, Cue.GATHER, Cue.UNTIL)
    if asks_when and any(Cue.FLIGHT in cues_in(hit.said) for hit in hits):
        return True
    asks_name = any(_ASKS_NAME.search(hit.said) for hit in hits)
    if (signs.names.firms and signs.has(Cue.FIRMS)) or (
        signs.has(Cue.TRIP) and signs.has(Cue.WHY)
    ):
        return True
    is_own_room = signs.has(Cue.ROOM) and signs.has(Cue.MINE) and not signs.has_event
    return is_own_room or bool(signs.names.firms and asks_name)


def _plain(signs: Signs) -> Iterator[tuple[Route, int]]:
    for cue, route in _PLAIN:
        if signs.has(cue) and not _means_else(signs, cue):
            yield route, signs.at(cue)
    if _is_of_weather(signs):
        yield Route.WEATHER, signs.at(Cue.COAT)
    if signs.has(Cue.CHANGES) and not signs.has(Cue.ARRIVE):
        yield Route.CHANGES, signs.at(Cue.CHANGES)


def asks_item(signs: Signs) -> bool:
    """An item of a programme that goes on, is near, or is named, by its words or its place."""
    event = signs.agenda
    if event is None or (signs.has_event and event not in signs.names.events):
        return False
    is_named = event in signs.names.events
    if not (is_named or (signs.names.is_empty and signs.is_today(event)) or signs.is_near(event)):
        return False
    if not (signs.names.is_empty or is_named):
        return False
    if names_item(signs.rest, event):
        return signs.has(*_OF_AN_ITEM) or bool(_ASKS.search(signs.text))
    by_place = item_in(signs.rest, event) is not None and (is_named or signs.is_near(event))
    is_more = signs.cues.keys() - {Cue.PROGRAMME, Cue.ENDING, Cue.WHAT, Cue.DOING}
    is_loose = not (is_any(signs.rest) or signs.when.day or signs.subject.noun or is_more)
    return by_place and (signs.has(Cue.PROGRAMME) or is_loose)


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
            return is_beside or ((is_other or bool(names.events)) and not signs.has(Cue.DOING))
        case Cue.PROGRAMME:
            return day is not None and not (signs.has_event or signs.has(Cue.ORDER_OF))
        case Cue.TRIP:
            return day is not None or bool(names.events)
        case Cue.DRESS:
            return _is_of_weather(signs)
        case Cue.LENGTH | Cue.CLOCK:
            return signs.has(Cue.UNTIL)
        case Cue.FREE | Cue.FIRMS:
            return _is_in_a_name(signs, cue)
        case _:
            return False


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


def _travel(signs: Signs) -> Iterator[tuple[Route, int]]:
    subject = signs.subject
    is_elsewhere = bool(subject.named or subject.noun) and not subject.is_flight
    flies = subject.is_flight or (signs.has(Cue.FLIGHT, Cue.ARRIVE) and not is_elsewhere)
    asks_of_flight = not signs.has(Cue.UNTIL, Cue.WHO, Cue.DRESS, Cue.EATING, Cue.WEATHER)
    if signs.has(Cue.NEXT) and subject.position is not Position.NEXT:
        asks_of_flight = False
    drives = signs.leg is not None and not signs.leg.is_flight and not signs.has(Cue.FLIGHT)
    if drives and signs.has(Cue.ARRIVE) and not (is_elsewhere or subject.is_flight):
        yield (Route.UNTIL if signs.has(Cue.UNTIL) else Route.WHEN), signs.at(Cue.ARRIVE)
    elif flies and asks_of_flight and not (signs.has(Cue.MUSTER) or signs.has(Cue.HOTEL)):
        yield Route.FLIGHT, signs.at(Cue.FLIGHT, Cue.ARRIVE)
    if signs.has(Cue.ROOM) and not (signs.has_event and not signs.has(Cue.MINE, Cue.HOTEL)):
        yield Route.ROOM, signs.at(Cue.ROOM)
    if signs.has(Cue.CHECKOUT) and (signs.has(Cue.WHEN, Cue.WHERE) or signs.when.day):
        yield Route.GATHER, signs.at(Cue.CHECKOUT)
    elif signs.has(Cue.RETURN) and signs.has(Cue.WHEN):
        yield Route.WHEN, signs.at(Cue.RETURN)
    elif signs.has(Cue.HOTEL) and not (subject.named and not signs.has(Cue.ROOM)):
        yield Route.HOTEL, signs.at(Cue.HOTEL)
    is_home = signs.home in signs.names.cities and not signs.has_event
    if is_home and signs.cues and signs.cues.keys() <= {Cue.NOW, Cue.CLOCK, Cue.WHEN, Cue.HOTEL}:
        yield Route.ZONES, signs.at(Cue.NOW, Cue.CLOCK, Cue.WHEN)
    asks_time = signs.has(Cue.WHEN, Cue.CLOCK) and not signs.has(*OF_A_DAY, Cue.GATHER, Cue.ARRIVE)
    if signs.names.cities and asks_time and not (signs.has_event or is_going(signs)):
        yield Route.ZONES, signs.at(Cue.WHEN, Cue.CLOCK)


def is_going(signs: Signs) -> bool:
    """To go to a place, not to know the hour there."""
    flat = signs.rest.replace(" ", "")
    going: tuple[str, ...] = (
        "가",
        "갈",
        "떠나",
        "도착",
        "언제",
        "출발",
        "go",
        "get",
        "leave",
        "when",
        "reach",
    )
    going += ("expected", "due", "arriv", "land", "there")
    return any(word in flat for word in going)
