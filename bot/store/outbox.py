"""Messages waiting to be delivered. Nothing is sent that was not written here first."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum

from bot.domain.repetition import Care
from bot.store.instants import restored_or_none, stored, stored_or_none
from bot.store.states import State, move
from bot.store.transaction import Transaction


class Lane(IntEnum):
    """Who goes first: all that is due in a lane leaves before the next one."""

    ANSWER = 0
    REMINDER = 1
    BROADCAST = 2
    EDIT = 3


@dataclass(frozen=True, slots=True)
class Channel:
    """A chat: the platform, and its address as the platform writes it."""

    platform: str
    address: str


@dataclass(frozen=True, slots=True)
class Cause:
    """Why a message is sent: what happened, to whom, and the revision of each event it shows."""

    kind: str
    person: str
    events: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message to queue, or one of its parts.

    `key` begins with the trip, or with `reply:`, and names the message for ever. `message` is the
    neutral message as versioned JSON, which the store does not read. `not_before` and `expires_at`
    are instants; an `expires_at` of None means that late is better than never. An answer names its
    `channel`; for all else it is chosen when the row is claimed. `replaces` is the platform's id
    of a message in that chat whose place this one takes. Parts count from 1.
    """

    key: str
    trip: str
    kind: str
    lane: Lane
    person: str
    cause: Cause
    message: str
    not_before: datetime
    expires_at: datetime | None
    channel: Channel | None = None
    part: int = 1
    parts: int = 1
    care: Care = Care.NOTICE
    replaces: str | None = None


def queue(
    transaction: Transaction, messages: Iterable[Outgoing], *, now: datetime
) -> frozenset[str]:
    """Queue the messages whose key was never queued. Returns those keys.

    A key that was queued before stays as it is, whatever its parts were then.
    """
    messages = list(messages)
    wanted = {message.key for message in messages}
    rows = transaction.rows(
        "SELECT DISTINCT key FROM outbox WHERE key IN (SELECT value FROM json_each(?))",
        (json.dumps(list(wanted)),),
    )
    new = wanted.difference(key for (key,) in rows)
    at = stored(now)
    transaction.change_each(
        """
        INSERT INTO outbox (
            key, part, parts, trip, kind, lane, person, cause, message,
            not_before, next_at, expires_at, platform, address, care, replaces, created_at, state
        )
        VALUES (
            ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11, ?12, ?13, ?14, ?15, ?16, 'queued'
        )
        ON CONFLICT (key, part) DO NOTHING
        """,
        ((*_columns(message), at) for message in messages if message.key in new),
    )
    return frozenset(new)


def queue_elsewhere(transaction: Transaction, row: int, *, now: datetime) -> None:
    """Queue the message of a row again, for whatever chat its person has now.

    An answer belongs to the chat it was asked in, and stays there.
    """
    transaction.change(
        """
        INSERT INTO outbox (
            key, part, parts, trip, kind, lane, person, cause, message,
            not_before, next_at, expires_at, care, created_at, state
        )
        SELECT key || ':elsewhere', part, parts, trip, kind, lane, person, cause, message,
               not_before, ?1, expires_at, care, ?1, 'queued'
        FROM outbox WHERE id = ?2 AND care <> 'answer'
        ON CONFLICT (key, part) DO NOTHING
        """,
        (stored(now), row),
    )


def cancel(transaction: Transaction, beginnings: Iterable[str], *, now: datetime) -> int:
    """Nothing that waits under a key that begins like one of these leaves any more."""
    rows = transaction.rows(
        """
        SELECT id, state FROM outbox
        WHERE state IN ('queued', 'held') AND EXISTS (
            SELECT 1 FROM json_each(?) WHERE substr(outbox.key, 1, length(value)) = value
        )
        """,
        (json.dumps(list(beginnings)),),
    )
    for row, state in rows:
        changes = "ended_at = :now, message = NULL"
        move(transaction, row, State(state), State.CANCELLED, changes, now=stored(now))
    return len(rows)


def keys_shown(transaction: Transaction, channel: Channel, message_id: str) -> tuple[str, ...]:
    """The answers that have stood under this id of the platform, the latest first."""
    rows = transaction.rows(
        """
        SELECT key FROM outbox
        WHERE platform = ? AND address = ? AND platform_message_id = ? AND kind = 'reply'
        ORDER BY id DESC
        """,
        (channel.platform, channel.address, message_id),
    )
    return tuple(key for (key,) in rows)


def next_due(transaction: Transaction) -> datetime | None:
    """When the next message that waits is due, or was. None if none waits."""
    [[at]] = transaction.rows("SELECT min(next_at) FROM outbox WHERE state = 'queued'")
    return restored_or_none(at)


def standing(transaction: Transaction, key: str) -> tuple[State, ...]:
    """How far each part has come. Empty if the key was never queued."""
    rows = transaction.rows("SELECT state FROM outbox WHERE key = ? ORDER BY part", (key,))
    return tuple(State(state) for (state,) in rows)


def kind_shown(transaction: Transaction, channel: Channel, message_id: str) -> str | None:
    """What kind of message stands under this id of the platform; None if it is not known."""
    row = transaction.row(
        """
        SELECT kind FROM outbox
        WHERE platform = ? AND address = ? AND platform_message_id = ? AND parts = 1
        """,
        (channel.platform, channel.address, message_id),
    )
    return row[0] if row else None


def cause_from(text: str) -> Cause:
    return Cause(**json.loads(text))


def _columns(message: Outgoing) -> tuple[str | int | None, ...]:
    cause = message.cause
    fields = {"kind": cause.kind, "person": cause.person, "events": dict(cause.events)}
    channel = message.channel
    return (
        message.key,
        message.part,
        message.parts,
        message.trip,
        message.kind,
        message.lane,
        message.person,
        json.dumps(fields, ensure_ascii=False, separators=(",", ":")),
        message.message,
        stored(message.not_before),
        stored_or_none(message.expires_at),
        channel.platform if channel else None,
        channel.address if channel else None,
        message.care,
        message.replaces,
    )
