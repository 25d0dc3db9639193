"""Pauses that platforms have asked for: they hold for whoever runs next, too."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.instants import restored, stored
from bot.store.transaction import Transaction

_EVERYWHERE = ""


@dataclass(frozen=True, slots=True)
class Halt:
    """Nothing leaves for the chat `address` (None: for any of the platform) before `until`."""

    platform: str
    address: str | None
    until: datetime


def keep(transaction: Transaction, halt: Halt, *, now: datetime) -> None:
    """Remember a pause, and forget those that are over. Of two for one chat the longer holds."""
    transaction.change("DELETE FROM halts WHERE until <= ?", (stored(now),))
    transaction.change(
        """
        INSERT INTO halts (platform, address, until) VALUES (?, ?, ?)
        ON CONFLICT (platform, address) DO UPDATE SET until = max(until, excluded.until)
        """,
        (halt.platform, halt.address or _EVERYWHERE, stored(halt.until)),
    )


def standing(transaction: Transaction) -> tuple[Halt, ...]:
    """Every pause on record, by platform and chat."""
    rows = transaction.rows("SELECT platform, address, until FROM halts ORDER BY 1, 2")
    return tuple(
        Halt(platform, address or None, restored(until)) for platform, address, until in rows
    )
