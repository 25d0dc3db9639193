"""Put a version of a trip in force."""

import json
from importlib import metadata

from bot.clock import Clock
from bot.domain.trip import Trip
from bot.files.tables import Folder
from bot.files.toml import document, from_document
from bot.store import trips
from bot.store.database import Database


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
        instants=_instants(trip),
        tzdata=metadata.version("tzdata"),
        author=author,
        now=clock.now(),
    )
    return trip, True


def _instants(trip: Trip) -> str:
    """What the wall times were resolved to: event id → [start, end], ISO 8601 in UTC."""
    found = {
        event.id: [event.start.instant.isoformat(), event.end.instant.isoformat()]
        for event in trip.events
    }
    return json.dumps(found, separators=(",", ":"))
