"""Follow-ups that ask the same again: of oneself, of others, in English, or in a word or two."""

import re
from dataclasses import replace

from bot.domain.people import Delegate
from bot.domain.routes import Route
from bot.understanding.bodies import by_office_alone
from bot.understanding.cues import Cue
from bot.understanding.fragments import is_bare
from bot.understanding.nouns import Position
from bot.understanding.pattern import Pattern
from bot.understanding.pointing import BY_DAY, OF_EVENT
from bot.understanding.question import When
from bot.understanding.recall import Recall
from bot.understanding.signs import Signs
from bot.understanding.subjects import Subject

Understood = tuple[tuple[Route, ...], Signs]

_US = Pattern(
    r"^(?:그럼 ?|그러면 ?|and |what about |how about )?"
    r"(?:(?:우리|저희|나|저|내)(?: ?(?:쪽|조|팀|측|그룹))?(?:은|는|도)?(?:요)?"
    r"|us|me|our (?:side|group|party|team)|mine|ours)[ ?.!]*$",
    re.ASCII,
)
_SPELT = Pattern(r"영문|철자|스펠|영어 ?(?:이름|명칭|표기)|in english\?|\benglish (?:name|title)")
_SWITCH = Pattern(r"해 ?줘|해 ?주|바꿔|바꾸|답해|말해|모드|설정|please|switch|reply|write|speak")
_AMONG = frozenset({*OF_EVENT, Route.PERSON, Route.EXHIBITORS, Route.FLIGHT})
_SHORT = 16
_HEARD = BY_DAY | {Route.NEXT, Route.NOW, Route.MEANWHILE, Route.ABOUT}


def same_again(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """The last question again, of someone else or put otherwise."""
    if Route.PRIVATE in routes or Route.AUTHORITY in routes:
        return None
    for ask in (_its_mayor, _of_us, _of_them, _in_english):
        found = ask(signs, recall)
        if found is not None:
            return found
    for repeat in (_its_hour, _of_flights):
        found = repeat(routes, signs, recall)
        if found is not None:
            return found
    return None


def _its_mayor(signs: Signs, recall: Recall) -> Understood | None:
    """And the mayor? Of the place whose people were spoken of."""
    cities = {who.city for who in recall.counterparts}
    asks = by_office_alone(signs.names) and len(signs.line) <= _SHORT and not signs.when.day
    if not asks or signs.cues.keys() - {Cue.WHO, Cue.WHAT, Cue.PEOPLE}:
        return None
    counterparts = recall.by.itinerary.trip.counterparts
    mayors = tuple(who for who in counterparts if who.is_mayor and who.city in cities)
    names = replace(signs.names, delegates=(), counterparts=mayors)
    return ((Route.PERSON,), replace(signs, names=names)) if mayors else None


def _of_us(signs: Signs, recall: Recall) -> Understood | None:
    """And us? What the others do was told."""
    if not (recall.was(Route.MEANWHILE) and _US.match(signs.line)):
        return None
    context = recall.context
    if context.day is None and context.part is None:
        return (Route.NOW,), signs
    return (Route.DAY,), replace(signs, when=When(context.day, context.part))


def _of_them(signs: Signs, recall: Recall) -> Understood | None:
    """And the mayor? And the other party? What is on for oneself was told."""
    says_who = bool(signs.others and not signs.names.groups) or (
        signs.has(Cue.MEANWHILE) and signs.names.is_empty
    )
    only = signs.cues.keys() <= {Cue.MEANWHILE, Cue.PEOPLE, Cue.MEMBERS, Cue.OTHERS}
    is_short = is_bare(signs) or (only and len(signs.line) <= _SHORT)
    if not (says_who and is_short and recall.was(*_HEARD)):
        return None
    when, context = signs.when, recall.context
    if when.day is None and context.day is not None:
        when = When(context.day, when.part or context.part, when.moment)
    if recall.was(Route.ABOUT) and recall.event is not None and when.day is None:
        names = replace(signs.names, events=(recall.event,))
        subject = Subject(named=(recall.event,))
        return (Route.MEANWHILE,), replace(signs, names=names, subject=subject)
    return (Route.MEANWHILE,), replace(signs, when=when)


def _in_english(signs: Signs, recall: Recall) -> Understood | None:
    """The English name of what was spoken of: the language of the chat stays."""
    asks = _SPELT.search(signs.line) and not _SWITCH.search(signs.line)
    if not asks or not signs.names.is_empty:
        return None
    carried = tuple(route for route in recall.context.routes if route in _AMONG)
    if not carried:
        return None
    return carried, _remembering(signs, recall)


def _its_hour(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """At what time, after a hotel: of the check-in, not of the clock."""
    is_clock = routes in {(Route.ZONES,), (Route.WHEN,)} and not signs.has(Cue.NOW, Cue.ZONES)
    is_free = signs.names.is_empty and not signs.subject.events and signs.when.day is None
    if not (is_clock and is_free and recall.was(Route.HOTEL)):
        return None
    return (Route.HOTEL,), replace(signs, when=When(recall.context.day, signs.when.part))


def _of_flights(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """The first, the last: of the flights that were spoken of."""
    place = signs.subject.position
    is_free = signs.names.is_empty and signs.subject.noun is None and signs.when.day is None
    if not (is_free and recall.was(Route.FLIGHT) and place in {Position.FIRST, Position.LAST}):
        return None
    flights = [event for event in recall.by.itinerary.events if event.is_flight]
    if not flights or Route.UNKNOWN in routes:
        return None
    meant = flights[0] if place is Position.FIRST else flights[-1]
    return (Route.FLIGHT,), replace(signs, subject=Subject(named=(meant,)))


def in_a_word(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """A word or two that mean nothing alone: what was asked, of what was spoken of."""
    home = recall.by.itinerary.trip.home
    is_free = signs.names.is_empty or set(signs.names.cities) == {home}
    is_short = len(signs.line) <= _SHORT and is_free and not signs.cues
    if not (is_short and signs.line.endswith("?")):
        return None
    is_lost = routes == (Route.UNKNOWN,) or bool(signs.names.cities)
    carried = tuple(route for route in recall.context.routes if route in _AMONG)
    if not is_lost:
        return None
    return (carried, _remembering(signs, recall)) if carried else None


def _remembering(signs: Signs, recall: Recall) -> Signs:
    """With the event and the people of the last answer."""
    people: tuple[Delegate, ...] = recall.delegates
    event = recall.event
    trip = recall.by.itinerary.trip
    ids = set(recall.context.subjects)
    names = replace(
        signs.names,
        delegates=people,
        counterparts=tuple(who for who in trip.counterparts if who.id in ids),
        firms=tuple(firm for firm in trip.exhibitors if firm.id in ids),
    )
    subject = Subject(named=(event,)) if event else signs.subject
    return replace(signs, names=names, subject=subject)
