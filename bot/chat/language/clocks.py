"""Clock times and lengths of time, as they are said in each language.

Korean parts of the day are ours, not CLDR's: its short times say "PM 3:30", and its periods call
the evening 저녁 where an itinerary says 오후. English noon in a list is a bare 12:00; midnight is
never bare.
"""

from datetime import datetime, time, timedelta
from functools import lru_cache

from bot.domain.text import Language

Wall = datetime | time

_KOREAN_PARTS = ((21, "밤"), (13, "오후"), (12, "낮"), (6, "오전"), (0, "새벽"))
_NOON = 12
_HOUR = timedelta(hours=1)
_MINUTE = timedelta(minutes=1)
_ENGLISH_WORDS = {"d": ("day", "days"), "h": ("hour", "hours"), "min": ("minute", "minutes")}
_KOREAN_WORDS = {"d": "일", "h": "시간", "min": "분"}


def clock(wall: Wall, language: Language) -> str:
    """A wall time by itself: 오후 3:30, 3:30 PM; exactly noon is 낮 12:00, 12:00."""
    if language == "en" and (wall.hour, wall.minute) == (_NOON, 0):
        return "12:00"
    return _whole(wall, language)


def clock_bare(wall: Wall, language: Language) -> str:
    """Hours and minutes only, for a place that already says which part of the day it is."""
    return f"{_hour(wall, language)}:{wall.minute:02}"


def clock_after(wall: datetime, earlier: datetime, language: Language) -> str:
    """A time named soon after an earlier one: bare as long as the part of the day is the same."""
    if _is_continued(earlier, wall, language):
        return clock_bare(wall, language)
    return clock(wall, language)


def clock_range(start: datetime, end: datetime, language: Language) -> str:
    """From one wall time to another; if the date changes on the way, the second says so."""
    if start == end:
        return clock(start, language)
    if _is_continued(start, end, language):
        if language == "ko":
            return f"{_whole(start, language)}–{clock_bare(end, language)}"
        return f"{clock_bare(start, language)}–{_whole(end, language)}"
    days = (end.date() - start.date()).days
    if language == "ko":
        return f"{_whole(start, language)}–{_days_on(days)}{_whole(end, language)}"
    note = f" ({days:+} day{'' if abs(days) == 1 else 's'})" if days else ""
    return f"{_whole(start, language)}–{_whole(end, language)}{note}"


@lru_cache(maxsize=512)
def duration(length: timedelta, language: Language) -> str:
    """A length of time in its two largest neighbouring units, seconds dropped.

    ValueError for a negative one.
    """
    if length < timedelta(0):
        raise ValueError(f"a duration cannot be negative: {length}")
    hours, minutes = length // _HOUR % 24, length // _MINUTE % 60
    amounts = ((length.days, "d"), (hours, "h"), (minutes, "min"))
    first = next((place for place, (amount, _) in enumerate(amounts) if amount), 0)
    units = [unit for unit in amounts[first : first + 2] if unit[0]] or [(0, "min")]
    if language == "ko":
        return " ".join(f"{amount}{_KOREAN_WORDS[unit]}" for amount, unit in units)
    if len(units) == 1 or units[0][1] == "d":
        amount, unit = units[0]
        units[0] = (amount, _ENGLISH_WORDS[unit][amount != 1])
    return " ".join(f"{amount} {unit}" for amount, unit in units)


def _whole(wall: Wall, language: Language) -> str:
    bare, part = clock_bare(wall, language), _part(wall, language)
    return f"{part} {bare}" if language == "ko" else f"{bare} {part}"


def _hour(wall: Wall, language: Language) -> int:
    if language == "en":
        return wall.hour % _NOON or _NOON
    return wall.hour if wall.hour <= _NOON else wall.hour - _NOON


def _part(wall: Wall, language: Language) -> str:
    if language == "en":
        return "AM" if wall.hour < _NOON else "PM"
    return next(part for since, part in _KOREAN_PARTS if wall.hour >= since)


def _is_continued(start: datetime, end: datetime, language: Language) -> bool:
    """Both are on the same date, in order, in the same part of the day."""
    same_day = start.date() == end.date()
    return same_day and start <= end and _part(start, language) == _part(end, language)


def _days_on(days: int) -> str:
    match days:
        case 0:
            return ""
        case 1:
            return "다음 날 "
        case -1:
            return "전날 "
        case _:
            return f"{abs(days)}일 {'뒤' if days > 0 else '전'} "
