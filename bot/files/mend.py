"""A mistake in a table, said so that the person who made it can mend it."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from bot.files.problems import Problem

_EXAMPLES = {
    "model_type": ("is not a table of its own", 'Write it in braces: { ko = "…", en = "…" }'),
    "bool_type": ("is not true or false", "Write true or false, without quotes"),
    "date_from_datetime_parsing": ("is not a date", "Write a date, for example 2031-05-04"),
    "date_parsing": ("is not a date", "Write a date, for example 2031-05-04"),
    "date_type": ("is not a date", "Write a date, for example 2031-05-04"),
    "datetime_from_date_parsing": (
        "is not a date with a time",
        "Write both, for example 2031-05-04T09:10:00",
    ),
    "datetime_parsing": (
        "is not a date with a time",
        "Write both, for example 2031-05-04T09:10:00",
    ),
    "datetime_type": ("is not a date with a time", "Write both, for example 2031-05-04T09:10:00"),
    "dict_type": ("is not a table", 'Write it in braces, for example { night = "…" }'),
    "float_type": ("is not a number", "Write a number without quotes, for example 48.137"),
    "int_type": ("is not a whole number", "Write a whole number without quotes"),
    "int_from_float": ("is not a whole number", "Write a whole number without quotes"),
    "list_type": ("is not a list", 'Write it in brackets, for example ["…"]'),
    "string_type": ("is not a text", 'Write it in quotes, for example "…"'),
    "time_parsing": ("is not a time of day", "Write a time, for example 06:30:00"),
    "time_type": ("is not a time of day", "Write a time, for example 06:30:00"),
}

_PATTERNS = {
    "id": "Write letters, digits and hyphens without spaces",
    "country": "Write the two capital letters of ISO 3166, for example PT",
}


def problem_of(file: str, label: str, error: ErrorDetails, kind: type[BaseModel]) -> Problem:
    """One sentence and its mend for one error of validation."""
    path = [part for part in error["loc"] if part != "[key]"]
    key = ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
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
    last = key.rsplit(".", maxsplit=1)[-1]
    expected = error.get("ctx", {})
    match error["type"]:
        case "missing":
            said = ("is missing", f"Write {last} = …")
        case "extra_forbidden":
            said = ("is not known here", _nearest(last, _fields(kind, error["loc"][:-1])))
        case "timezone_naive":
            message = "has an offset, but the zone of its city already says it"
            said = (message, f"Write {str(given)[:19]} without an offset")
        case "enum" | "literal_error":
            said = (f"{given!r} is not known here", f"Write {expected['expected']}")
        case "string_pattern_mismatch":
            said = (f"{given!r} is not written as it has to be", _PATTERNS[last])
        case "string_too_long":
            message = f"is {len(str(given))} characters long"
            said = (message, f"Write {expected['max_length']} at most")
        case other:
            plain = error["msg"].removeprefix("Input ")
            usual = (plain[:1].lower() + plain[1:], "Write a value that fits")
            said = _EXAMPLES.get(other, usual)
    return said


def _fields(kind: type[BaseModel], path: tuple[int | str, ...]) -> Iterable[str]:
    """The keys that the table at `path` inside a record of `kind` may have."""
    for part in path:
        if isinstance(part, str) and part in kind.model_fields:
            kind = next(_models(kind.model_fields[part].annotation), kind)
    return kind.model_fields


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    """The models inside an annotation such as `list[Model]` or `Model | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)


def _nearest(key: str, known: Iterable[str]) -> str:
    names = list(known)
    close = nearest(key, names)
    return f"Write {close}" if close else f"Take it out; known are {', '.join(sorted(names))}"
