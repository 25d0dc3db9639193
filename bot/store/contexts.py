"""What each conversation was about last. No text is kept, and nothing for longer than it holds."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.instants import restored, stored
from bot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Kept:
    """The context of one person in one chat; `about` is JSON that the store does not read."""

    trip: str
    person: str
    at: datetime
    about: str


def keep(
    transaction: Transaction, platform: str, address: str, kept: Kept, *, since: datetime
) -> None:
    """Remember this context of a chat instead of the last one.

    Every context from before `since` is forgotten, whoever's it is.
    """
    transaction.change("DELETE FROM contexts WHERE at < ?", (stored(since),))
    transaction.change(
        """
        INSERT INTO contexts (platform, address, trip, person, at, about)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (platform, address) DO UPDATE SET
            trip = excluded.trip, person = excluded.person,
            at = excluded.at, about = excluded.about
        """,
        (platform, address, kept.trip, kept.person, stored(kept.at), kept.about),
    )


def of_chat(transaction: Transaction, platform: str, address: str) -> Kept | None:
    """The last context of a chat, however old."""
    row = transaction.row(
        "SELECT trip, person, at, about FROM contexts WHERE platform = ? AND address = ?",
        (platform, address),
    )
    if row is None:
        return None
    trip, person, at, about = row
    return Kept(trip, person, restored(at), about)


def forget(transaction: Transaction, platform: str, address: str) -> None:
    """The next question of this chat stands alone."""
    transaction.change(
        "DELETE FROM contexts WHERE platform = ? AND address = ?", (platform, address)
    )
