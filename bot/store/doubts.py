"""Messages of which nobody knows whether they were sent: they go again, or never again."""

from datetime import datetime

from bot.domain.repetition import Care, again_at
from bot.store.instants import restored_or_none, stored
from bot.store.states import State, move
from bot.store.transaction import Transaction


def abandon(transaction: Transaction, *, epoch: int, elapsed: float, now: datetime) -> int:
    """Doubt what an earlier run was sending, and what hangs in this one. Returns how many.

    `epoch` is the number of this run and `elapsed` its clock: a lease of another run means
    nothing here, as every run begins to count anew.
    """
    rows = transaction.rows(
        """
        SELECT id FROM outbox
        WHERE state IN ('sending', 'maybe', 'held') AND state = 'sending'
            AND (epoch <> ? OR lease_until < ?)
        """,  # the first term is that of the index `outbox_unsettled`: without it, all is read
        (epoch, elapsed),
    )
    for (row,) in rows:
        move(
            transaction,
            row,
            State.SENDING,
            State.MAYBE,
            "maybes = maybes + 1, first_maybe_at = coalesce(first_maybe_at, :now)",
            now=stored(now),
        )
    return len(rows)


def settle(transaction: Transaction, *, now: datetime) -> None:
    """Decide on everything in doubt, by what it is for."""
    rows = transaction.rows(
        """
        SELECT id, care, maybes, expires_at FROM outbox
        WHERE state IN ('sending', 'maybe', 'held') AND state = 'maybe'
        """
    )
    for row, care, maybes, expires_at in rows:
        at = again_at(Care(care), maybes=maybes, expires_at=restored_or_none(expires_at), now=now)
        if at is None:
            changes = "ended_at = :now"
            move(transaction, row, State.MAYBE, State.UNKNOWN, changes, now=stored(now))
        else:
            move(transaction, row, State.MAYBE, State.QUEUED, "next_at = :at", at=stored(at))
