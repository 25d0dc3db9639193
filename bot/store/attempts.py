"""Attempts at sending: each has to be claimed first, and only its owner may say how it ended."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.repetition import Care
from bot.store.instants import restored, restored_or_none, stored
from bot.store.outbox import Cause, Channel, Lane, cause_from
from bot.store.states import State, move
from bot.store.transaction import Row, Transaction


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that is due. `maybes` tells how often it may have been sent before."""

    id: int
    key: str
    part: int
    parts: int
    trip: str
    kind: str
    person: str
    cause: Cause
    message: str
    not_before: datetime
    expires_at: datetime | None
    channel: Channel | None
    attempts: int
    maybes: int
    care: Care = Care.NOTICE
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """The right to say how one sending of one row ended."""

    row: int
    epoch: int
    number: int


@dataclass(frozen=True, slots=True)
class Claimed:
    """A row to send now."""

    row: Waiting
    channel: Channel
    attempt: Attempt


Refusal = Literal[State.HELD, State.SUPERSEDED, State.CANCELLED]
Judge = Callable[[Waiting], Channel | Refusal | None]

_FIRST_PAGE, _PAGE = 8, 64  # most claims find what may leave among the first
_DUE = """
    SELECT next_at, id, key, part, parts, trip, kind, person, cause, message, not_before,
           expires_at, platform, address, attempts, maybes, care, replaces
    FROM outbox AS here
    WHERE state = 'queued' AND lane = ? AND next_at <= ? AND (next_at, id) > (?, ?)
    AND NOT EXISTS (
        SELECT 1 FROM outbox AS earlier
        WHERE earlier.key = here.key AND earlier.part < here.part
        AND earlier.state IN ('queued', 'held', 'sending', 'maybe')
    )
    ORDER BY next_at, id LIMIT ?
"""


def claim(
    transaction: Transaction,
    judge: Judge,
    *,
    now: datetime,
    epoch: int,
    lease_until: float,
    limit: int,
    is_full: Callable[[], bool] = lambda: False,
) -> tuple[Claimed, ...]:
    """Take up to `limit` rows to send, in the order of lanes and then of time.

    Ends early once `is_full`: then nothing may leave for anyone, however much waits. `judge` says
    to which channel a due row goes, why it does not go, or None: not now. A row past
    its expiry is suppressed without asking. A part waits until those before it have ended. `epoch`
    is the number of this run of the process, `lease_until` a reading of `Clock.elapsed` in it, in
    seconds.
    """
    claimed: list[Claimed] = []
    has_refused = True
    while has_refused:  # what was refused may have set the next part free
        has_refused = False
        for row in _due(transaction, now):
            if len(claimed) == limit or is_full():
                return tuple(claimed)
            verdict = State.SUPPRESSED if _is_late(row, now) else judge(row)
            if isinstance(verdict, Channel):
                attempt = Attempt(row.id, epoch, row.attempts + 1)
                _send(transaction, attempt, verdict, lease_until)
                claimed.append(Claimed(row, verdict, attempt))
            elif verdict is not None:
                _refuse(transaction, row, verdict, now)
                has_refused = has_refused or row.part < row.parts
    return tuple(claimed)


def accepted(
    transaction: Transaction, attempt: Attempt, *, message_id: str | None, now: datetime
) -> bool:
    """The platform has it, under `message_id`. False if the attempt is no longer ours."""
    changes = "platform_message_id = :message_id, ended_at = :now"
    return _end(
        transaction, attempt, State.ACCEPTED, changes, message_id=message_id, now=stored(now)
    )


def later(transaction: Transaction, attempt: Attempt, *, next_at: datetime) -> bool:
    """Surely not sent: again at `next_at`. False if the attempt is no longer ours."""
    return _end(transaction, attempt, State.QUEUED, "next_at = :at", at=stored(next_at))


def maybe(transaction: Transaction, attempt: Attempt, *, now: datetime) -> bool:
    """Perhaps sent, perhaps not. False if the attempt is no longer ours."""
    changes = "maybes = maybes + 1, first_maybe_at = coalesce(first_maybe_at, :now)"
    return _end(transaction, attempt, State.MAYBE, changes, now=stored(now))


def failed(transaction: Transaction, attempt: Attempt, *, now: datetime) -> bool:
    """Never to be sent on this channel. False if the attempt is no longer ours."""
    return _end(transaction, attempt, State.FAILED, "ended_at = :now", now=stored(now))


def _due(transaction: Transaction, now: datetime) -> Iterator[Waiting]:
    """What is due, page by page: rows may be claimed and refused meanwhile."""
    for lane in Lane:
        after, size = (-1, 0), _FIRST_PAGE
        while page := transaction.rows(_DUE, (lane, stored(now), *after, size)):
            yield from map(_waiting, page)
            after, size = page[-1][:2], _PAGE


def _is_late(row: Waiting, now: datetime) -> bool:
    return row.expires_at is not None and now > row.expires_at


def _waiting(row: Row) -> Waiting:
    _, row_id, key, part, parts, trip, kind, person, *rest = row
    cause, message, not_before, expires_at, platform, address, attempts, *rest = rest
    maybes, care, replaces = rest
    return Waiting(
        id=row_id,
        key=key,
        part=part,
        parts=parts,
        trip=trip,
        kind=kind,
        person=person,
        cause=cause_from(cause),
        message=message,
        not_before=restored(not_before),
        expires_at=restored_or_none(expires_at),
        channel=Channel(platform, address) if platform else None,
        attempts=attempts,
        maybes=maybes,
        care=Care(care),
        replaces=replaces,
    )


def _send(
    transaction: Transaction, attempt: Attempt, channel: Channel, lease_until: float
) -> None:
    move(
        transaction,
        attempt.row,
        State.QUEUED,
        State.SENDING,
        """
        attempts = :number, epoch = :epoch, lease_until = :lease_until,
        platform = :platform, address = :address
        """,
        number=attempt.number,
        epoch=attempt.epoch,
        lease_until=lease_until,
        platform=channel.platform,
        address=channel.address,
    )


def _refuse(transaction: Transaction, row: Waiting, verdict: State, now: datetime) -> None:
    ended_at = None if verdict is State.HELD else stored(now)
    move(transaction, row.id, State.QUEUED, verdict, "ended_at = :ended_at", ended_at=ended_at)


def _end(
    transaction: Transaction,
    attempt: Attempt,
    after: State,
    changes: str,
    **values: str | float | None,
) -> bool:
    """A late word on an attempt that another one has followed must change nothing."""
    return move(
        transaction,
        attempt.row,
        State.SENDING,
        after,
        changes,
        guard="epoch = :epoch AND attempts = :number",
        epoch=attempt.epoch,
        number=attempt.number,
        **values,
    )
