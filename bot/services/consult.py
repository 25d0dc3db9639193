"""The trips as they stand: the newest version of each, made into a trip once."""

from dataclasses import dataclass

from bot.domain.itinerary import Itinerary, itinerary
from bot.domain.text import Language
from bot.domain.trip import Trip
from bot.files.toml import from_document
from bot.store import trips
from bot.store.database import Database
from bot.store.members import Member
from bot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Standing:
    """A trip in force, with the itinerary of each of its people by id."""

    trip: Trip
    itineraries: dict[str, Itinerary]


class Programmes:
    """The newest version of every trip, kept until a newer one is published."""

    def __init__(self, database: Database, *trips: Trip) -> None:
        """`trips` were read already, at the versions that the database has."""
        self._database = database
        self._standing = {trip.id: stand(trip) for trip in trips}

    async def all(self) -> tuple[Standing, ...]:
        """Every trip in the database, by id."""
        known = await self._database.read(trips.known)
        return tuple([await self._newest(trip, number) for trip, number in known.items()])

    async def of(self, trip: str) -> Standing:
        """One trip. LookupError if the database does not have it."""
        known = await self._database.read(trips.known)
        return await self._newest(trip, known[trip])

    async def _newest(self, trip: str, number: int) -> Standing:
        standing = self._standing.get(trip)
        if standing is None or standing.trip.version != number:
            version = await self._database.read(_required, trip, number)
            standing = stand(from_document(version.document, version=version.version))
            self._standing[trip] = standing
        return standing


def stand(trip: Trip) -> Standing:
    """A trip with everyone's itinerary."""
    return Standing(
        trip, {person.id: itinerary(trip, person) for person in trip.delegates.values()}
    )


def language_of(standing: Standing, member: Member) -> Language:
    """What the person chose, else what the roster says."""
    return member.language or standing.trip.delegates[member.person].language


def _required(transaction: Transaction, trip: str, number: int) -> trips.Version:
    version = trips.version(transaction, trip, number)
    if version is None:
        raise LookupError(f"{trip} has no version {number}")
    return version
