"""A mistake in a table, said so that the person who made it can mend it."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from bot.files.problems import Problem

_EXAMPLES = {
    "model_type": ("is not a table of its own", 'Write it in braces: { ko = "…", en = "…" }'),
    "bool_type": ("is not true or false", "Write true or false, without quotes"),
    "date_from_datetime_parsing": ("is not a date", "Write a date, for example 2024-01-07"),
    "date_parsing": ("is not a date", "Write a date, for example 2024-01-07"),
    "date_type": ("is not a date", "Write a date, for example 2024-01-07"),
    "datetime_from_date_parsing": (
        "is not a date with a time",
        "Write both, for example 2024-01-07T09:10:00",
    ),
    "datetime_parsing": (
        "is not a date with a time",
        "Write both, for example 2024-01-07T09:10:00",
    ),
    "datetime_type": ("is not a date with a time", "Write both, for example 2024-01-07T09:10:00"),
    "dict_type": ("is not a table", 'Write it in braces, for example { night = "…" }'),
    "float_type": ("is not a number", "Write a number without quotes, for example 36.158"),
    "int_type": ("is not a whole number", "Write a whole number without quotes"),
    "int_from_float": ("is not a whole number", "Write a whole number without quotes"),
    "list_type": ("is not a list", 'Write it in brackets, for example ["…"]'),
    "string_type": ("is not a text", 'Write it in quotes, for example "…"'),
    "time_parsing": ("is not a time of day", "Write a time, for example 06:30:00"),
    "time_type": ("is not a time of day", "Write a time, for example 06:30:00"),
}


def problem_of(file: str, label: str, error: ErrorDetails, kind: type[BaseModel]) -> Problem:
    """One sentence and its mend for one error of validation."""
    key = ".".join(str(part + 1) if isinstance(part, int) else part for part in error["loc"])
    message, mend = _said(error, key, kind)
    return Problem(file, label, key, message, mend)


def unknown_field(file: str, label: str, key: str, known: Iterable[str]) -> Problem:
    """A key that no file knows, with the nearest that one does."""
    return Problem(file, label, key, "is not known here", _nearest(key, known))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return close[0] if close else None


def _said(error: ErrorDetails, key: str, kind: type[BaseModel]) -> tuple[str, str]:
    given: Any = error["input"]
    match error["type"]:
        case "missing":
            return "is missing", f"Write {key.rsplit('.', maxsplit=1)[-1]} = …"
        case "extra_forbidden":
            return "is not known here", _nearest(str(error["loc"][-1]), kind.model_fields)
        case "timezone_naive":
            wall = str(given)[:19]
            return (
                "has an offset; the zone of its city already says it",
                f"Write {wall} without an offset",
            )
        case "enum" | "literal_error":
            expected = str(error.get("ctx", {}).get("expected", ""))
            return f"{given!r} is not one of the words for it", f"Write one of {expected}"
        case other if other in _EXAMPLES:
            return _EXAMPLES[other]
        case _:
            said = error["msg"]
            return said[:1].lower() + said[1:], "Write a value that fits"


def _nearest(key: str, known: Iterable[str]) -> str:
    names = list(known)
    close = nearest(key, names)
    return f"Write {close}" if close else f"Take it out; known are {', '.join(sorted(names))}"
