"""apsw's SQLite behind the few names of DB-API that the store uses."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

import apsw
from typing_extensions import override

from bot.store.connection import Connection, Cursor

CHECKPOINT = 1000
"""Pages in the write-ahead log after which SQLite brings them home, as it does by default."""


class ApswCursor(Cursor):
    """What one statement has given."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._cursor = connection.cursor()
        self._cursor.exec_trace = self._describe
        self._description: tuple[Any, ...] | None = None
        self._rowcount = -1

    @property
    @override
    def description(self) -> tuple[Any, ...] | None:
        return self._description

    @property
    @override
    def rowcount(self) -> int:
        return self._rowcount

    @property
    @override
    def lastrowid(self) -> int | None:
        return self._connection.last_insert_rowid()

    @override
    def fetchone(self) -> Any:
        return next(iter(self._cursor), None)

    @override
    def fetchall(self) -> list[Any]:
        return list(self._cursor)

    @override
    def __iter__(self) -> Iterator[Any]:
        return iter(self._cursor)

    def run(self, sql: str, values: Sequence[Any] | Mapping[str, Any]) -> None:
        self._cursor.execute(sql, values)
        if sql.lstrip()[:6].upper() in {"INSERT", "UPDATE", "DELETE"}:
            self._rowcount = self._connection.changes()

    def run_each(self, sql: str, values: Iterable[Any]) -> None:
        self._cursor.executemany(sql, values)

    def _describe(self, cursor: apsw.Cursor, *_: object) -> bool:
        """Before the first row: afterwards, apsw knows no description without a row."""
        self._description = cursor.description or None
        return True


class ApswConnection(Connection):
    """A connection that begins no transaction by itself."""

    def __init__(self, path: str, *, vfs: str | None = None, checkpoint: int = CHECKPOINT) -> None:
        self.raw = apsw.Connection(path, vfs=vfs)
        self._checkpoint = checkpoint
        self.raw.set_wal_hook(self._bring_home)

    @property
    @override
    def in_transaction(self) -> bool:
        return self.raw.in_transaction

    @property
    @override
    def total_changes(self) -> int:
        return self.raw.total_changes()

    @override
    def execute(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = (), /) -> ApswCursor:
        cursor = ApswCursor(self.raw)
        cursor.run(sql, values)
        return cursor

    @override
    def executemany(self, sql: str, values: Iterable[Any], /) -> ApswCursor:
        cursor = ApswCursor(self.raw)
        cursor.run_each(sql, values)
        return cursor

    @override
    def close(self) -> None:
        """Whatever the disk says: SQLite does not tell either."""
        with suppress(apsw.Error, OSError):
            self.raw.close(force=True)

    def _bring_home(self, connection: apsw.Connection, name: str, pages: int) -> int:
        """SQLite's own way, which keeps silent if it fails: the commit before it stands.

        Left to SQLite, apsw would raise what the disk said, as if the commit had failed.
        """
        if pages >= self._checkpoint:
            with suppress(apsw.Error, OSError):
                connection.wal_checkpoint(name, apsw.SQLITE_CHECKPOINT_PASSIVE)
        return apsw.SQLITE_OK
