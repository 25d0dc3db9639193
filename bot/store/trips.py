"""Versions of trips. The newest one in here is the trip."""

from dataclasses import dataclass
from datetime import datetime

from bot.errors import BotError
from bot.store.instants import restored, stored
from bot.store.transaction import Transaction

NOTHING = 0  # the base of a first version


class StaleBase(BotError):
    """The draft was made from a version that is no longer the newest: `current` is."""

    told = "Someone else has changed the trip meanwhile. Look at the new plan and try again."

    def __init__(self, trip: str, *, base: int, current: int) -> None:
        super().__init__(trip, base, current)
        self.current = current


@dataclass(frozen=True, slots=True)
class Version:
    """One published version of a trip.

    `document` and `instants` are JSON that the store does not read: the trip, and the instants its
    wall times were resolved to with `tzdata`, the version of the time zones. `author` is whoever
    published it. `base` is the version it was made from, NOTHING for a first one.
    """

    trip: str
    version: int
    base: int
    document: str
    instants: str
    tzdata: str
    author: str
    published_at: datetime


def publish(
    transaction: Transaction,
    trip: str,
    *,
    base: int,
    document: str,
    instants: str,
    tzdata: str,
    author: str,
    now: datetime,
) -> Version:
    """Publish the version after `base`. Raises StaleBase unless `base` is the newest."""
    [[current]] = transaction.rows(
        "SELECT coalesce(max(version), 0) FROM trips WHERE trip = ?", (trip,)
    )
    if current != base:
        raise StaleBase(trip, base=base, current=current)
    transaction.change(
        """
        INSERT INTO trips (trip, version, base, document, instants, tzdata, author, published_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        (trip, base + 1, base, document, instants, tzdata, author, stored(now)),
    )
    return Version(trip, base + 1, base, document, instants, tzdata, author, now)


def newest(transaction: Transaction, trip: str) -> Version | None:
    return _version(transaction, "WHERE trip = ? ORDER BY version DESC LIMIT 1", (trip,))


def version(transaction: Transaction, trip: str, number: int) -> Version | None:
    return _version(transaction, "WHERE trip = ? AND version = ?", (trip, number))


def known(transaction: Transaction) -> dict[str, int]:
    """The newest version of every trip, by the trip's id in alphabetical order."""
    return dict(
        transaction.rows("SELECT trip, max(version) FROM trips GROUP BY trip ORDER BY trip")
    )


def planned_until(transaction: Transaction, trip: str) -> datetime | None:
    """The instant up to which what falls due has been queued, itself included. None: not begun."""
    row = transaction.row("SELECT until FROM planned WHERE trip = ?", (trip,))
    return restored(row[0]) if row else None


def move_planned_until(transaction: Transaction, trip: str, until: datetime) -> bool:
    """Move it forward, never back. False, and nothing changed, if `until` is not later."""
    moved = transaction.change(
        """
        INSERT INTO planned (trip, until) VALUES (?, ?)
        ON CONFLICT (trip) DO UPDATE SET until = excluded.until
        WHERE planned.until < excluded.until
        """,
        (trip, stored(until)),
    )
    return moved > 0


def _version(
    transaction: Transaction, which: str, values: tuple[str | int, ...]
) -> Version | None:
    row = transaction.row(
        f"""
        SELECT trip, version, base, document, instants, tzdata, author, published_at
        FROM trips {which}
        """,  # noqa: S608 -- `which` is written above, never by a person
        values,
    )
    return Version(*(*row[:-1], restored(row[-1]))) if row else None
