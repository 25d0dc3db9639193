"""A folder of five TOML files, read as a trip."""

import json
from collections.abc import Collection
from importlib import resources
from importlib.resources.abc import Traversable
from itertools import chain

from bot.domain.trip import Trip
from bot.files.advice import advice
from bot.files.assemble import trip_of
from bot.files.problems import BrokenTrip, Problem
from bot.files.records import Records, records_of
from bot.files.references import broken_references
from bot.files.tables import FILES, Folder, plain, read, records
from bot.files.times import broken_times
from bot.files.words import broken_words


def load(folder: Folder) -> Trip:
    """The trip of a folder. Raises `BrokenTrip` with every error of the folder."""
    tables, unread = read(folder)
    return _trip(records_of(tables), unread)


def check(folder: Folder) -> tuple[Problem, ...]:
    """Everything that is wrong with a folder, errors first, each kind in the order of the files.

    What a careful coordinator would ask of the programme follows once there are no errors.
    """
    tables, unread = read(folder)
    records = records_of(tables)
    found = _problems(records, unread)
    if not any(problem.is_error for problem in found) and records.trip:
        found += advice(trip_of(records, records.trip))
    return _in_order(found)


def document(folder: Folder) -> str:
    """The five files as one canonical JSON text, for the store. Raises `BrokenTrip`."""
    tables, unread = read(folder)
    if unread:
        _trip(records_of(tables), unread)
    return json.dumps(tables, default=plain, ensure_ascii=False, sort_keys=True)


def from_document(text: str, *, version: int = 1) -> Trip:
    """The trip of a document that `document` wrote, as `version`."""
    return _trip(records_of(json.loads(text)), [], version=version)


def revised(text: str, events: Collection[str]) -> str:
    """The document with the next revision of these events (ids)."""
    tables = json.loads(text)
    for event in records(tables, "events.toml", "event"):
        if event["id"] in events:
            event["revision"] = event.get("revision", 1) + 1
    return json.dumps(tables, ensure_ascii=False, sort_keys=True)


def sample() -> Traversable:
    """The folder of the trip that comes with the bot."""
    folders = resources.files("schedule_data").iterdir()
    found = [each for each in folders if each.is_dir() and (each / next(iter(FILES))).is_file()]
    return min(found, key=lambda folder: folder.name)


def _trip(records: Records, unread: list[Problem], *, version: int = 1) -> Trip:
    errors = [problem for problem in _problems(records, unread) if problem.is_error]
    if errors or records.trip is None:
        raise BrokenTrip(_in_order(errors))
    return trip_of(records, records.trip, version=version)


def _problems(records: Records, unread: list[Problem]) -> list[Problem]:
    found = (broken_words(records), broken_references(records), broken_times(records))
    return [*unread, *records.problems, *chain.from_iterable(found)]


def _in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    place = {file: number for number, file in enumerate(FILES)}
    return tuple(sorted(problems, key=lambda each: (not each.is_error, place.get(each.file, 0))))
