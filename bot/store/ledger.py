"""The outbox as the operator sees it: what has not arrived, and the last word on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.store.instants import restored, stored
from bot.store.states import State, move
from bot.store.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Entry:
    """A message that has not surely arrived. `at` is when it is due, or when it ended."""

    id: int
    trip: str
    person: str
    kind: str
    state: State
    platform: str | None
    at: datetime


def unsettled(transaction: Transaction) -> tuple[Entry, ...]:
    """What waits, what is held, what is in doubt and what has failed, in the order of time.

    What has ended is listed while its text is kept, which is as long as it can be sent again.
    """
    rows = transaction.rows(
        """
        SELECT id, trip, person, kind, state, platform, coalesce(ended_at, next_at) AS at
        FROM outbox
        WHERE state IN ('queued', 'held', 'sending', 'maybe')
            OR (state IN ('unknown', 'failed') AND message IS NOT NULL)
        ORDER BY at, id
        """
    )
    return tuple(map(_entry, rows))


def resend(transaction: Transaction, rows: Iterable[int], *, now: datetime) -> tuple[int, ...]:
    """Send these once more, whatever became of them. Returns those that could be."""
    return tuple(row for row in rows if _resent(transaction, row, now))


def drop(transaction: Transaction, rows: Iterable[int], *, now: datetime) -> tuple[int, ...]:
    """Send these no more and list them no more. Returns those that could be."""
    return tuple(row for row in rows if _dropped(transaction, row, now))


def _resent(transaction: Transaction, row: int, now: datetime) -> bool:
    state = _state(transaction, row)
    if state is State.HELD or state is State.MAYBE:
        return move(transaction, row, state, State.QUEUED, "next_at = :now", now=stored(now))
    if state is not State.UNKNOWN and state is not State.FAILED:
        return False
    copied = transaction.change(
        """
        INSERT INTO outbox (
            key, part, parts, trip, kind, lane, person, cause, message,
            not_before, next_at, expires_at, care, created_at, state
        )
        SELECT key || ':again', part, parts, trip, kind, lane, person, cause, message,
               not_before, ?1, NULL, care, ?1, 'queued'
        FROM outbox WHERE id = ?2 AND message IS NOT NULL
        ON CONFLICT (key, part) DO NOTHING
        """,
        (stored(now), row),
    )
    _forget(transaction, row)
    return copied > 0


def _dropped(transaction: Transaction, row: int, now: datetime) -> bool:
    state = _state(transaction, row)
    ends = "ended_at = :now"
    if state is State.QUEUED or state is State.HELD:
        return move(transaction, row, state, State.CANCELLED, ends, now=stored(now))
    if state is State.MAYBE:
        move(transaction, row, state, State.UNKNOWN, ends, now=stored(now))
    elif state is not State.UNKNOWN and state is not State.FAILED:
        return False
    return _forget(transaction, row)


def _forget(transaction: Transaction, row: int) -> bool:
    changed = transaction.change(
        "UPDATE outbox SET message = NULL WHERE id = ? AND message IS NOT NULL", (row,)
    )
    return changed > 0


def _state(transaction: Transaction, row: int) -> State | None:
    found = transaction.row("SELECT state FROM outbox WHERE id = ?", (row,))
    return State(found[0]) if found else None


def _entry(row: Row) -> Entry:
    number, trip, person, kind, state, platform, at = row
    return Entry(number, trip, person, kind, State(state), platform, restored(at))
