"""Buttons that change something: whose they are, how long they hold, whether they were pressed."""

import hashlib
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.chat.letter import from_json, to_json
from bot.chat.message import Button, Deed
from bot.domain.verbs import LASTS, LONGEST, Verb
from bot.store.instants import stored
from bot.store.outbox import Channel, Outgoing
from bot.store.transaction import Row, Transaction

_BYTES = 16  # 128 bits cannot be guessed; base64 writes them in 22 characters
_MARK = '"deed":'


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a button does, and to whom it belongs. `is_first` is False for every later press."""

    verb: Verb
    argument: str
    trip: str
    person: str
    is_first: bool


def sealed(
    transaction: Transaction,
    letters: Iterable[Outgoing],
    *,
    now: datetime,
    chat: Channel | None = None,
) -> Iterator[Outgoing]:
    """The letters with their deeds put under nonces: to be called when they are queued.

    A button belongs to the person of its letter, on whatever platform they have joined. With a
    `chat` it belongs to whoever is there, for people who have not joined yet.
    """
    for letter in letters:
        if _MARK not in letter.message:  # most have none, and JSON takes its time
            yield letter
            continue
        message = from_json(letter.message)
        rows = tuple(
            tuple(_sealed(transaction, letter, button, chat, now) for button in row)
            for row in message.buttons
        )
        yield replace(letter, message=to_json(replace(message, buttons=rows)))


def owner(transaction: Transaction, nonce: str) -> tuple[str, str] | None:
    """The trip and the person that a button is about. It says nothing of who may press it."""
    row = transaction.row("SELECT trip, person FROM nonces WHERE nonce = ?", (_hash(nonce),))
    return (row[0], row[1]) if row else None


def press(
    transaction: Transaction, nonce: str, *, channel: Channel, now: datetime
) -> Pressed | None:
    """Mark a button as pressed from this chat.

    None, and nothing changed, if it is unknown, over, or another's: all look the same from
    outside.
    """
    row = transaction.row(
        """
        SELECT verb, argument, trip, person, used_at FROM nonces AS button
        WHERE nonce = :nonce AND expires_at > :now AND (
            (button.platform = :platform AND button.address = :address)
            OR (button.platform IS NULL AND EXISTS (
                SELECT 1 FROM members AS member
                WHERE member.trip = button.trip AND member.person = button.person
                AND member.platform = :platform AND member.address = :address
                AND member.left_at IS NULL
            ))
        )
        """,
        {
            "nonce": _hash(nonce),
            "now": stored(now),
            "platform": channel.platform,
            "address": channel.address,
        },
    )
    pressed = _pressed(row) if row else None
    if pressed is not None and pressed.is_first:
        transaction.change(
            "UPDATE nonces SET used_at = ? WHERE nonce = ?", (stored(now), _hash(nonce))
        )
    return pressed


def erase(transaction: Transaction, *, before: datetime) -> int:
    """Forget the buttons that were over before this instant."""
    return transaction.change("DELETE FROM nonces WHERE expires_at < ?", (stored(before),))


def erase_of(transaction: Transaction, trip: str, person: str) -> int:
    """Forget every button of a person."""
    return transaction.change("DELETE FROM nonces WHERE trip = ? AND person = ?", (trip, person))


def _sealed(
    transaction: Transaction,
    letter: Outgoing,
    button: Button,
    chat: Channel | None,
    now: datetime,
) -> Button:
    deed = button.deed
    if deed is None or deed.nonce:
        return button
    nonce = secrets.token_urlsafe(_BYTES)
    transaction.change(
        """
        INSERT INTO nonces (nonce, verb, argument, trip, person, platform, address, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (
            _hash(nonce),
            deed.verb,
            deed.argument,
            letter.trip,
            letter.person,
            chat.platform if chat else None,
            chat.address if chat else None,
            stored(now + LASTS.get(deed.verb, LONGEST)),
        ),
    )
    return Button(button.label, deed=Deed(deed.verb, deed.argument, nonce))


def _hash(nonce: str) -> str:
    """Without salt: there is nothing to guess in 128 random bits."""
    return hashlib.sha256(nonce.encode("utf-8", "surrogatepass")).hexdigest()


def _pressed(row: Row) -> Pressed | None:
    verb, argument, trip, person, used_at = row
    try:
        known = Verb(verb)
    except ValueError:  # a newer version of the bot made it
        return None
    return Pressed(known, argument, trip, person, is_first=used_at is None)
