"""Every table of the five files, checked one by one so that each mistake is told."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import ValidationError

from bot.files import schema
from bot.files.mend import problem_of, unknown_field
from bot.files.problems import Problem
from bot.files.reminding import RulesRecord
from bot.files.tables import FILES, Table, plain

R = TypeVar("R", bound=schema.Record)

_KINDS: Mapping[str, type[schema.Record]] = {
    "city": schema.CityRecord,
    "group": schema.GroupRecord,
    "fact": schema.FactRecord,
    "event": schema.EventRecord,
    "venue": schema.VenueRecord,
    "counterpart": schema.CounterpartRecord,
    "exhibitor": schema.ExhibitorRecord,
    "delegate": schema.DelegateRecord,
}


FILE_OF = {name: file for file, names in FILES.items() for name in names}
"""The file that each kind of table stands in."""


@dataclass(slots=True)
class Records:
    """The tables that are sound in themselves, and the ids that any table declares.

    A broken table still declares its id: what refers to it is not broken for that.
    """

    trip: schema.TripRecord | None = None
    rules: RulesRecord | None = None
    found: dict[str, list[schema.Record]] = field(default_factory=dict)
    ids: dict[str, list[str]] = field(default_factory=dict)
    lists: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def of(self, kind: type[R]) -> list[R]:
        """The sound tables of a kind, in the order they were written."""
        return [each for each in self.found.get(kind.__name__, []) if isinstance(each, kind)]

    def named(self, name: str) -> list[schema.Record]:
        """The sound tables `[[name]]`."""
        return self.found.get(_KINDS[name].__name__, [])

    def known(self, name: str) -> list[str] | None:
        """The ids that tables `[[name]]` declare; None if their list could not be read."""
        return self.ids.get(name, []) if name in self.lists else None


def records_of(tables: Mapping[str, Table]) -> Records:
    """Check each table for itself."""
    records = Records()
    for file, names in FILES.items():
        if file not in tables:
            continue
        rest = dict(tables[file])
        own = ("rules", *schema.TripRecord.model_fields) if file == "trip.toml" else ()
        strange = [key for key in rest if key not in {*names, *own}]
        records.problems += [unknown_field(file, "", key, (*names, *own)) for key in strange]
        for name in names:
            if name in rest or not strange:  # a misspelt list is not a list without entries
                _list(records, file, name, rest.pop(name, []))
        if own:
            records.rules = _one(records, file, "rules", rest.pop("rules", {}), RulesRecord)
            head = {key: rest[key] for key in rest if key not in strange}
            records.trip = _one(records, file, "", head, schema.TripRecord)
    return records


def _list(records: Records, file: str, name: str, tables: object) -> None:
    kind = _KINDS[name]
    if not isinstance(tables, list):
        said = f"Write [[{name}]], with two brackets on each side, before each of them"
        records.problems.append(Problem(file, name, "", "is one table, not a list", said))
        return
    records.lists.add(name)
    for number, table in enumerate(tables, 1):
        if not isinstance(table, dict):
            mend = f"Write [[{name}]] and its keys below it"
            records.problems.append(Problem(file, f"{name} {number}", "", "is not a table", mend))
            continue
        given = table.get("id")
        label = given if isinstance(given, str) else f"{name} {number}"
        if isinstance(given, str):
            records.ids.setdefault(name, []).append(given)
        record = _one(records, file, label, table, kind)
        if record is not None:
            records.found.setdefault(kind.__name__, []).append(record)


def _one(records: Records, file: str, label: str, table: object, kind: type[R]) -> R | None:
    try:
        return kind.model_validate_json(json.dumps(table, default=plain))
    except ValidationError as error:
        for each in error.errors(include_url=False):
            records.problems.append(problem_of(file, label, each, kind))
    return None
