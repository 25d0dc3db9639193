"""Runs of the process. Each has a number, so that it can be told what an earlier one left."""

from datetime import datetime

from bot.store.instants import stored
from bot.store.transaction import Transaction


def begin(transaction: Transaction, *, now: datetime) -> int:
    """The number of this run: higher than any before, whatever became of them."""
    [[epoch]] = transaction.rows(
        "INSERT INTO epochs (started_at) VALUES (?) RETURNING epoch", (stored(now),)
    )
    return int(epoch)
