"""Days, spans of days and the days of the programme, as they are said in each language.

The names of days and months are CLDR's, through Babel; the patterns are ours, because CLDR writes
"1월 12일 (금)" and "Fri, 12 Jan".
"""

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from bot.domain.text import Language

_TODAY_AND_AROUND: dict[Language, dict[int, str]] = {
    "ko": {-2: "그저께", -1: "어제", 0: "오늘", 1: "내일", 2: "모레"},
    "en": {-1: "yesterday", 0: "today", 1: "tomorrow"},
}


def day(on: date, language: Language) -> str:
    """1월 12일(금), Fri 12 Jan."""
    return _formatted(on, "M월 d일(E)" if language == "ko" else "E d MMM", language)


def day_long(on: date, language: Language) -> str:
    """1월 14일 일요일, Sunday 14 January."""
    return _formatted(on, "M월 d일 EEEE" if language == "ko" else "EEEE d MMMM", language)


def day_plain(on: date, language: Language) -> str:
    """Without the day of the week: 1월 28일, 28 Jan."""
    return _formatted(on, "M월 d일" if language == "ko" else "d MMM", language)


def day_in_month(on: date, language: Language) -> str:
    """Where the month is plain from what stands around it: 12일(금); English keeps it."""
    return _formatted(on, "d일(E)", language) if language == "ko" else day(on, language)


def day_in_month_plain(on: date, language: Language) -> str:
    """Where month and day of the week are plain: 8일; English keeps the month: 8 Jan."""
    return f"{on.day}일" if language == "ko" else day_plain(on, language)


def span(first: date, last: date, language: Language) -> str:
    """1월 7일(일)–14일(일), Sun 7 – Sun 14 Jan; a span of one day is that day.

    ValueError if it ends before it begins.
    """
    if _is_single(first, last):
        return day(first, language)
    within = _are_in_one_month(first, last)
    if language == "ko":
        return f"{day(first, language)}–{(day_in_month if within else day)(last, language)}"
    start = _formatted(first, "E d", language) if within else day(first, language)
    return f"{start} – {day(last, language)}"


def span_plain(first: date, last: date, language: Language) -> str:
    """1월 7일–14일, 7–14 Jan; a span of one day is that day.

    ValueError if it ends before it begins.
    """
    if _is_single(first, last):
        return day_plain(first, language)
    if not _are_in_one_month(first, last):
        dash = "–" if language == "ko" else " – "
        return f"{day_plain(first, language)}{dash}{day_plain(last, language)}"
    if language == "ko":
        return f"{day_plain(first, language)}–{last.day}일"
    return f"{first.day}–{day_plain(last, language)}"


def relative_day(on: date, today: date, language: Language) -> str:
    """오늘, 내일, 모레, today, tomorrow; any day further away is named as `day` does."""
    near = _TODAY_AND_AROUND[language].get(on.toordinal() - today.toordinal())
    return near or day(on, language)


def programme_day(number: int, language: Language) -> str:
    """6일차, Day 6."""
    return f"{number}일차" if language == "ko" else f"Day {number}"


def nights_days(nights: int, days: int, language: Language) -> str:
    """6박 8일; 6 nights, 8 days."""
    if language == "ko":
        return f"{nights}박 {days}일"
    return f"{nights} night{'' if nights == 1 else 's'}, {days} day{'' if days == 1 else 's'}"


@lru_cache(maxsize=1024)
def _formatted(on: date, pattern: str, language: Language) -> str:
    return format_date(on, pattern, locale=language)


def _is_single(first: date, last: date) -> bool:
    if last < first:
        raise ValueError(f"a span cannot end on {last} before it begins on {first}")
    return first == last


def _are_in_one_month(first: date, last: date) -> bool:
    return (first.year, first.month) == (last.year, last.month)
