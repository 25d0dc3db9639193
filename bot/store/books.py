"""The books: what was ever queued, asked or planned, and what has become of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.instants import stored
from bot.store.outbox import Channel
from bot.store.states import State
from bot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Books:
    """Counts at one instant; `overdue` has where each message would go, as far as is known."""

    queued_ever: int
    by_state: dict[str, int]
    overdue: tuple[Channel | None, ...]
    hanging: int
    requests_waiting: int
    requests_put_aside: int
    trips_behind: int

    @property
    def lost(self) -> int:
        """Queued ever, less all that stands in a state we know. Nought if the books balance."""
        return self.queued_ever - sum(self.by_state.get(state, 0) for state in State)


def books(
    transaction: Transaction,
    *,
    before: datetime,
    since: datetime,
    epoch: int,
    elapsed: float,
) -> Books:
    """The books as of now: waiting is what was due `before`; put aside, what was so `since`.

    What this run, number `epoch`, is sending hangs if its lease ended before `elapsed`.
    """
    at = stored(before)
    return Books(
        queued_ever=_count(transaction, "SELECT coalesce(max(id), 0) FROM outbox"),
        by_state=dict(transaction.rows("SELECT state, count(*) FROM outbox GROUP BY state")),
        overdue=tuple(
            Channel(platform, address) if platform else None
            for platform, address in transaction.rows(
                "SELECT platform, address FROM outbox WHERE state = 'queued' AND next_at < ?",
                (at,),
            )
        ),
        hanging=_count(
            transaction,
            """
            SELECT count(*) FROM outbox
            WHERE state = 'sending' AND (epoch <> ? OR lease_until < ?)
            """,
            epoch,
            elapsed,
        ),
        requests_waiting=_count(
            transaction,
            "SELECT count(*) FROM inbox WHERE stage = 'received' AND received_at < ?",
            at,
        ),
        requests_put_aside=_count(
            transaction,
            "SELECT count(*) FROM inbox WHERE stage = 'poison' AND ended_at >= ?",
            stored(since),
        ),
        trips_behind=_count(transaction, "SELECT count(*) FROM planned WHERE until < ?", at),
    )


def _count(transaction: Transaction, sql: str, *values: float) -> int:
    [[count]] = transaction.rows(sql, values)
    return int(count)
