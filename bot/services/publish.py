"""Put a version of a trip in force."""

import json
import logging
from importlib import metadata

from bot.clock import Clock
from bot.domain.trip import Trip
from bot.files.tables import Folder
from bot.files.toml import document, from_document
from bot.store import trips
from bot.store.database import Database
from bot.store.transaction import Transaction

logger = logging.getLogger(__name__)

TZDATA = metadata.version("tzdata")
"""The time-zone data that every instant here is resolved with."""


async def import_folder(
    database: Database, folder: Folder, *, author: str, clock: Clock
) -> tuple[Trip, bool]:
    """Import a trip unless its id is known; the trip in force, and whether it was imported now.

    Raises BrokenTrip with every error of the folder; then nothing is stored.
    """
    text = document(folder)
    trip = from_document(text)
    newest = await database.read(trips.newest, trip.id)
    if newest is not None:
        return from_document(newest.document, version=newest.version), False
    await database.write(
        trips.publish,
        trip.id,
        base=trips.NOTHING,
        document=text,
        instants=instants_of(trip),
        tzdata=TZDATA,
        author=author,
        now=clock.now(),
    )
    return trip, True


async def import_once(
    database: Database, folder: Folder, *, clock: Clock, is_asked_for: bool
) -> tuple[Trip, ...]:
    """The trips in force, with the one of `folder` if its id is unknown.

    A trip in the database wins over its folder, and it is said if the two differ. A folder that
    nobody `is_asked_for` is imported only into an empty database. Raises BrokenTrip.
    """
    known = await database.read(trips.known)
    if is_asked_for or not known:
        trip, is_new = await import_folder(database, folder, author="import", clock=clock)
        if is_new:
            logger.info("trip imported", extra={"action": "trip_imported", "trip": trip.id})
        elif await database.read(_as_imported, trip.id) != document(folder):
            extra = {"action": "trip_folder_differs", "trip": trip.id}
            logger.warning("folder differs from what was imported: not read", extra=extra)
    ids = await database.read(trips.known)
    found = [await database.read(trips.newest, each) for each in ids]
    return tuple(from_document(each.document, version=each.version) for each in found if each)


def _as_imported(transaction: Transaction, trip: str) -> str | None:
    first = trips.version(transaction, trip, 1)
    return first.document if first else None


def instants_of(trip: Trip) -> str:
    """What the wall times were resolved to: event id → [start, end], ISO 8601 in UTC."""
    found = {
        event.id: [event.start.instant.isoformat(), event.end.instant.isoformat()]
        for event in trip.events
    }
    return json.dumps(found, separators=(",", ":"))
