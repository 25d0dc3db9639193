"""How far a message has come, and the only ways on from there."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.store.instants import stored
from bot.store.transaction import Transaction


class State(StrEnum):
    """Where a row of the outbox stands."""

    QUEUED = "queued"
    HELD = "held"
    """There is no live channel to the person."""
    SENDING = "sending"
    """On record before the socket is used, so that a crash leaves a trace."""
    MAYBE = "maybe"
    """Sent, or not: the platform has not said."""
    ACCEPTED = "accepted"
    """The platform has it. Nobody has read it yet."""
    CONFIRMED = "confirmed"
    """The person pressed its button."""
    FAILED = "failed"
    SUPERSEDED = "superseded"
    """A newer version of what it says was published first."""
    SUPPRESSED = "suppressed"
    """It came too late to be of use."""
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"
    """It may have been sent, and must not be repeated."""


TRANSITIONS = frozenset(
    {
        (State.QUEUED, State.SENDING),
        (State.QUEUED, State.HELD),
        (State.QUEUED, State.SUPERSEDED),
        (State.QUEUED, State.SUPPRESSED),
        (State.QUEUED, State.CANCELLED),
        (State.HELD, State.QUEUED),
        (State.HELD, State.SUPERSEDED),
        (State.HELD, State.SUPPRESSED),
        (State.HELD, State.CANCELLED),
        (State.SENDING, State.ACCEPTED),
        (State.SENDING, State.QUEUED),
        (State.SENDING, State.MAYBE),
        (State.SENDING, State.HELD),
        (State.SENDING, State.FAILED),
        (State.MAYBE, State.ACCEPTED),
        (State.MAYBE, State.QUEUED),
        (State.MAYBE, State.SUPERSEDED),
        (State.MAYBE, State.UNKNOWN),
        (State.ACCEPTED, State.CONFIRMED),
    }
)
FINAL = frozenset(State) - {before for before, _ in TRANSITIONS}


def move(
    transaction: Transaction,
    row: int,
    before: State,
    after: State,
    changes: str,
    *,
    guard: str = "true",
    **values: str | float | None,
) -> bool:
    """Move a row of the outbox on. Nothing else may write its state.

    `changes` is what else to set and `guard` what else has to be true of the row: SQL of our own,
    with `values` by name. False, and nothing changed, if the row is not in `before` or the guard
    is not true. ValueError if no way leads from `before` to `after`.
    """
    # A trigger could hold to the table too, but every update would then open a savepoint, and to
    # close one SQLite walks through all that the transaction has changed so far.
    if (before, after) not in TRANSITIONS:
        raise ValueError(f"no way leads from {before} to {after}")
    moved = transaction.change(
        f"""
        UPDATE outbox SET state = :after, {changes}
        WHERE id = :row AND state = :before AND {guard}
        """,  # noqa: S608 -- written by our own modules, never by a person
        {"row": row, "before": before, "after": after, **values},
    )
    return moved > 0


def erase(transaction: Transaction, *, before: datetime) -> int:
    """Forget the texts of messages that ended before this instant. Their keys stay."""
    return transaction.change(
        "UPDATE outbox SET message = NULL WHERE message IS NOT NULL AND ended_at < ?",
        (stored(before),),
    )


def hasten(transaction: Transaction, *, now: datetime, at_most: timedelta) -> int:
    """Let nothing that is due wait longer than `at_most`: the clock that said so was wrong.

    An answer was due when it was written, whatever the clock then said.
    """
    return transaction.change(
        """
        UPDATE outbox SET next_at = iif(care = 'answer', :now, max(not_before, :now))
        WHERE state = 'queued'
        AND (next_at > max(not_before, :latest) OR (care = 'answer' AND not_before > :now))
        AND next_at > :now
        """,
        {"now": stored(now), "latest": stored(now + at_most)},
    )
