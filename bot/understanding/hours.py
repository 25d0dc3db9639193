"""Times of day as people say them: parts of a day, clock times, and so long from now."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time, timedelta

from bot.understanding.numerals import NATIVE, SINO, WORDS, number
from bot.understanding.pattern import Pattern
from bot.understanding.question import Part

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time as said. With `is_open` the half of the day was not said: 3 may be 15:00."""

    at: time
    is_open: bool = False


_PARTS: tuple[tuple[Pattern, Part], ...] = tuple(
    (Pattern(pattern, re.ASCII), part)
    for pattern, part in (
        (r"새벽|아침|오전|\bmornings?\b", Part.MORNING),
        (r"오후|(?<![가-힣])(?:한)?낮(?=[에 ]|$)|대낮|\bafternoons?\b", Part.AFTERNOON),
        (r"저녁|\b(?:evenings?|tonight)\b", Part.EVENING),
        (r"(?<![가-힣])(?<!몇 )밤(?=[에늦까 ]|$)|(?<=오늘|내일|어제)밤|심야", Part.NIGHT),
        (r"(?<!good )\bnights?\b", Part.NIGHT),
    )
)
_NOON, _HOURS, _MINUTES = 12, 24, 60
_BEFORE_NOON = frozenset({"오전", "아침", "새벽", "am", "morning"})
_HALF = r"(오전|오후|아침|새벽|저녁|밤|낮|점심)?"
_PAST = rf"(?: ?(반)| ?(\d{{1,2}}|{SINO}) ?분)?"
_ENGLISH_PAST = (
    r"(?: (thirty|fifteen|forty-five))?(?: in the ((?:morn|even)ing|afternoon))?"
    r"(?=$| ?[?.,!]| (?:today|tomorrow|on|then)\b)"
)
_WORD = rf"(\d{{1,2}}|{WORDS})"


def part_in(text: str) -> tuple[Part | None, list[Span]]:
    """The part of the day a text names, and where."""
    for pattern, part in _PARTS:
        found = pattern.search(text)
        if found:
            return part, [found.span()]
    return None, []


def _half(said: str | None, hour: int, minute: int) -> Clock | None:
    """A clock time from a half of the day, if it was said, and the numbers."""
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    is_early = said in _BEFORE_NOON or said == "밤"
    if is_early and hour == _NOON:
        return Clock(time(0, minute))
    if said is not None and said not in _BEFORE_NOON and hour < _NOON:
        return Clock(time(hour + _NOON, minute))
    return Clock(time(hour, minute), is_open=said is None and 0 < hour <= _NOON)


def _korean(found: re.Match[str]) -> Clock | None:
    minutes = 30 if found[3] else number(found[4]) if found[4] else 0
    return _half(found[1], number(found[2]), minutes)


def _digits(found: re.Match[str]) -> Clock | None:
    said = (found[4] or "").replace(".", "") or found[1]
    clock = _half(said or None, int(found[2]), int(found[3] or 0))
    is_written = found[2].startswith("0")  # 08:30 is the morning, 8:30 may be either
    return Clock(clock.at) if clock and is_written else clock


def _spoken(found: re.Match[str]) -> Clock | None:
    """Half past seven, quarter to nine."""
    minutes = {"half": 30, "quarter": 15}.get(found[1]) or number(found[1])
    hour = number(found[3])
    if found[2] in {"to", "before"}:
        hour, minutes = (hour - 1) or 12, 60 - minutes
    return _half(found[4], hour, minutes)


def _english(found: re.Match[str]) -> Clock | None:
    minutes = number(found[2]) if found[2] else 0
    return _half(found[3], number(found[1]), minutes)


def _fixed(at: time) -> Callable[[re.Match[str]], Clock]:
    return lambda _found: Clock(at)


_CLOCKS: tuple[tuple[Pattern, Callable[[re.Match[str]], Clock | None]], ...] = tuple(
    (Pattern(pattern, re.ASCII), meaning)
    for pattern, meaning in (
        (rf"{_HALF} ?(\d{{1,2}}):(\d\d)(?!\d) ?([ap]\.?m\b)?", _digits),
        (
            rf"{_HALF} ?(?<![\d가-힣])(\d{{1,2}}|{NATIVE}) ?시(?! ?간|[가-힣]{{2}}장){_PAST}",
            _korean,
        ),
        (
            rf"\b{_WORD}()(?: o'?clock)? (?:in the|this|tomorrow) (morning|evening|afternoon)\b",
            _english,
        ),
        (
            rf"(오전|오후|아침|새벽|저녁|밤|낮) ?(\d{{1,2}}|{NATIVE}) ?시{_PAST}",
            _korean,
        ),
        (rf"()(?<=[가-힣])(\d{{1,2}}) ?시(?! ?간){_PAST}", _korean),
        (
            rf"\b(half|quarter|{WORDS}|\d{{1,2}}) (past|to|after|before) {_WORD}\b(?: ?([ap]m))?",
            _spoken,
        ),
        (r"()(?<![\d:])(\d{1,2})()(?: ?)([ap]\.?m\b)", _digits),
        (rf"\b{_WORD}(?: (thirty|fifteen|forty-five|\d\d))? ?o'?clock()", _english),
        (
            rf"\b(?:at|by|around|until|till|to|from) {_WORD}{_ENGLISH_PAST}",
            _english,
        ),
        (r"정오|\b(?:at |by )?(?:noon|midday)\b", _fixed(time(12))),
        (r"자정|\b(?:at |by )?midnight\b", _fixed(time(0))),
    )
)


def clock_in(text: str) -> tuple[Clock | None, list[Span]]:
    """The clock time a text names, and where."""
    for pattern, meaning in _CLOCKS:
        for found in pattern.finditer(text):
            clock = _meant(meaning, found)
            if clock is not None:
                return clock, [found.span()]
    return None, []


def _meant(meaning: Callable[[re.Match[str]], Clock | None], found: re.Match[str]) -> Clock | None:
    try:
        return meaning(found)
    except (KeyError, ValueError):
        return None


_KOREAN_LATER = Pattern(
    rf"(?<![가-힣])(?:(\d{{1,2}}|{NATIVE}) ?시간 ?(반)?)?(?: ?(\d{{1,3}}|{SINO}) ?분)?"
    r" ?(?:쯤|정도|만)?(?: ?(?:뒤|후|있다가|이따가?)|(?: ?이)? ?(?:지나면|흐르면|있으면))"
    r"|(?<![가-힣])(반) ?시간 ?(?:쯤|정도|만)? ?(?:뒤|후|있다가|이따가?|지나면)"
)
_ENGLISH_LATER = Pattern(
    rf"\b(?:in )?(?:about |around )?(half an|a couple of|{WORDS}|\d{{1,3}})(?: and (a half))?"
    r" (hours?|minutes?)(?: and (a half))?( from now| later)?"
)
_SOME = {"half an": 0.5, "a couple of": 2}


def later_in(text: str) -> tuple[timedelta | None, list[Span]]:
    """How long from now: 2시간 뒤, 30분 후, in half an hour."""
    for found in _KOREAN_LATER.finditer(text):
        if found[4]:
            return timedelta(minutes=30), [found.span()]
        if found[1] or found[3]:
            minutes = 60 * number(found[1]) if found[1] else 0
            minutes += 30 if found[2] else number(found[3]) if found[3] else 0
            return timedelta(minutes=minutes), [found.span()]
    for found in _ENGLISH_LATER.finditer(text):
        if not found[5] and not found[0].startswith("in "):
            continue
        unit = 60 if found[3].startswith("hour") else 1
        count = _SOME.get(found[1]) or number(found[1])
        half = 0.5 if found[2] or found[4] else 0
        return timedelta(minutes=(count + half) * unit), [found.span()]
    return None, []
