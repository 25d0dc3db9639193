"""Slips of the pen that make a file no TOML, each with what to write instead."""

import re
from collections.abc import Collection
from datetime import date, time

Said = tuple[str, str]
"""What is wrong, and its mend."""

_USUAL = "Look there for a missing quote, bracket or comma"
_QUOTES = "“”‘’„«»「」＂"
_NOON = 12
# A date, a time of day, or both; the numbers may lack a zero.
_MOMENT = re.compile(
    r"(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2}))?[T ]?"
    r"(?:(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m\b)?)?",
    re.IGNORECASE,
)
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*=""")
_TABLE = re.compile(r"\s*\[+\s*([\w.-]+)\s*\]+")
_PLACE = re.compile(r"line (\d+), column (\d+)")
_TWICE = re.compile(r"Cannot overwrite|Cannot declare|Duplicate inline table key '(.*?)'")


def slip(text: str, error: str, lists: Collection[str]) -> tuple[str, str, str]:
    """The place in the text, what is wrong there, and its mend.

    `error` is what the reader of TOML says; `lists` are the names to write in two brackets.
    """
    place = _PLACE.search(error)
    rows = text.split("\n")
    number, column = (int(place[1]), int(place[2])) if place else (len(rows), 1)
    row = rows[number - 1] if number <= len(rows) else ""
    at_end = "the end of the file" if "end of document" in error else ""
    where = f"line {number}, column {column}" if place else at_end
    said = _twice(row, error, lists) or _quote(row, column - 1) or _moment(row, column - 1)
    return (where, *(said or _usual(error)))


def _twice(row: str, error: str, lists: Collection[str]) -> Said | None:
    """A key or a table that stands there already."""
    found = _TWICE.match(error)
    if not found:
        return None
    table, key = _TABLE.match(row), _KEY.match(row)
    if table and table[1] in lists:
        name = table[1]
        return f"{name} is written in one bracket", f"Write [[{name}]] before each"
    name = found[1] or (table or key or ("", "a key"))[1]
    return f"{name} is written twice", "Take one of the two out"


def _quote(row: str, at: int) -> Said | None:
    if row[at : at + 1] and row[at] in _QUOTES:
        return f"{row[at]} is not a quote of TOML", 'Write straight quotes "'
    return None


def _moment(row: str, at: int) -> Said | None:
    """A date or a time that lacks a zero, its seconds, or has other signs in between."""
    for found in _MOMENT.finditer(row):
        if found[0].strip() and found.start() <= at <= found.end():
            try:
                right = _written(found)
            except ValueError:  # there is no such day or hour
                return None
            thing = "time" if "T" in right or ":" in right else "date"
            return f"{found[0].strip()} is not a {thing} of TOML", f"Write {right}"
    return None


def _written(found: re.Match[str]) -> str:
    year, month, day, hour, minute, second, half = found.groups()
    parts = [date(int(year), int(month), int(day)).isoformat()] if year else []
    if hour:
        late = int(hour) % _NOON + (_NOON if half in "pP" else 0) if half else int(hour)
        parts.append(time(late, int(minute), int(second or 0)).isoformat())
    return "T".join(parts)


def _usual(error: str) -> Said:
    what = error.split(" (at ", maxsplit=1)[0]
    if what == r"Illegal character '\n'":
        what = "the line ends inside a text"
    return f"is not TOML: {what[:1].lower()}{what[1:]}", _USUAL
