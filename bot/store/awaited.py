"""Chats whose next text is not a question to the bot: it is one for, or an answer of, someone."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store.instants import restored, stored
from bot.store.outbox import Channel
from bot.store.transaction import Transaction

LASTS = timedelta(minutes=15)
"""As long as a chat remembers what it was about."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """What a chat waits for: a question to hand over, or the answer to question `number`."""

    trip: str
    person: str
    number: int | None
    at: datetime

    def holds(self, now: datetime) -> bool:
        return now - self.at <= LASTS


def expect(transaction: Transaction, channel: Channel, awaited: Awaited) -> None:
    """Wait for this in a chat, and for nothing else. What no longer holds anywhere goes."""
    transaction.change("DELETE FROM awaited WHERE at < ?", (stored(awaited.at - LASTS),))
    transaction.change(
        """
        INSERT INTO awaited (platform, address, trip, person, number, at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (platform, address) DO UPDATE SET
            trip = excluded.trip, person = excluded.person,
            number = excluded.number, at = excluded.at
        """,
        (
            channel.platform,
            channel.address,
            awaited.trip,
            awaited.person,
            awaited.number,
            stored(awaited.at),
        ),
    )


def in_chat(transaction: Transaction, channel: Channel) -> Awaited | None:
    """What a chat waits for, however long."""
    row = transaction.row(
        "SELECT trip, person, number, at FROM awaited WHERE platform = ? AND address = ?",
        (channel.platform, channel.address),
    )
    if row is None:
        return None
    trip, person, number, at = row
    return Awaited(trip, person, number, restored(at))


def forget(transaction: Transaction, channel: Channel) -> None:
    """The next text of this chat is a question like any other."""
    transaction.change(
        "DELETE FROM awaited WHERE platform = ? AND address = ?",
        (channel.platform, channel.address),
    )
