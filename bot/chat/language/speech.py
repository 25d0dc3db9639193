"""One language to speak in: sentences, clock times, days and lists."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache

from bot.chat.language import clocks, dates, lists, sentences
from bot.chat.language.catalogue import Catalogue, catalogue
from bot.domain.text import Language, Text


def N_(msgid: str) -> str:  # noqa: N802 -- the name gettext gives it
    """Mark a sentence that is written here and said elsewhere: `say(label)`."""
    return msgid


@cache
def speech(language: Language) -> "Speech":
    """The one Speech of a language; its catalogue is read at the first call."""
    return Speech(language, catalogue(language))


@dataclass(frozen=True, slots=True)
class Speech:
    """All that a card needs to say something in one language.

    A sentence is written in plain English where it is said, with named gaps:
    `speech.say("{event} starts in {minutes}.", event=…, minutes=…)`. Its Korean stands in `ko.po`;
    without one the English is said. Values may be texts in two languages, strings or numbers.
    """

    language: Language
    catalogue: Catalogue = field(repr=False, compare=False)

    def say(self, msgid: str, /, **values: object) -> str:
        """A sentence."""
        return self._said(self.catalogue.of(msgid) or msgid, values)

    def say_as(self, context: str, msgid: str, /, **values: object) -> str:
        """A sentence whose English needs more than one Korean form: `say_as("button", "Ask")`."""
        return self._said(self.catalogue.of(msgid, context) or msgid, values)

    def count(self, singular: str, plural: str, n: int, /, **values: object) -> str:
        """A sentence about `n` things, which it shows as `{n}`."""
        english = singular if n == 1 else plural
        return self._said(self.catalogue.of(singular) or english, values | {"n": n})

    def text(self, text: Text | str) -> str:
        """A fact of the trip in this language, or in the other where this one is missing."""
        return text.in_(self.language) if isinstance(text, Text) else text

    def series(self, things: Iterable[Text | str]) -> str:
        """A line of facts: 명함, 외투."""
        return lists.series([self.text(thing) for thing in things])

    def join(self, things: Iterable[Text | str]) -> str:
        """Things in a sentence: 명함과 외투; cards and a coat."""
        return lists.join([self.text(thing) for thing in things], self.language)

    def clock(self, wall: clocks.Wall) -> str:
        """오후 3:30, 3:30 PM; noon is 낮 12:00, 12:00."""
        return clocks.clock(wall, self.language)

    def clock_bare(self, wall: clocks.Wall) -> str:
        """3:30, where the part of the day is plain."""
        return clocks.clock_bare(wall, self.language)

    def clock_after(self, wall: datetime, earlier: datetime) -> str:
        """A time named after an earlier one: 5:45 after 오후 4:00, 밤 9:30 after it."""
        return clocks.clock_after(wall, earlier, self.language)

    def clock_range(self, start: datetime, end: datetime) -> str:
        """오후 4:00–6:00, 4:00–6:00 PM."""
        return clocks.clock_range(start, end, self.language)

    def duration(self, length: timedelta) -> str:
        """1시간 45분, 1 h 45 min."""
        return clocks.duration(length, self.language)

    def day(self, on: date) -> str:
        """1월 12일(금), Fri 12 Jan."""
        return dates.day(on, self.language)

    def day_long(self, on: date) -> str:
        """1월 14일 일요일, Sunday 14 January."""
        return dates.day_long(on, self.language)

    def day_plain(self, on: date) -> str:
        """1월 28일, 28 Jan."""
        return dates.day_plain(on, self.language)

    def day_in_month(self, on: date) -> str:
        """12일(금), Fri 12 Jan."""
        return dates.day_in_month(on, self.language)

    def day_in_month_plain(self, on: date) -> str:
        """8일, 8 Jan."""
        return dates.day_in_month_plain(on, self.language)

    def span(self, first: date, last: date) -> str:
        """1월 7일(일)–14일(일), Sun 7 – Sun 14 Jan."""
        return dates.span(first, last, self.language)

    def span_plain(self, first: date, last: date) -> str:
        """1월 7일–14일, 7–14 Jan."""
        return dates.span_plain(first, last, self.language)

    def relative_day(self, on: date, today: date) -> str:
        """내일, tomorrow; further away 1월 12일(금), Fri 12 Jan."""
        return dates.relative_day(on, today, self.language)

    def programme_day(self, number: int) -> str:
        """6일차, Day 6."""
        return dates.programme_day(number, self.language)

    def nights_days(self, nights: int, days: int) -> str:
        """6박 8일; 6 nights, 8 days."""
        return dates.nights_days(nights, days, self.language)

    def _said(self, sentence: str, values: dict[str, object]) -> str:
        return sentences.fill(sentence, {name: self._shown(v) for name, v in values.items()})

    def _shown(self, value: object) -> str:
        return value.in_(self.language) if isinstance(value, Text) else str(value)
