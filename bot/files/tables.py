"""The five files of a folder as plain tables, or what keeps them from being read."""

import tomllib
from datetime import date, datetime, time
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any
from unicodedata import normalize

from bot.files.problems import Problem
from bot.files.slips import slip

Folder = Path | Traversable
Table = dict[str, Any]

FILES = {
    "trip.toml": ("city", "group", "fact"),
    "events.toml": ("event",),
    "venues.toml": ("venue",),
    "people.toml": ("counterpart", "exhibitor"),
    "delegates.toml": ("delegate",),
}
"""The lists of tables that each file holds; trip.toml has the trip itself and [rules] besides."""

_WORKBOOKS = {".xlsx", ".xlsm", ".xls", ".ods", ".numbers"}
_ANY_DAY = date(2000, 1, 1)
_CLOCKS = ("bus", "at_airport", "at_gate", "bags_out")


def read(folder: Folder) -> tuple[dict[str, Table], list[Problem]]:
    """What the files hold, by file name; one that cannot be read is a problem instead."""
    if not folder.is_dir():
        return {}, [_no_folder(folder)]
    tables: dict[str, Table] = {}
    problems: list[Problem] = []
    for name in FILES:
        found = _file(folder, name)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            tables[name] = found
    for event in records(tables, "events.toml", "event"):
        _date_clocks(event)
    return tables, problems


def records(tables: dict[str, Table], file: str, name: str) -> list[Table]:
    """The tables `[[name]]` of a file, those that are tables at all."""
    found = tables.get(file, {}).get(name, [])
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def plain(value: object) -> object:
    """A date or time of TOML as JSON writes it."""
    if isinstance(value, (date, time)):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in a trip file")


def _no_folder(folder: Folder) -> Problem:
    if folder.is_file() and Path(folder.name).suffix.lower() in _WORKBOOKS:
        mend = f"Name a folder with the files {', '.join(FILES)}"
        return Problem(str(folder), "", "", "is a workbook, which cannot be read yet", mend)
    return Problem(str(folder), "", "", "is not a folder", "Name the folder of a trip")


def _file(folder: Folder, name: str) -> Table | Problem:
    text = _text(folder, name)
    if isinstance(text, Problem):
        return text
    try:
        found = tomllib.loads(text)
    except RecursionError:
        return _not_toml(name, text, "brackets within brackets within brackets")
    except ValueError as error:  # more than TOMLDecodeError: a number of 5,000 digits, for one
        return _not_toml(name, text, str(error))
    mend = f"Write at least one [[{FILES[name][0]}]]"
    return found or Problem(name, "", "", "is empty", mend)


def _text(folder: Folder, name: str) -> str | Problem:
    """The words of a file, each Hangul syllable as one character."""
    path = folder / name
    if not path.is_file():
        return Problem(
            name, "", "", "is missing", f"Write a file {name} in the folder of the trip"
        )
    try:
        return normalize("NFC", path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        return Problem(name, "", "", f"cannot be read: {error.strerror}", "Let this user read it")
    except UnicodeDecodeError as error:
        said = f"is not UTF-8: byte {error.start + 1} cannot be read"
        return Problem(name, "", "", said, "Save the file again with the encoding UTF-8")


def _not_toml(name: str, text: str, said: str) -> Problem:
    where, what, mend = slip(text, said, FILES[name])
    return Problem(name, "", where, what, mend)


def _date_clocks(event: Table) -> None:
    """A time alone (07:45:00) means that time on the date of the event's start."""
    start = event.get("start")
    day = start.date() if isinstance(start, datetime) else start
    if not isinstance(day, date):
        day = _ANY_DAY  # the start is wrong, which is told: its times are not wrong for that
    gather = event.get("gather")
    if isinstance(gather, dict):
        event["gather"] = gather = [gather]
    places = [(event, key) for key in _CLOCKS]
    if isinstance(gather, list):
        places += [(each, "at") for each in gather if isinstance(each, dict)]
    for table, key in places:
        if isinstance(clock := table.get(key), time):
            table[key] = datetime.combine(day, clock)
