"""What is decided before any topic: what is private, who may change things, and plain talk."""

from collections.abc import Container

from bot.domain.information import Fact, FactKind
from bot.domain.routes import Route
from bot.understanding.cues import Cue
from bot.understanding.names import Hit
from bot.understanding.privacies import is_private, said_in
from bot.understanding.rights import asks_rights
from bot.understanding.signs import Signs

_OWN = (
    (Cue.FORGET, Route.FORGET),
    (Cue.STOP, Route.STOP),
    (Cue.PRIVACY, Route.PRIVACY),
    (Cue.SETTINGS, Route.SETTINGS),
)
_TALK = frozenset(
    {
        Cue.GREETING,
        Cue.THANKS,
        Cue.MINE,
        Cue.OTHERS,
        Cue.PEOPLE,
        Cue.HELP,
        Cue.NOW,
        Cue.MUSTER,
        Cue.ENDING,
        Cue.PARTING,
    }
)


def guarded(signs: Signs) -> Route | None:
    """The route that no topic may overrule."""
    said = said_in(signs.text)
    if asks_rights(signs, said):
        return Route.RIGHTS
    if is_private(signs, said) or asks_own(signs):
        return Route.PRIVATE
    if (own := of_oneself(signs)) is not None:
        return own
    if language_wanted(signs) and not _has_topic(
        signs, besides={Cue.KOREAN, Cue.ENGLISH, Cue.LANGUAGE, Cue.ORDER}
    ):
        return Route.LANGUAGE
    if signs.has(Cue.ORDER) and not signs.has(
        Cue.ZONES, Cue.LANGUAGE, Cue.KOREAN, Cue.ENGLISH, Cue.TRIPS
    ):
        return Route.AUTHORITY
    return None


def asks_own(signs: Signs) -> bool:
    """One's own phone or notes: as guarded, but one's own."""
    is_named = signs.person in signs.names.delegates and not signs.others
    if is_named and signs.has(Cue.PHONE, Cue.NOTES) and not signs.has(Cue.ROOM, Cue.OTHERS):
        return True
    return signs.has(Cue.OWN) and signs.names.is_empty and not signs.has(Cue.URGENT)


def of_oneself(signs: Signs) -> Route | None:
    """How one is told and what is kept of one: a matter of nobody else, and of no event."""
    if signs.others or signs.has(Cue.LANGUAGE, Cue.OTHERS) or not signs.names.is_empty:
        return None
    return next((route for cue, route in _OWN if signs.has(cue)), None)


def language_wanted(signs: Signs) -> bool:
    return signs.has(Cue.KOREAN, Cue.ENGLISH, Cue.LANGUAGE)


def is_beyond(signs: Signs) -> bool:
    """What files of trips do not tell, unless this one does."""
    if signs.has(Cue.PHONE, Cue.NOTES) and signs.names.counterparts and not signs.others:
        return True
    if signs.has(Cue.PHONE) and (signs.names.venues or signs.names.firms):
        return not (signs.others or signs.names.facts)
    knows = (FactKind.PRACTICAL, FactKind.UNKNOWN, FactKind.BACKGROUND)
    told = any(_is_fact_alone(hit, knows) for hit in signs.names.hits)
    is_call = signs.names.is_empty and signs.has(Cue.URGENT, Cue.CONTACT)
    asks_time = signs.has(Cue.LENGTH, Cue.UNTIL)
    return signs.has(Cue.BEYOND) and not (told or is_call or asks_time)


def _is_fact_alone(hit: Hit, kinds: Container[FactKind]) -> bool:
    return all(isinstance(thing, Fact) and thing.kind in kinds for thing in hit.things)


def talk(signs: Signs) -> Route | None:
    """Greetings, thanks and "help", when nothing else is asked in the same breath."""
    if signs.has(Cue.TRIPS):
        return Route.TRIPS
    if signs.has(Cue.SELF):
        return Route.HELP
    if signs.has(Cue.LANGUAGE):
        return Route.LANGUAGE
    if not signs.names.is_empty or _has_topic(signs, besides=set()):
        return None
    for cue, route in (
        (Cue.PARTING, Route.GREETING),
        (Cue.HELP, Route.HELP),
        (Cue.THANKS, Route.THANKS),
        (Cue.GREETING, Route.GREETING),
    ):
        if signs.has(cue):
            return route
    return None


def _has_topic(signs: Signs, *, besides: set[Cue]) -> bool:
    topical = set(signs.cues) - _TALK - besides
    if signs.has(
        Cue.HELP, Cue.GREETING
    ):  # "what can you do", "how are you": their words are no topic
        topical -= {Cue.WHAT, Cue.DOING, Cue.WHO, Cue.SCHEDULE, Cue.EXPLAIN}
    return bool(topical) or (signs.has_event and not signs.names.is_empty)
