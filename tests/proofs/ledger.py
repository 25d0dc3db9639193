"""What the database shows of the outbox: each row as it leaves, and each way it has gone."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.domain.repetition import Care
from bot.store.connection import Connection
from bot.store.states import State

_WATCH = (
    "PRAGMA temp_store = memory",
    "CREATE TEMP TABLE moves (row INTEGER, before TEXT, after TEXT, attempts INTEGER)",
    "CREATE TEMP TABLE effects (key TEXT)",
    """
    CREATE TEMP TRIGGER moved AFTER UPDATE OF state ON outbox WHEN old.state IS NOT new.state
    BEGIN INSERT INTO moves VALUES (new.id, old.state, new.state, old.attempts); END
    """,
    """
    CREATE TEMP TRIGGER gone AFTER DELETE ON outbox
    BEGIN INSERT INTO moves VALUES (old.id, old.state, 'deleted', old.attempts); END
    """,
)
_COLUMNS = (
    "id, key, part, kind, lane, person, care, cause, message, not_before, expires_at, platform, "
    "address, attempts, epoch, maybes, ended_at, state"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the outbox. Instants are microseconds since 1970, as they are stored."""

    id: int
    key: str
    part: int
    kind: str
    lane: int
    person: str
    care: Care
    cause: Mapping[str, Any]
    message: str | None
    not_before: int
    expires_at: int | None
    platform: str | None
    address: str | None
    attempts: int
    epoch: int | None
    maybes: int
    ended_at: int | None
    state: str

    @property
    def events(self) -> Mapping[str, int]:
        """The revision of each event that it shows."""
        found: Mapping[str, int] = self.cause["events"]
        return found


@dataclass(frozen=True, slots=True)
class Move:
    """A row has changed its state; `attempts` is the number of the attempt that was under way."""

    entry: Entry
    before: str
    after: str
    attempts: int


class Ledger:
    """Reads the database beside the bot, between its transactions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        for statement in _WATCH:
            connection.execute(statement).fetchall()

    def sending(self, key: str) -> list[Entry]:
        """The rows of this key that count as on their way."""
        return self._entries("key = ? AND state = 'sending'", key)

    def entries(self) -> list[Entry]:
        return self._entries("true")

    def unsent_parts(self, key: str, part: int) -> list[Entry]:
        """The earlier parts of a message that may still leave."""
        where = "key = ? AND part < ? AND state IN ('queued', 'held', 'sending', 'maybe')"
        return self._entries(where, key, part)

    def moves(self) -> Iterator[Move]:
        """What has changed since this was asked last."""
        moved = self._rows("SELECT row, before, after, attempts FROM moves ORDER BY rowid")
        if moved:
            self._rows("DELETE FROM moves")
        found: dict[int, Entry] = {}
        for row, before, after, attempts in moved:
            if row not in found:
                found |= {each.id: each for each in self._entries("id = ?", row)}
            if row in found:
                yield Move(found[row], before, after, attempts)

    def lost(self) -> int:
        """Rows that were queued and are not there."""
        [[lost]] = self._rows("SELECT coalesce(max(id), 0) - count(*) FROM outbox")
        return int(lost)

    def missing(self, keys: set[str]) -> set[str]:
        """Those of the keys that were never queued."""
        sql = "SELECT key FROM outbox WHERE key IN (SELECT value FROM json_each(?))"
        return keys - {key for (key,) in self._rows(sql, json.dumps(sorted(keys)))}

    def has_digest(self, person: str, at: int) -> bool:
        sql = "SELECT 1 FROM outbox WHERE kind = 'digest' AND person = ? AND created_at = ?"
        return bool(self._rows(sql, person, at))

    def members(self) -> set[tuple[str, str, str]]:
        """Who is in: person, platform, address."""
        sql = "SELECT person, platform, address FROM members WHERE left_at IS NULL"
        return {(person, platform, address) for person, platform, address in self._rows(sql)}

    def joined(self) -> dict[str, int]:
        """Since when each person is in, on whatever platform."""
        sql = "SELECT person, min(joined_at) FROM members WHERE left_at IS NULL GROUP BY person"
        return dict(self._rows(sql))

    def version(self) -> int:
        [[found]] = self._rows("SELECT coalesce(max(version), 0) FROM trips")
        return int(found)

    def planned_until(self) -> int | None:
        [[found]] = self._rows("SELECT max(until) FROM planned")
        return None if found is None else int(found)

    def inbox(self) -> dict[tuple[str, str], tuple[str, int]]:
        """The stage and the failures of every request, by platform and key."""
        sql = "SELECT platform, key, stage, failures FROM inbox"
        return {(row[0], row[1]): (row[2], row[3]) for row in self._rows(sql)}

    def effects(self) -> list[str]:
        return [key for (key,) in self._rows("SELECT key FROM effects")]

    def is_busy(self) -> bool:
        """Something is under way."""
        sql = "SELECT 1 FROM outbox WHERE state IN ('sending', 'maybe') LIMIT 1"
        return bool(self._rows(sql))

    def is_due(self, now: int) -> bool:
        """Something waits that should have left."""
        sql = "SELECT 1 FROM outbox WHERE state = 'queued' AND next_at <= ? LIMIT 1"
        return bool(self._rows(sql, now))

    def states(self) -> dict[str, int]:
        return dict(self._rows("SELECT state, count(*) FROM outbox GROUP BY state"))

    def _entries(self, where: str, *values: object) -> list[Entry]:
        rows = self._rows(f"SELECT {_COLUMNS} FROM outbox WHERE {where}", *values)  # noqa: S608 -- ours
        return [_entry(row) for row in rows]

    def _rows(self, sql: str, *values: object) -> list[Any]:
        return list(self._connection.execute(sql, values).fetchall())


def _entry(row: tuple[Any, ...]) -> Entry:
    *head, care, cause = row[:8]
    return Entry(*[*head, Care(care), json.loads(cause), *row[8:]])


OPEN = frozenset({State.QUEUED, State.HELD, State.SENDING, State.MAYBE})
