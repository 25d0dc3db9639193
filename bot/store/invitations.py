"""Codes that let people in: one open code a person and purpose, each good for one time."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.store.instants import restored, stored
from bot.store.transaction import Transaction

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: nothing in it looks like something else, in capitals or not."""
LENGTH = 26
"""Characters of five bits each: 130 bits cannot be guessed."""
_AS_READ = str.maketrans("OIL", "011")


class Purpose(StrEnum):
    """What a code is for."""

    JOIN = "join"
    ELSEWHERE = "elsewhere"
    """Someone who has joined wants to be on another platform too."""


class Ending(StrEnum):
    """Why a code is good no more."""

    USED = "used"
    REFUSED = "refused"
    """Whoever got it is someone else."""
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Invitation:
    """An open code, by the hash it is kept under."""

    id: str
    trip: str
    person: str
    purpose: Purpose
    expires_at: datetime


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def normal(text: str) -> str | None:
    """The code as it was made, however it was typed; None if the text cannot be one."""
    code = "".join(filter(str.isalnum, text)).upper().translate(_AS_READ)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def issue(
    transaction: Transaction,
    code: str,
    *,
    trip: str,
    person: str,
    purpose: Purpose,
    expires_at: datetime,
    now: datetime,
) -> None:
    """Invite a person by a new code. The one before it for the same purpose is good no more."""
    _end_open(transaction, trip, person, Ending.REPLACED, now, purpose=purpose)
    transaction.change(
        """
        INSERT INTO invitations (code, trip, person, purpose, made_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        (_hash(code), trip, person, purpose, stored(now), stored(expires_at)),
    )


def of_code(transaction: Transaction, code: str, *, now: datetime) -> Invitation | None:
    """The open invitation that this code is; None for every other code."""
    return of_id(transaction, _hash(code), now=now)


def of_id(transaction: Transaction, invitation: str, *, now: datetime) -> Invitation | None:
    """The invitation, if it is open still."""
    row = transaction.row(
        """
        SELECT code, trip, person, purpose, expires_at FROM invitations
        WHERE code = ? AND ended_at IS NULL AND expires_at > ?
        """,
        (invitation, stored(now)),
    )
    if row is None:
        return None
    code, trip, person, purpose, expires_at = row
    return Invitation(code, trip, person, Purpose(purpose), restored(expires_at))


def end(transaction: Transaction, invitation: str, ending: Ending, *, now: datetime) -> bool:
    """End an open invitation. False if it has ended or expired: of many, one succeeds."""
    ended = transaction.change(
        """
        UPDATE invitations SET ended_at = ?1, ending = ?2
        WHERE code = ?3 AND ended_at IS NULL AND expires_at > ?1
        """,
        (stored(now), ending, invitation),
    )
    return ended > 0


def withdraw(transaction: Transaction, trip: str, person: str, *, now: datetime) -> None:
    """No code of this person is good any more."""
    _end_open(transaction, trip, person, Ending.WITHDRAWN, now)


def _end_open(
    transaction: Transaction,
    trip: str,
    person: str,
    ending: Ending,
    now: datetime,
    *,
    purpose: Purpose | None = None,
) -> None:
    transaction.change(
        """
        UPDATE invitations SET ended_at = ?, ending = ?
        WHERE trip = ? AND person = ? AND ended_at IS NULL AND purpose = coalesce(?, purpose)
        """,
        (stored(now), ending, trip, person, purpose),
    )


def _hash(code: str) -> str:
    """Without salt: there is nothing to guess in 130 random bits."""
    return hashlib.sha256(code.encode()).hexdigest()
