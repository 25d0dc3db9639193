"""What a unit of work may do with the database: ask and change, but neither begin nor end."""

from collections.abc import Iterable, Sequence
from typing import Any

import sqlite_utils

Values = Sequence[Any] | dict[str, Any]
Row = tuple[Any, ...]


class Transaction:
    """The open transaction. It is over when the unit of work returns: do not keep it.

    Every statement is carried out to its end at once. A cursor left half read could not be rolled
    back alone, and would take the rest of the group with it.
    """

    __slots__ = ("_database",)

    def __init__(self, database: sqlite_utils.Database) -> None:
        self._database = database

    def rows(self, sql: str, values: Values = ()) -> list[Row]:
        """What a SELECT, or a change with RETURNING, gives."""
        return self._database.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row, if there is one."""
        return next(iter(self.rows(sql, values)), None)

    def change(self, sql: str, values: Values = ()) -> int:
        """How many rows an INSERT, UPDATE or DELETE touched."""
        return self._database.execute(sql, values).rowcount

    def change_each(self, sql: str, values: Iterable[Values]) -> None:
        """One statement for many rows: ten times faster than one at a time."""
        self._database.conn.executemany(sql, values)
