"""The five files of a folder as plain tables, or what keeps them from being read."""

import re
import tomllib
from datetime import date, datetime, time
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any
from unicodedata import normalize

from bot.files.problems import Problem

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

_CLOCKS = ("bus", "at_airport", "at_gate", "bags_out")


def read(folder: Folder) -> tuple[dict[str, Table], list[Problem]]:
    """What the files hold, by file name; one that cannot be read is a problem instead."""
    if not folder.is_dir():
        return {}, [Problem(str(folder), "", "", "is not a folder", "Name the folder of a trip")]
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


def _file(folder: Folder, name: str) -> Table | Problem:
    path = folder / name
    if not path.is_file():
        return Problem(
            name, "", "", "is missing", f"Write a file {name} in the folder of the trip"
        )
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Problem(
            name,
            "",
            "",
            f"is not UTF-8: byte {error.start + 1} cannot be read",
            "Save the file again with the encoding UTF-8",
        )
    try:
        found = tomllib.loads(normalize("NFC", text))
    except tomllib.TOMLDecodeError as error:
        return _not_toml(name, str(error))
    if not found:
        return Problem(name, "", "", "is empty", f"Write at least one [[{FILES[name][0]}]]")
    return found


def _not_toml(name: str, said: str) -> Problem:
    place = re.search(r"line (\d+), column (\d+)", said)
    what = said.split(" (at ", maxsplit=1)[0]
    where = f"line {place[1]}, column {place[2]}" if place else "the end of the file"
    return Problem(
        name,
        "",
        where,
        f"is not TOML: {what[:1].lower()}{what[1:]}",
        "Look there for a missing quote, bracket or comma",
    )


def _date_clocks(event: Table) -> None:
    """A time alone (07:45:00) means that time on the date of the event's start."""
    start = event.get("start")
    if not isinstance(start, datetime):
        return
    gather = event.get("gather")
    if isinstance(gather, dict):
        event["gather"] = gather = [gather]
    places = [(event, key) for key in _CLOCKS]
    if isinstance(gather, list):
        places += [(each, "at") for each in gather if isinstance(each, dict)]
    for table, key in places:
        if isinstance(clock := table.get(key), time):
            table[key] = datetime.combine(start.date(), clock)
