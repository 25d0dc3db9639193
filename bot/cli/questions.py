"""A line of `ask --jsonl`: one conversation, or what is wrong with it."""

import json
from dataclasses import dataclass
from datetime import datetime
from math import isfinite

from bot.cli.options import delegate, instant
from bot.domain.trip import Trip


class BadLine(ValueError):
    """A line that cannot be read; says what to write. `id` is None where the line has none."""

    def __init__(self, why: str, id_: object = None) -> None:
        super().__init__(why)
        self.id = id_


@dataclass(frozen=True, slots=True)
class Line:
    """One conversation."""

    id: object
    person: str
    at: datetime
    turns: tuple[str, ...]


def line_of(raw: bytes, trip: Trip) -> Line:
    """The conversation of a line. Raises BadLine."""
    value = _object(raw)
    try:
        return _line(value, trip)
    except ValueError as error:
        raise BadLine(str(error), value.get("id")) from None


def _object(raw: bytes) -> dict[str, object]:
    try:
        value = json.loads(raw.decode("utf-8-sig"), parse_constant=_number, parse_float=_number)
    except UnicodeDecodeError:
        raise BadLine("The line is not UTF-8.") from None
    except (json.JSONDecodeError, RecursionError):
        raise BadLine("The line is not JSON.") from None
    except ValueError:  # 5,000 digits, 1e999, NaN: neither Python nor JSON can say them again
        raise BadLine("The line has a number that cannot be read.") from None
    if not isinstance(value, dict):
        raise BadLine('The line is not an object like {"id": 1, "as": "…", "at": "…", …}.')
    return value


def _number(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        raise ValueError(f"{text} is not a number of JSON")
    return number


def _line(value: dict[str, object], trip: Trip) -> Line:
    turns = value.get("turns")
    person, at = _text(value, "as"), _text(value, "at")
    if not isinstance(turns, list) or not all(isinstance(turn, str) for turn in turns):
        raise BadLine('"turns" is missing or is not a list of texts.')
    return Line(value.get("id"), delegate(trip, person), instant(at), tuple(turns))


def _text(value: dict[str, object], key: str) -> str:
    text = value.get(key)
    if not isinstance(text, str):
        raise BadLine(f'"{key}" is missing or is not a text.')
    return text
