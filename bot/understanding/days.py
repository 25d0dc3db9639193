"""Days as people say them, in Korean and English, on the calendar of the trip."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from bot.understanding.calendar import Calendar
from bot.understanding.numerals import DAY_COUNT, NATIVE, WORDS, number
from bot.understanding.pattern import Pattern

_KOREAN = {
    "오늘": 0, "금일": 0, "당일": 0, "내일모레": 2, "모레": 2, "모래": 2, "글피": 3, "그글피": 4,
    "내일": 1, "명일": 1, "익일": 1, "다음 날": 1, "다음날": 1, "이튿날": 1,
    "어제": -1, "어저께": -1, "전날": -1, "그저께": -2, "그제": -2, "엊그제": -2, "엊그저께": -2,
}  # fmt: skip
_ENGLISH = {
    "today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1, "last night": -1, "next day": 1,
    "the day after tomorrow": 2, "day after tomorrow": 2, "the day after": 2, "overmorrow": 2,
    "the day before yesterday": -2, "day before yesterday": -2,
    "this morning": 0, "this afternoon": 0, "this evening": 0, "later today": 0,
}  # fmt: skip
_RELATIVE = _KOREAN | _ENGLISH
_KOREAN_DAYS = "월화수목금토일"
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = (
    r"mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?"
)
_COUNTED = r"차|째|간|동안| ?(?:뒤|후|전|동안|간|정도|이나|만)"
_ENGLISH_ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"

Meaning = Callable[[Calendar, re.Match[str]], date | None]


def _relative(calendar: Calendar, found: re.Match[str]) -> date | None:
    said = found[0] if found[0] in _RELATIVE else found[0].replace(" ", "")
    return calendar.after(_RELATIVE[said])


def _count(calendar: Calendar, found: re.Match[str]) -> date | None:
    return calendar.after(number(found[1]))


def _ago(calendar: Calendar, found: re.Match[str]) -> date | None:
    return calendar.after(-number(found[1]))


def _numbered(calendar: Calendar, found: re.Match[str]) -> date | None:
    return calendar.numbered(number(found[1]))


def _last(calendar: Calendar, _found: re.Match[str]) -> date | None:
    return calendar.trip.last


def _of_month(calendar: Calendar, found: re.Match[str]) -> date | None:
    return calendar.of_month(int(found[1]))


def _year_first(calendar: Calendar, found: re.Match[str]) -> date | None:
    return calendar.dated(int(found[2]), int(found[3]), int(found[1]) if found[1] else None)


def _slashed(calendar: Calendar, found: re.Match[str]) -> date | None:
    """Month first; day first if only that lies in the trip. 7.5 is a number unless in the trip."""
    first, second = int(found[1]), int(found[2])
    dates = [day for day in (calendar.dated(first, second), calendar.dated(second, first)) if day]
    in_trip = next((day for day in dates if day in calendar.trip.days), None)
    return in_trip or (dates[0] if dates and "/" in found[0] else None)


def _month_first(calendar: Calendar, found: re.Match[str]) -> date | None:
    return calendar.dated(_MONTHS.index(found[1][:3]) + 1, int(found[2]))


def _day_first(calendar: Calendar, found: re.Match[str]) -> date | None:
    return calendar.dated(_MONTHS.index(found[2][:3]) + 1, int(found[1]))


def _korean_weekday(calendar: Calendar, found: re.Match[str]) -> date | None:
    weeks = {"다음": "next week", "담": "next week", "지난": "last", "저번": "last"}
    return calendar.weekday(_KOREAN_DAYS.index(found[2]), weeks.get(found[1] or "", "this"))


def _english_weekday(calendar: Calendar, found: re.Match[str]) -> date | None:
    return calendar.weekday(_ENGLISH_DAYS.index(found[2][:3]), found[1] or "this")


def _in_a_week(calendar: Calendar, _found: re.Match[str]) -> date:
    return calendar.today + timedelta(days=7)


def _week(calendar: Calendar, found: re.Match[str]) -> date | None:
    monday = calendar.today - timedelta(days=calendar.today.weekday())
    is_past = (found[1] or found[2]) in {"지난", "저번", "last"}
    return monday + timedelta(days=-7 if is_past else 7)


_RULES: tuple[tuple[Pattern, Meaning], ...] = tuple(
    (Pattern(pattern, re.ASCII), meaning)
    for pattern, meaning in (
        (r"(?<![\d.])(?:(20\d\d)[년./-] ?)?(\d{1,2})월 ?(\d{1,2})일?(?!\d)", _year_first),
        (r"(?<![\d.])(20\d\d)[./-] ?(\d{1,2})[./-] ?(\d{1,2})(?!\d)", _year_first),
        (r"(?<![\d./:a-z-])(\d{1,2})[/.](\d{1,2})(?:일)?(?![\d./:%시배분개a-z-])", _slashed),
        (rf"\b{_MONTH} ?(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b", _month_first),
        (rf"\b(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?![a-z])", _day_first),
        (r"(?<!\d)(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?! (?:day|floor|time))", _of_month),
        (rf"\bday ?#?(\d{{1,2}}|{WORDS})\b", _numbered),
        (
            rf"\b(?:the )?(\d{{1,2}}(?=st|nd|rd|th)|{_ENGLISH_ORDINALS})(?:st|nd|rd|th)? day\b",
            _numbered,
        ),
        (r"\b(?:the )?(?:last|final) day\b|마지막 ?날|막날|끝날|최종일", _last),
        (rf"(\d{{1,2}}|{NATIVE}|[일이삼사오육칠팔구십]) ?일 ?차", _numbered),
        (rf"(?:제 ?)?(\d{{1,2}}|{NATIVE}) ?(?:일 ?째|(?:번 ?)?째 ?날)", _numbered),
        (rf"({DAY_COUNT})째", _numbered),
        (r"(첫) ?(?:째 ?)?날", _numbered),
        (rf"({DAY_COUNT}) ?(?:뒤|후|지나|있다가)", _count),
        (rf"({DAY_COUNT}) ?전", _ago),
        (rf"\bin (\d{{1,2}}|{WORDS}) days?\b", _count),
        (r"\bin (?:a|one) week\b|\ba week (?:from now|later|from today)\b", _in_a_week),
        (rf"\b(\d{{1,2}}|{WORDS}) days? (?:from now|later|from today)\b", _count),
        (rf"\b(\d{{1,2}}|{WORDS}) days? ago\b", _ago),
        (
            r"(?:이번 ?주?|(다음|담|지난|저번) ?주?)? ?([월화수목금토일])(?:요일|욜)",
            _korean_weekday,
        ),
        (
            rf"\b(?:(next|last|this|on|coming) )?({_WEEKDAY})s?\b",
            _english_weekday,
        ),
        (
            r"내일 ?모레|그글피|글피|엊?그저께|엊?그제|어저께|어제|모레|모래|오늘|금일|당일",
            _relative,
        ),
        (r"(?<![가-힣])내일(?!정)|(?<=[가-힣])내일|명일|익일|다음 ?날|이튿날|전날", _relative),
        (r"\b(?:" + "|".join(sorted(_ENGLISH, key=len, reverse=True)) + r")\b", _relative),
        (
            rf"(?<![월\d])(?<!월 )(\d{{1,2}})일(?!정|{_COUNTED})",
            _of_month,
        ),
        (r"(다음|담|지난|저번) ?주(?!소|[가-힣]{2})|\b(next|last) week\b", _week),
    )
)

_NOT_BEHIND = Pattern(r" ?(?:은 |는 )?(?:말고|빼고|아니고|아니라)(?= ?\S)")


def day_in(text: str, calendar: Calendar) -> tuple[date | None, list[tuple[int, int]]]:
    """The first day a text names, by the most exact way it is named, and where."""
    for pattern, meaning in _RULES:
        for found in pattern.finditer(text):
            day = _meant(calendar, found, meaning)
            if day is not None and not _is_excluded(text, found):
                return day, [found.span()]
    return None, []


def _is_excluded(text: str, found: re.Match[str]) -> bool:
    """Not that day: 어제 말고 오늘, "not tomorrow"."""
    behind = _NOT_BEHIND.match(text, found.end())
    return bool(behind or text[: found.start()].endswith("not "))


def _meant(calendar: Calendar, found: re.Match[str], meaning: Meaning) -> date | None:
    try:
        return meaning(calendar, found)
    except (KeyError, OverflowError, TypeError, ValueError):
        return None
