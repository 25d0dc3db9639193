"""Group commit: many units of work, one transaction, each alone in its failure."""

from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import sqlite_utils

from bot.errors import BotError
from bot.store.transaction import Transaction

Unit = Callable[[Transaction], Any]


class NotSaved(BotError):
    told = "That could not be saved. Please try again in a moment."


@dataclass(frozen=True, slots=True)
class Done:
    """What the unit returned. What it changed is on disk."""

    value: Any


@dataclass(frozen=True, slots=True)
class Failed:
    """Why the unit has changed nothing."""

    error: BaseException


Outcome = Done | Failed


def write(database: sqlite_utils.Database, units: Sequence[Unit]) -> list[Outcome]:
    """Carry out the units in order and commit once. Never raises: see the outcomes.

    A unit that raises is rolled back alone, and the later ones do not see it. If the transaction
    itself cannot begin, is lost on the way (a full disk) or cannot be committed, every unit of the
    group has failed with a NotSaved of its own.
    """
    try:
        return _committed(database, units)
    except BaseException as error:  # noqa: BLE001 -- callers in another thread wait for it
        return [Failed(_not_saved(error)) for _ in units]


def read(database: sqlite_utils.Database, unit: Unit) -> Outcome:
    """Carry out a unit on one snapshot. One that changes rows fails. Never raises."""
    try:
        return Done(_from_snapshot(database, unit))
    except BaseException as error:  # noqa: BLE001 -- a caller in another thread waits for it
        return Failed(_raisable(error))


def _committed(database: sqlite_utils.Database, units: Sequence[Unit]) -> list[Outcome]:
    try:
        database.execute("BEGIN IMMEDIATE")
        outcomes = [_alone(database, unit) for unit in units]
        database.execute("COMMIT")
    finally:
        database.rollback()  # does nothing after the commit
    return outcomes


def _alone(database: sqlite_utils.Database, unit: Unit) -> Outcome:
    """Raises if the transaction is gone, which ends the savepoint too."""
    database.execute("SAVEPOINT unit")
    try:
        outcome: Outcome = Done(_result(database, unit))
    except BaseException as error:  # noqa: BLE001 -- a caller in another thread waits for it
        database.execute("ROLLBACK TO unit")
        outcome = Failed(_raisable(error))
    database.execute("RELEASE unit")
    return outcome


def _from_snapshot(database: sqlite_utils.Database, unit: Unit) -> object:
    changes = database.conn.total_changes
    try:
        database.execute("BEGIN")
        value = _result(database, unit)
    finally:
        database.rollback()
    if database.conn.total_changes != changes:
        raise RuntimeError("a read has changed rows, which are rolled back: it has to be a write")
    return value


def _result(database: sqlite_utils.Database, unit: Unit) -> object:
    value = unit(Transaction(database))
    if isinstance(value, Coroutine):
        value.close()
    if isinstance(value, Awaitable | Iterator | AsyncIterator):
        raise TypeError("a unit of work has to end in its transaction: no await, nothing lazy")
    return value


def _not_saved(cause: BaseException) -> NotSaved:
    error = NotSaved()
    error.__cause__ = cause
    return error


def _raisable(error: BaseException) -> BaseException:
    """A future refuses StopIteration: whoever awaits it would take it for the result."""
    if not isinstance(error, StopIteration):
        return error
    other = RuntimeError("a unit of work raised StopIteration")
    other.__cause__ = error
    return other
