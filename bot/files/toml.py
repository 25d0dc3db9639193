"""A folder of five TOML files, read as a trip."""

import json
from importlib import resources
from importlib.resources.abc import Traversable

from bot.domain.trip import Trip
from bot.files.assemble import trip_of
from bot.files.problems import BrokenTrip, Problem
from bot.files.records import Records, records_of
from bot.files.tables import FILES, Folder, plain, read


def load(folder: Folder) -> Trip:
    """The trip of a folder. Raises `BrokenTrip` with every error of the folder."""
    tables, unread = read(folder)
    records = records_of(tables)
    return _trip(records, [*unread, *records.problems])


def check(folder: Folder) -> tuple[Problem, ...]:
    """Everything that is wrong with a folder, and what a careful reader would ask."""
    tables, unread = read(folder)
    records = records_of(tables)
    return (*unread, *records.problems)


def document(folder: Folder) -> str:
    """The five files as one canonical JSON text, for the store. Raises `BrokenTrip`."""
    tables, unread = read(folder)
    if unread:
        raise BrokenTrip(tuple(unread))
    return json.dumps(tables, default=plain, ensure_ascii=False, sort_keys=True)


def from_document(text: str, *, version: int = 1) -> Trip:
    """The trip of a document that `document` wrote, as `version`."""
    records = records_of(json.loads(text))
    return _trip(records, records.problems, version=version)


def sample() -> Traversable:
    """The folder of the trip that comes with the bot."""
    folders = resources.files("schedule_data").iterdir()
    found = [each for each in folders if each.is_dir() and (each / next(iter(FILES))).is_file()]
    return min(found, key=lambda folder: folder.name)


def _trip(records: Records, problems: list[Problem], *, version: int = 1) -> Trip:
    if problems or records.trip is None:
        raise BrokenTrip(tuple(problems))
    return trip_of(records, records.trip, version=version)
