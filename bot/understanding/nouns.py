"""Events by what they are and where they stand: the briefing, a bus, the last flight."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import cache

from bot.domain.event import Event, Kind
from bot.domain.itinerary import Itinerary
from bot.domain.place import City
from bot.understanding.lists import lists
from bot.understanding.pattern import Pattern
from bot.understanding.question import Part, When


class Position(StrEnum):
    """Where an event stands among others."""

    FIRST = "first"
    LAST = "last"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for a sort of event. An event fits by its kind, better if its title says the word."""

    word: str
    kinds: frozenset[Kind]
    part: Part | None = None
    is_home: bool = False
    is_away: bool = False


_KINDS = frozenset(kind.value for kind in Kind)
_PARTS = frozenset(part.value for part in Part)
_TELLING = 3
"""A word so long in a title tells more than the sort of the event."""
_WORDY = frozenset({Kind.FLIGHT, Kind.TRANSFER, Kind.HOTEL})
"""Sorts whose word is in some titles by chance."""
_LUNCH_FROM, _DINNER_FROM = 11, 16
_NOON, _EVENING_FROM, _NIGHT_FROM = 12, 17, 21
_ANY = Pattern(
    r"일정|스케줄|행사|순서|거(?=[ 는야]|$)|\b(?:item|event|thing|stop|programme|program|one)\b"
)
_POSITIONS: tuple[tuple[Pattern, Position], ...] = (
    (
        Pattern(r"(?<![가-힣])첫(?:번째)? ?|맨 ?처음|제일 ?먼저|\b(?:first|earliest)\b", re.ASCII),
        Position.FIRST,
    ),
    (Pattern(r"마지막|(?:맨|제일) ?끝|\b(?:last|final)\b", re.ASCII), Position.LAST),
    (
        Pattern(r"(?<![가-힣])다음(?! ?주|에 ?바로|엔 ?바로)|\bnext\b|\bupcoming\b", re.ASCII),
        Position.NEXT,
    ),
)


@dataclass(frozen=True, slots=True)
class Picking:
    """What narrows the choice: whose events, as of when, on which day, to or in which city."""

    itinerary: Itinerary
    now: datetime
    when: When
    city: City | None = None


def noun_in(text: str) -> Noun | None:
    """The first word for a sort of event, the most telling sort first."""
    for pattern, noun in _nouns():
        found = pattern.search(text)
        if found:
            word = found[0].removesuffix("s") if found[0].isascii() else found[0]
            return replace(noun, word=word)
    return None


@cache
def _nouns() -> tuple[tuple[Pattern, Noun], ...]:
    found = []
    for heading, lines in lists("nouns.txt").items():
        marks = heading.split()
        noun = Noun(
            "",
            frozenset(Kind(mark) for mark in marks if mark in _KINDS),
            next((Part(mark) for mark in marks if mark in _PARTS), None),
            is_home="home" in marks,
            is_away="away" in marks,
        )
        found.append((Pattern("|".join(lines), re.ASCII), noun))
    return tuple(found)


def position_in(text: str) -> Position | None:
    return next((position for pattern, position in _POSITIONS if pattern.search(text)), None)


def is_any(text: str) -> bool:
    """A word that stands for any item of the programme."""
    return bool(_ANY.search(text))


def pick(noun: Noun | None, position: Position | None, by: Picking) -> Event | None:
    """The event of that sort, day and city: the one nearest ahead, else the last past."""
    events = _narrowed(_fitting(by.itinerary.events, noun, by), noun, by)
    if noun is not None and not any(_says(event, noun.word) for event in events):
        of_all = _narrowed(_fitting(by.itinerary.trip.events, noun, by), noun, by)
        says = [event for event in of_all if _says(event, noun.word)]
        events = (says if len(noun.word) >= _TELLING and not noun.part else []) or events or of_all
    if by.when.moment is not None:
        instant = by.when.moment.instant
        events = [e for e in events if e.start.instant <= instant < e.end.instant] or events
    if not events:
        return None
    if position is Position.FIRST:
        return events[0]
    if position is Position.LAST:
        return events[-1]
    if position is Position.NEXT:
        return next((event for event in events if event.start.instant > by.now), None)
    return next((event for event in events if event.end.instant > by.now), events[-1])


def _fitting(all_events: Iterable[Event], noun: Noun | None, by: Picking) -> list[Event]:
    """Events of the sort; if the titles of some say the word, those and others that say it.

    Not if a day, or a part of it, is named that has the sort without the word alone.
    """
    events = list(all_events)
    if noun is None:
        return events
    of_kind = [event for event in events if event.kind in noun.kinds]
    if noun.is_home or noun.is_away:
        abroad = [event for event in of_kind if event.is_international]
        return abroad[-1:] if noun.is_home else abroad[:1]
    if Kind.MEAL in noun.kinds and noun.part is not None:
        return [event for event in of_kind if _part_of(event) is noun.part]
    if not _WORDY.isdisjoint(noun.kinds) or not any(_says(e, noun.word) for e in of_kind):
        return of_kind
    among = of_kind if len(noun.word) < _TELLING else events
    saying = [event for event in among if _says(event, noun.word)]
    return saying if _fits(saying, by) or not _fits(of_kind, by) else of_kind


def _fits(events: Iterable[Event], by: Picking) -> bool:
    """Some are on the day, and in the part of it, that are named."""
    when = by.when
    return any(
        when.day in {None, event.start.date}
        and (when.part is None or when.part in parts_of(event))
        for event in events
    )


def _says(event: Event, word: str) -> bool:
    said = (*event.title.forms(), *event.aliases)
    return any(word.replace(" ", "") in form.casefold().replace(" ", "") for form in said)


def _part_of(event: Event) -> Part:
    hour = event.start.wall.hour
    if hour < _LUNCH_FROM:
        return Part.MORNING
    return Part.EVENING if hour >= _DINNER_FROM else Part.AFTERNOON


def _narrowed(events: list[Event], noun: Noun | None, by: Picking) -> list[Event]:
    """A day that is named binds; a city and a part of the day help to choose."""
    if by.when.day is not None:
        events = [event for event in events if by.when.day in {event.start.date, _late(event)}]
    choices: list[Callable[[Event], bool]] = []
    if by.when.part is not None and (noun is None or noun.part is None):
        choices.append(lambda event: by.when.part in parts_of(event))
    if by.city is not None:
        city = by.city.id
        choices.append(lambda event: city in {event.city.id, event.to_city.id})
        choices.append(lambda event: event.to_city.id == city)
    for fits in choices:
        events = [event for event in events if fits(event)] or events
    return events


def _late(event: Event) -> object:
    """A flight into the next day is of both days."""
    return event.end.date if event.is_leg else event.start.date


def parts_of(event: Event) -> frozenset[Part]:
    """The parts of a day an event lies in, by the clock where it begins."""
    hour = event.start.wall.hour
    if hour < _NOON:
        return frozenset({Part.MORNING})
    if hour < _EVENING_FROM:
        return frozenset({Part.AFTERNOON})
    return frozenset({Part.EVENING, Part.NIGHT}) if hour < _NIGHT_FROM else frozenset({Part.NIGHT})
