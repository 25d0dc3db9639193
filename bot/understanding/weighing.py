"""What a text says that compares or counts: the marks, the sorts of events, days and places."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.comparison import Asks, Comparison, Measure, Things
from bot.domain.event import LEGS, MEETINGS, Event, Kind
from bot.understanding.calendar import Calendar
from bot.understanding.days import day_in
from bot.understanding.measures import Mark, marks_in
from bot.understanding.nouns import Noun, Picking
from bot.understanding.numerals import NATIVE, number
from bot.understanding.pattern import Pattern
from bot.understanding.question import Part
from bot.understanding.signs import Signs

_LOOKS = Pattern(
    r"제일|가장|젤|how long|얼마나|맨|더 ?|중|몇|며칠|날|총|째|남|공식|늦잠|최[장단고대소]"
    r"|est\b|most|least|how (?:many|often)|number of|which|what|than|\bor\b|left|remain|official"
    r"|second|third|fourth|fifth|sixth|seventh|[1-9](?:st|nd|rd|th)|sleep in|lie|list|more"
)
_ORDINAL = Pattern(
    rf"(?<![가-힣\d])(\d|{NATIVE}) ?(?:번 ?째|째)|(?<![가-힣])(둘|셋|넷)째"
    r"|\b(first|second|third|fourth|fifth|sixth|seventh)\b|\b([1-9])(?:st|nd|rd|th)\b",
    re.ASCII,
)
_SORTS: Mapping[Mark, frozenset[Kind]] = {
    Mark.OFFICIAL: MEETINGS,
    Mark.MEALS: frozenset({Kind.MEAL}),
    Mark.FLIGHTS: frozenset({Kind.FLIGHT}),
    Mark.RIDES: frozenset({Kind.TRANSFER}),
    Mark.LEGS: LEGS,
    Mark.STAYS: frozenset({Kind.HOTEL}),
}
"""Words for sorts that are no nouns of events; the first that is said counts."""
_TELLING = frozenset(
    {
        *(Mark.EXTREME, Mark.COMPARED, Mark.COUNT, Mark.WHICH_DAY, Mark.WHICH_DAYS),
        *(Mark.LIE_IN, Mark.OF_US, Mark.OFFICIAL, Mark.NIGHTS, Mark.STAYS_IN),
    }
)
"""Without any of these, and without an ordinal, nothing is compared."""
_LAST = Pattern(r"마지막|(?:맨|제일) ?끝|\b(?:last|final)\b", re.ASCII)
_HOURS: Mapping[Part | None, tuple[int, int]] = {
    Part.MORNING: (0, 11),
    Part.AFTERNOON: (11, 16),
    Part.EVENING: (16, 24),
}


@dataclass(frozen=True, slots=True)
class Weighing:
    """What has been read of one text: `days` are all that it names, `text` is it without them."""

    signs: Signs
    by: Picking
    marks: frozenset[Mark]
    days: tuple[date, ...]
    text: str

    def has(self, *marks: Mark) -> bool:
        """Any of the marks is there."""
        return not self.marks.isdisjoint(marks)

    @property
    def noun(self) -> Noun | None:
        noun = self.signs.subject.noun
        return noun if noun is None or not (noun.is_home or noun.is_away) else None

    @property
    def kinds(self) -> frozenset[Kind]:
        """The sorts of events that are named; none if any are meant, or nothing is."""
        if self.noun is not None and not self.has(Mark.OFFICIAL):
            return self.noun.kinds
        found = (kinds for mark, kinds in _SORTS.items() if self.has(mark))
        return next(found, frozenset())

    @property
    def _part(self) -> Part | None:
        """Which meal is meant: by its own word, or by the part of the day."""
        if self.noun is not None:
            return self.noun.part
        return self.signs.when.part if self.has(Mark.MEALS) else None

    def of_events(self, asks: Asks, measure: Measure = Measure.START) -> Comparison:
        """Of the events of the sort, the days and the cities that are named."""
        return Comparison(
            Things.EVENTS,
            asks,
            measure,
            kinds=self.kinds,
            hours=_HOURS.get(self._part, (0, 24)),
            days=self.days,
            cities=self.signs.names.cities,
            is_left=self.has(Mark.LEFT),
        )

    def places(self) -> Iterator[int]:
        """The ordinals of the text: 1 is the first, -1 the last."""
        for found in _ORDINAL.finditer(self.text):
            yield number(next(group for group in found.groups() if group))
        if _LAST.search(self.text):
            yield -1

    def at_places(self) -> tuple[Event, ...]:
        """The events of the sort that stand at the places that are named."""
        fit = [
            event
            for event in self.by.itinerary.events
            if event.kind in self.kinds and (not self.days or event.start.date in self.days)
        ]
        inside = [place for place in self.places() if place <= len(fit)]
        return tuple(fit[place - 1 if place > 0 else -1] for place in inside if fit)


def weighing(signs: Signs, by: Picking) -> Weighing | None:
    """What the text says of comparing; None if it has no word of it."""
    if not _LOOKS.search(signs.line):
        return None
    if _TELLING.isdisjoint(marks_in(signs.text)) and not _ORDINAL.search(signs.text):
        return None
    days, text = _days_in(signs.text, by)
    return Weighing(signs, by, marks_in(text), tuple(dict.fromkeys(days)), text)


def _days_in(text: str, by: Picking) -> tuple[list[date], str]:
    """All days that are named, and the text without them."""
    calendar = Calendar(by.itinerary.trip, by.itinerary.today(by.now))
    days: list[date] = []
    while True:
        day, spans = day_in(text, calendar)
        if day is None:
            return days, text
        days.append(day)
        for start, end in spans:
            text = text[:start] + " " * (end - start) + text[end:]
