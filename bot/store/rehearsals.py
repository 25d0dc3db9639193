"""Whether this database is a rehearsal, and where its clock stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store.instants import restored, stored
from bot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A clock that showed `at` at the real instant `started_at` and runs `speed` times as fast."""

    at: datetime
    speed: float
    started_at: datetime

    def shows(self, real: datetime) -> datetime:
        """What its clock shows at a real instant, whether or not a bot was running meanwhile."""
        return self.at + timedelta(seconds=(real - self.started_at).total_seconds() * self.speed)


def standing(transaction: Transaction) -> Rehearsal | None:
    """None if the database is for the real trip."""
    row = transaction.row("SELECT at, speed, started_at FROM rehearsals")
    return Rehearsal(restored(row[0]), row[1], restored(row[2])) if row else None


def begin(transaction: Transaction, rehearsal: Rehearsal) -> None:
    """Mark the database as a rehearsal, once and for all."""
    transaction.change(
        "INSERT INTO rehearsals (only, at, speed, started_at) VALUES (1, ?, ?, ?)",
        (stored(rehearsal.at), rehearsal.speed, stored(rehearsal.started_at)),
    )


def is_in_use(transaction: Transaction) -> bool:
    """A bot has run on this database."""
    return transaction.row("SELECT 1 FROM epochs LIMIT 1") is not None
