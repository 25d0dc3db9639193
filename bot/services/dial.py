"""The clock a bot runs by: the one on the wall, or that of a rehearsal."""

from datetime import datetime

from bot.clock import Clock, SystemClock, VirtualClock
from bot.errors import BotError
from bot.store import rehearsals
from bot.store.database import Database
from bot.store.rehearsals import Rehearsal
from bot.store.transaction import Transaction


class RealTrip(BotError):
    told = (
        "This database belongs to a real trip. "
        "For a rehearsal name a new file in GILDONGMU_DATABASE."
    )


class OnlyRehearsal(BotError):
    """Its argument says how to go on with the rehearsal."""

    told = (
        "This database belongs to a rehearsal. Go on with its clock, "
        "or name a new file in GILDONGMU_DATABASE for the real trip."
    )


async def clock_of(database: Database, *, at: datetime | None, speed: float) -> Clock:
    """The clock for this database: `at` (aware) and `speed` are what the operator asked for.

    A rehearsal that was begun goes on as if it had never stopped. Raises RealTrip, OnlyRehearsal.
    """
    wall = SystemClock()
    if at is None:
        begun = await database.read(rehearsals.standing)
        if begun is not None:
            raise OnlyRehearsal(_how(begun))
        return wall
    wanted = Rehearsal(at, speed, wall.now())
    begun = await database.write(_begun, wanted)
    if (begun.at, begun.speed) != (at, speed):
        raise OnlyRehearsal(_how(begun))
    return VirtualClock(begun.shows(wall.now()), speed=speed)


def _begun(transaction: Transaction, wanted: Rehearsal) -> Rehearsal:
    """The rehearsal of this database, begun now if it is new."""
    begun = rehearsals.standing(transaction)
    if begun is not None:
        return begun
    if rehearsals.is_in_use(transaction):
        raise RealTrip
    rehearsals.begin(transaction, wanted)
    return wanted


def _how(begun: Rehearsal) -> str:
    return f"--clock {begun.at.isoformat()} --speed {begun.speed:g}"
