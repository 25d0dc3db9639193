"""Questions about events and days: when, where, who, what comes next, what is on."""

from collections.abc import Iterator

from bot.domain.routes import Route
from bot.understanding.cues import Cue
from bot.understanding.nouns import is_any
from bot.understanding.pattern import Pattern
from bot.understanding.signs import OF_A_DAY, Signs

Found = Iterator[tuple[Route, int]]

_OVER = Pattern(r"(?:끝나|마치)(?:면|고|고 ?나면|고 ?나서)(?:은|는|요)?[?.! ]*$")
_NEAR = 3
"""Signs so close stand in the same word: "어디 가" is one question, not two."""
_OF_EVENT = (Cue.WHO, Cue.DRESS, Cue.GATHER, Cue.LENGTH, Cue.UNTIL, Cue.PROGRAMME, Cue.WHY)
_NOT_NOW = (Cue.VEHICLE, Cue.NEXT, Cue.WHO, Cue.GATHER, Cue.WHEN, Cue.DRESS, Cue.UNTIL)
_EXACT = (
    *(Cue.WEATHER, Cue.EATING, Cue.FREE, Cue.DRESS, Cue.FIRMS, Cue.UNTIL, Cue.LENGTH, Cue.ZONES),
    *(Cue.WHO, Cue.WHY, Cue.GATHER, Cue.CHANGES, Cue.MEANWHILE, Cue.CONTACT, Cue.HOTEL, Cue.ROOM),
    *(Cue.NEXT, Cue.NOW, Cue.EXPLAIN),
)
_WORDS = (
    (Cue.WHEN, Route.WHEN),
    (Cue.WHERE, Route.WHERE),
    (Cue.WHO, Route.WHO),
    (Cue.WHY, Route.ABOUT),
    (Cue.EXPLAIN, Route.ABOUT),
)


def happenings(signs: Signs) -> Found:
    """The routes of events and days that a text asks for, with their places."""
    if _is_over(signs):
        yield Route.NEXT, 0
    elif signs.meets_after:
        yield Route.GATHER, signs.at(Cue.AFTER)
    elif signs.follows or signs.precedes:
        yield Route.ABOUT, signs.at(Cue.AFTER, Cue.BEFORE)
    elif _is_dated(signs) and _asks_for_a_day(signs) and not _asks_for_its_end(signs):
        yield Route.DAY, signs.at(*OF_A_DAY)
    elif signs.has(Cue.NOW) and not signs.has_event and not signs.has(*_NOT_NOW):
        yield Route.NOW, signs.at(Cue.NOW)
    elif _is_going(signs):
        yield (Route.DAY if signs.when.day else Route.NEXT), signs.at(Cue.WHERE)
    else:
        yield from _of_event(signs)


def _is_over(signs: Signs) -> bool:
    """What comes when this is over."""
    is_bare = signs.cues.keys() <= {Cue.AFTER, Cue.ENDING, Cue.WHEN, Cue.MINE}
    is_free = signs.names.is_empty and not signs.has_event and not _is_dated(signs)
    return signs.has(Cue.AFTER) and is_bare and is_free and bool(_OVER.search(signs.text))


def _of_event(signs: Signs) -> Found:
    if signs.has(Cue.NEXT) and not signs.has_event and not signs.has(*_OF_EVENT):
        yield Route.NEXT, signs.at(Cue.NEXT)
    yield from _gathering(signs)
    for cue, route in _WORDS:
        if signs.has(cue):
            yield (
                (Route.GATHER if cue in {Cue.WHEN, Cue.WHERE} and _is_ride(signs) else route),
                signs.at(cue),
            )
    if signs.has(Cue.WHAT) and (signs.has_event or not signs.has(*OF_A_DAY)):
        yield from _what(signs)
    if _asks_for_a_day(signs):
        yield (Route.NEXT if signs.says_soon else Route.DAY), signs.at(*OF_A_DAY)


def _gathering(signs: Signs) -> Found:
    """To gather, or to meet: "when do we meet" is the first, "whom" the second."""
    asks_when = signs.has(Cue.WHEN, Cue.WHERE)
    is_boarding = signs.subject.is_flight and not signs.has(Cue.MUSTER)
    if signs.has(Cue.VEHICLE) or (
        signs.has(Cue.MUSTER) and asks_when and not (is_boarding or signs.names.counterparts)
    ):
        yield Route.GATHER, signs.at(Cue.VEHICLE, Cue.MUSTER)
    if signs.has(Cue.GATHER) and not is_boarding and (asks_when or not signs.has(Cue.WHO)):
        yield Route.GATHER, signs.at(Cue.GATHER)
    meets = signs.has(Cue.MEET) and not signs.names.groups
    if meets and not signs.has(Cue.WHO) and not signs.names.counterparts:
        yield (Route.GATHER if asks_when else Route.WHO), signs.at(Cue.MEET)


def _is_ride(signs: Signs) -> bool:
    """When is the bus: when to be there for it."""
    is_more = signs.has(Cue.ARRIVE, Cue.LENGTH, Cue.UNTIL, Cue.NOW, Cue.DOING)
    return signs.says_ride and not (signs.subject.named or is_more)


def _what(signs: Signs) -> Found:
    """What is it: an event if one is meant, a place if one is named."""
    at = signs.at(Cue.WHAT)
    if signs.has(Cue.WHEN, Cue.WHERE, Cue.WHO) and not signs.has(Cue.EXPLAIN):
        return
    if signs.has_event or signs.subject.event:
        yield Route.ABOUT, at
    elif signs.names.venues or signs.names.cities:
        yield Route.WHERE, at
    elif signs.names.is_empty and len(signs.cues) == 1:
        yield (Route.DAY if _is_dated(signs) else Route.ABOUT), at


def _asks_for_its_end(signs: Signs) -> bool:
    """Until when is what is on in the evening."""
    return signs.has(Cue.ENDING) and (is_any(signs.rest) or signs.has(Cue.WHEN))


def _is_dated(signs: Signs) -> bool:
    when = signs.when
    return not (when.day is None and when.part is None and when.moment is None)


def _asks_for_a_day(signs: Signs) -> bool:
    """What is on, of a day or in general, and no question that is more exact."""
    names = signs.names
    is_more = signs.has(*_EXACT) or names.groups or signs.others or names.firms
    return signs.has(*OF_A_DAY) and not signs.has_event and not is_more


def _is_going(signs: Signs) -> bool:
    """Where do we go: not a place, but what is next."""
    if signs.has_event or signs.has(*_OF_EVENT):
        return False
    both = signs.has(Cue.DOING) and signs.has(Cue.WHERE)
    return both and abs(signs.at(Cue.DOING) - signs.at(Cue.WHERE)) < _NEAR
