"""Let people in."""

from bot.clock import Clock
from bot.domain.trip import Trip
from bot.store import members
from bot.store.database import Database
from bot.store.transaction import Transaction


async def enrol_everyone(database: Database, trip: Trip, *, platform: str, clock: Clock) -> None:
    """Everyone of the delegation joins on `platform`, each under their own id as the address."""

    def everyone(transaction: Transaction) -> None:
        for person in trip.delegates:
            members.join(
                transaction,
                trip=trip.id,
                person=person,
                platform=platform,
                address=person,
                now=clock.now(),
            )

    await database.write(everyone)


async def forget_choices(database: Database, trip: Trip, person: str) -> None:
    """The person is again as the roster has them."""
    await database.write(members.choose_language, trip=trip.id, person=person, language=None)
