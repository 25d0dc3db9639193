"""People who wrote without being let in: what keeps them from guessing and from being flooded."""

from datetime import datetime
from enum import StrEnum

from bot.store.instants import stored
from bot.store.outbox import Channel
from bot.store.transaction import Transaction


class Knock(StrEnum):
    """What happened."""

    WRONG = "wrong"
    """They sent a code that is none."""
    TOLD = "told"
    """They were told that the bot is for those who are invited."""


def note(transaction: Transaction, channel: Channel, knock: Knock, *, now: datetime) -> None:
    transaction.change(
        "INSERT INTO knocks (platform, address, kind, at) VALUES (?, ?, ?, ?)",
        (channel.platform, channel.address, knock, stored(now)),
    )


def since(transaction: Transaction, channel: Channel, knock: Knock, *, since: datetime) -> int:
    """How often it has happened from there after this instant."""
    [[count]] = transaction.rows(
        """
        SELECT count(*) FROM knocks
        WHERE platform = ? AND address = ? AND kind = ? AND at > ?
        """,
        (channel.platform, channel.address, knock, stored(since)),
    )
    return int(count)


def erase(transaction: Transaction, *, before: datetime) -> int:
    """Forget who knocked before this instant."""
    return transaction.change("DELETE FROM knocks WHERE at < ?", (stored(before),))


def forget(transaction: Transaction, channel: Channel) -> None:
    """Forget that anyone knocked from there."""
    transaction.change(
        "DELETE FROM knocks WHERE platform = ? AND address = ?",
        (channel.platform, channel.address),
    )
