"""Let people in."""

from bot.clock import Clock
from bot.domain.trip import Trip
from bot.store import contexts, members
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


async def start_afresh(database: Database, trip: Trip, person: str, *, platform: str) -> None:
    """The person is again as the roster has them, and nothing was said before."""

    def forget(transaction: Transaction) -> None:
        members.choose_language(transaction, trip=trip.id, person=person, language=None)
        contexts.forget(transaction, platform, person)

    await database.write(forget)
