"""Chats that take nothing any more, and messages held for want of a chat."""

from collections.abc import Collection
from datetime import datetime
from operator import attrgetter

from bot.domain.repetition import Care
from bot.store import choices, members
from bot.store.instants import stored
from bot.store.outbox import Channel
from bot.store.states import State, move
from bot.store.transaction import Transaction


def close(transaction: Transaction, channel: Channel, *, now: datetime) -> None:
    """Nothing more is sent there until the person writes again."""
    transaction.change(
        """
        INSERT INTO closed_channels (platform, address, closed_at) VALUES (?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
        (channel.platform, channel.address, stored(now)),
    )


def reopen(transaction: Transaction, channel: Channel) -> None:
    """The person has written from there: it takes messages again."""
    transaction.change(
        "DELETE FROM closed_channels WHERE platform = ? AND address = ?",
        (channel.platform, channel.address),
    )


def is_closed(transaction: Transaction, channel: Channel) -> bool:
    row = transaction.row(
        "SELECT 1 FROM closed_channels WHERE platform = ? AND address = ?",
        (channel.platform, channel.address),
    )
    return row is not None


def takes(transaction: Transaction, trip: str, person: str, channel: Channel, care: Care) -> bool:
    """The chat that a message was meant for, or sent to before, takes it still.

    Who has left gets nothing that they did not ask for.
    """
    if is_closed(transaction, channel):
        return False
    whom = trip, person, channel.platform, channel.address
    return care is Care.ANSWER or not members.has_left(transaction, *whom)


def of_person(
    transaction: Transaction, trip: str, person: str, platforms: Collection[str]
) -> Channel | None:
    """Where the person wants to be told, else where they joined last.

    Only platforms that run and chats that are open count.
    """
    everywhere = members.of_person(transaction, trip, person)
    latest = sorted(everywhere, key=attrgetter("joined_at"), reverse=True)
    if len(latest) > 1:
        wanted = choices.of_person(transaction, trip, person).told_on
        latest.sort(key=lambda member: member.platform != wanted)
    for member in latest:
        channel = Channel(member.platform, member.address)
        if member.platform in platforms and not is_closed(transaction, channel):
            return channel
    return None


def release(transaction: Transaction, platforms: Collection[str], *, now: datetime) -> int:
    """Queue what was held for people who have a chat by now. Returns how many rows.

    What has expired meanwhile is queued too: the claim then says that it came too late.
    """
    rows = transaction.rows(
        """
        SELECT id, trip, person, platform, address, care, expires_at FROM outbox
        WHERE state IN ('sending', 'maybe', 'held') AND state = 'held'
        """  # the first term is that of the index `outbox_unsettled`: without it, all is read
    )
    released = 0
    for row, trip, person, platform, address, care, expires_at in rows:
        is_late = expires_at is not None and expires_at < stored(now)
        if platform is None:
            has_chat = of_person(transaction, trip, person, platforms) is not None
        else:
            own = Channel(platform, address)
            is_taken = takes(transaction, trip, person, own, Care(care))
            has_chat = platform in platforms and is_taken
        if is_late or has_chat:
            changes = "next_at = max(next_at, :now)"
            released += move(transaction, row, State.HELD, State.QUEUED, changes, now=stored(now))
    return released
