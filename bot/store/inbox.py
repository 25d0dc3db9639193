"""What people said, until it is answered. It is written here before the platform is told so."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.store.instants import restored, stored
from bot.store.transaction import Row, Transaction

FAILURES = 3
"""So often may a request fail before it is put aside."""


class Stage(StrEnum):
    """How far a request has come."""

    RECEIVED = "received"
    DONE = "done"
    POISON = "poison"
    """It failed too often and was put aside, for people to look at."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A request to store. `payload` is JSON that the store does not read.

    `key` is the platform's own number of it, the same when it is delivered twice; `said_at` is the
    instant at which the person said it.
    """

    platform: str
    key: str
    address: str
    payload: str
    said_at: datetime


@dataclass(frozen=True, slots=True)
class Taken:
    """A request at work in this run of the process. `failures` counts those before."""

    id: int
    platform: str
    key: str
    address: str
    payload: str
    said_at: datetime
    failures: int


def receive(transaction: Transaction, incoming: Incoming, *, now: datetime) -> bool:
    """Store a request. False, and nothing changed, if one with its key was ever stored.

    Keys are compared, never ordered: a platform may count on from a lower number.
    """
    new = transaction.change(
        """
        INSERT INTO inbox (platform, key, address, payload, said_at, received_at, stage)
        VALUES (?, ?, ?, ?, ?, ?, 'received')
        ON CONFLICT (platform, key) DO NOTHING
        """,
        (
            incoming.platform,
            incoming.key,
            incoming.address,
            incoming.payload,
            stored(incoming.said_at),
            stored(now),
        ),
    )
    return new > 0


def take(
    transaction: Transaction, *, epoch: int, busy: Collection[tuple[str, str]] = ()
) -> tuple[Taken, ...]:
    """The oldest open request of every chat, marked as at work in this epoch.

    `busy` are chats, as platform and address, of which none is taken.
    """
    rows = transaction.rows(
        """
        SELECT platform, address, min(id) FROM inbox WHERE stage = 'received'
        GROUP BY platform, address ORDER BY min(id)
        """
    )
    free = [row for platform, address, row in rows if (platform, address) not in busy]
    return tuple(_take(transaction, row, epoch) for row in free)


def take_next(transaction: Transaction, after: Taken, *, epoch: int) -> Taken | None:
    """The oldest open request of the same chat, marked as at work in this epoch."""
    row = transaction.row(
        "SELECT min(id) FROM inbox WHERE stage = 'received' AND platform = ? AND address = ?",
        (after.platform, after.address),
    )
    return _take(transaction, row[0], epoch) if row and row[0] else None


def finish(transaction: Transaction, request: Taken, *, now: datetime) -> bool:
    """It is answered. False if it was before: then nothing else of it may be stored either."""
    return _end(transaction, request.id, Stage.DONE, now)


def fail(transaction: Transaction, request: Taken, *, now: datetime) -> Stage:
    """Its work failed: it waits for another try, or is put aside. Returns which of both."""
    transaction.change(
        "UPDATE inbox SET failures = failures + 1, epoch = NULL WHERE id = ?", (request.id,)
    )
    if request.failures + 1 < FAILURES:
        return Stage.RECEIVED
    _end(transaction, request.id, Stage.POISON, now)
    return Stage.POISON


def recover(transaction: Transaction, *, epoch: int, now: datetime) -> tuple[str, ...]:
    """Count what an earlier run left half done as failed. Returns the keys that were put aside.

    A request that ends the process each time it is tried must not do so for ever.
    """
    transaction.change(
        """
        UPDATE inbox SET failures = failures + 1, epoch = NULL
        WHERE stage = 'received' AND epoch < ?
        """,
        (epoch,),
    )
    rows = transaction.rows(
        "SELECT id, key FROM inbox WHERE stage = 'received' AND failures >= ?", (FAILURES,)
    )
    for row, _ in rows:
        _end(transaction, row, Stage.POISON, now)
    return tuple(key for _, key in rows)


def payload(transaction: Transaction, platform: str, key: str, *, since: datetime) -> str | None:
    """What was said under a key and answered after `since`; None if that is not known."""
    row = transaction.row(
        "SELECT payload FROM inbox WHERE platform = ? AND key = ? AND ended_at >= ?",
        (platform, key, stored(since)),
    )
    return row[0] if row else None


def last_payload(
    transaction: Transaction, platform: str, address: str, *, since: datetime
) -> str | None:
    """What was said last in a chat and answered after `since`."""
    row = transaction.row(
        """
        SELECT payload FROM inbox
        WHERE platform = ? AND address = ? AND payload IS NOT NULL AND ended_at >= ?
        ORDER BY id DESC LIMIT 1
        """,
        (platform, address, stored(since)),
    )
    return row[0] if row else None


def erase(transaction: Transaction, *, before: datetime) -> int:
    """Forget what was said, and where, in requests that ended before this. Their keys stay."""
    return transaction.change(
        "UPDATE inbox SET payload = NULL, address = '' WHERE payload IS NOT NULL AND ended_at < ?",
        (stored(before),),
    )


def stage(transaction: Transaction, platform: str, key: str) -> Stage | None:
    """How far a request has come. None if it never came."""
    row = transaction.row(
        "SELECT stage FROM inbox WHERE platform = ? AND key = ?", (platform, key)
    )
    return Stage(row[0]) if row else None


def _take(transaction: Transaction, row: int, epoch: int) -> Taken:
    [found] = transaction.rows(
        """
        UPDATE inbox SET epoch = ? WHERE id = ?
        RETURNING id, platform, key, address, payload, said_at, failures
        """,
        (epoch, row),
    )
    return _taken(found)


def _taken(row: Row) -> Taken:
    row_id, platform, key, address, payload, said_at, failures = row
    return Taken(row_id, platform, key, address, payload, restored(said_at), failures)


def _end(transaction: Transaction, row: int, stage: Stage, now: datetime) -> bool:
    ended = transaction.change(
        "UPDATE inbox SET stage = ?, ended_at = ? WHERE id = ? AND stage = 'received'",
        (stage, stored(now), row),
    )
    return ended > 0
