"""Messages that should have left some time ago, and what takes their place."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.store.instants import restored, stored
from bot.store.outbox import Cause, Lane, Outgoing, cause_from, queue
from bot.store.states import State, move
from bot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Late:
    """A message that waits although it is due."""

    id: int
    cause: Cause
    due_at: datetime


def late(
    transaction: Transaction, *, before: datetime, now: datetime
) -> dict[tuple[str, str], tuple[Late, ...]]:
    """All notices that wait for those who miss one since `before`, by trip and person.

    None of them has been sent, for sure. A digest that waits since then is missed like the others.
    """
    rows = transaction.rows(
        """
        SELECT id, trip, person, cause, not_before,
               iif(kind = 'digest', created_at, not_before) < ?
        FROM outbox
        WHERE state = 'queued' AND lane = ? AND not_before <= ? AND maybes = 0 AND care = 'notice'
        ORDER BY trip, person, not_before, id
        """,
        (stored(before), Lane.REMINDER, stored(now)),
    )
    missing = {(trip, person) for _, trip, person, *_, is_late in rows if is_late}
    found: dict[tuple[str, str], tuple[Late, ...]] = {}
    for row, trip, person, cause, due, _ in rows:
        if (trip, person) in missing:
            each = Late(row, cause_from(cause), restored(due))
            found[trip, person] = (*found.get((trip, person), ()), each)
    return found


def replace(
    transaction: Transaction, missed: Sequence[Late], letter: Outgoing, *, now: datetime
) -> bool:
    """One message instead of many. False, and nothing is queued, if all have left meanwhile.

    Those that have left stay as they are. ValueError if a message has the key of the letter
    already: then nothing is to be changed, or what was missed would be lost.
    """
    changes = "ended_at = :now"
    moved = [
        move(transaction, each.id, State.QUEUED, State.SUPPRESSED, changes, now=stored(now))
        for each in missed
    ]
    if not any(moved):
        return False
    if not queue(transaction, [letter], now=now):
        raise ValueError(f"{letter.key} was queued before")
    return True
