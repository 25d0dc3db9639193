"""Who has joined which trip, under which address, and what they chose for themselves."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.text import Language
from bot.errors import BotError
from bot.store.instants import restored, stored
from bot.store.transaction import Row, Transaction


class AddressTaken(BotError):
    """Someone else has joined the trip under this address."""

    told = "This account already belongs to someone else. They have to leave the trip here first."


class HasOtherAddress(BotError):
    """The person has joined the trip on this platform under another address."""

    told = "You have joined with another account. Leave the trip there, then join here again."


@dataclass(frozen=True, slots=True)
class Member:
    """A person of a trip on one platform.

    `address` is the person's chat there, as the platform writes it. `language` is what the person
    chose, None for what the roster says.
    """

    trip: str
    person: str
    platform: str
    address: str
    language: Language | None
    joined_at: datetime


def join(
    transaction: Transaction, *, trip: str, person: str, platform: str, address: str, now: datetime
) -> bool:
    """Let a person in. False, and nothing changed, if they are in already under this address.

    Raises AddressTaken and HasOtherAddress: one person has one address on a platform, and one
    address is one person.
    """
    owner = transaction.row(
        """
        SELECT person FROM members
        WHERE platform = ? AND address = ? AND trip = ? AND left_at IS NULL
        """,
        (platform, address, trip),
    )
    if owner:
        if owner[0] != person:
            raise AddressTaken(trip, platform)
        return False
    if any(member.platform == platform for member in of_person(transaction, trip, person)):
        raise HasOtherAddress(trip, person, platform)
    transaction.change(
        "INSERT INTO members (trip, person, platform, address, joined_at) VALUES (?, ?, ?, ?, ?)",
        (trip, person, platform, address, stored(now)),
    )
    return True


def leave(
    transaction: Transaction, *, trip: str, person: str, platform: str, now: datetime
) -> bool:
    """Let a person out on one platform. False if they were not in. Their choices stay."""
    left = transaction.change(
        """
        UPDATE members SET left_at = ?
        WHERE trip = ? AND person = ? AND platform = ? AND left_at IS NULL
        """,
        (stored(now), trip, person, platform),
    )
    return left > 0


def move(transaction: Transaction, platform: str, old: str, new: str) -> None:
    """A chat has another address: whoever joined from it, and what waits for it, follow."""
    for table in ("members", "outbox", "inbox"):
        transaction.change(
            f"UPDATE {table} SET address = ? WHERE platform = ? AND address = ?",  # noqa: S608 -- names written above
            (new, platform, old),
        )


def has_left(
    transaction: Transaction, trip: str, person: str, platform: str, address: str
) -> bool:
    """The person was in under this address and is no more. Whoever never was has not left."""
    rows = transaction.rows(
        """
        SELECT left_at FROM members
        WHERE trip = ? AND person = ? AND platform = ? AND address = ?
        """,
        (trip, person, platform, address),
    )
    return bool(rows) and all(left_at is not None for (left_at,) in rows)


def of_address(transaction: Transaction, platform: str, address: str) -> tuple[Member, ...]:
    """Who this address is: one member for each trip it has joined, by trip."""
    return _members(
        transaction, "members.platform = ? AND members.address = ?", (platform, address)
    )


def of_person(transaction: Transaction, trip: str, person: str) -> tuple[Member, ...]:
    """Where this person has joined, by platform."""
    return _members(transaction, "members.trip = ? AND members.person = ?", (trip, person))


def everyone(transaction: Transaction, trip: str) -> tuple[Member, ...]:
    """All who are in, by person and platform."""
    return _members(transaction, "members.trip = ?", (trip,))


def choose_language(
    transaction: Transaction, *, trip: str, person: str, language: Language | None
) -> None:
    """The language of this person from now on, on every platform. None: as the roster says."""
    transaction.change(
        """
        INSERT INTO choices (trip, person, language) VALUES (?, ?, ?)
        ON CONFLICT (trip, person) DO UPDATE SET language = excluded.language
        """,
        (trip, person, language),
    )


def chosen_language(transaction: Transaction, trip: str, person: str) -> Language | None:
    """None if the person never chose: as the roster says. They need not have joined."""
    row = transaction.row(
        "SELECT language FROM choices WHERE trip = ? AND person = ?", (trip, person)
    )
    return row[0] if row else None


def _members(transaction: Transaction, which: str, values: tuple[str, ...]) -> tuple[Member, ...]:
    rows = transaction.rows(
        f"""
        SELECT members.trip, members.person, platform, address, language, joined_at
        FROM members LEFT JOIN choices
        ON choices.trip = members.trip AND choices.person = members.person
        WHERE {which} AND left_at IS NULL
        ORDER BY members.trip, members.person, platform
        """,  # noqa: S608 -- `which` is written above, never by a person
        values,
    )
    return tuple(map(_member, rows))


def _member(row: Row) -> Member:
    trip, person, platform, address, language, joined_at = row
    return Member(trip, person, platform, address, language, restored(joined_at))
