"""When the time-zone data are new: say which reminders they move, then move them."""

import json
import logging
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.files.toml import from_document, revised
from bot.services.consult import Standing, stand
from bot.services.publish import TZDATA, instants_of
from bot.services.remind import Remind
from bot.store import trips
from bot.store.database import Database
from bot.store.trips import Version

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Shift:
    """An event that begins or ends at another instant than the data it was published with say.

    `reminders` counts the messages to people that move with it.
    """

    trip: str
    event: str
    before: tuple[datetime, datetime]
    after: tuple[datetime, datetime]
    reminders: int


async def rezone(database: Database, remind: Remind, clock: Clock) -> tuple[Shift, ...]:
    """List what the installed time-zone data move in every trip, then put it in force.

    The events that move get a new revision in a new version of their trip, so that nothing leaves
    that was composed for the old instants. To be called before the first plan.
    """
    moved: list[Shift] = []
    for trip in await database.read(trips.known):
        version = await database.read(trips.newest, trip)
        if version is not None and version.tzdata != TZDATA:
            moved += await _rezone(database, remind, version, clock)
    return tuple(moved)


async def _rezone(
    database: Database, remind: Remind, version: Version, clock: Clock
) -> list[Shift]:
    trip = from_document(version.document, version=version.version)
    shifts = shifts_of(version, stand(trip), remind)
    for shift in shifts:
        extra = {
            "action": "tzdata_moves",
            "trip": shift.trip,
            "event": shift.event,
            "before": shift.before[0].isoformat(),
            "after": shift.after[0].isoformat(),
            "reminders": shift.reminders,
        }
        logger.warning("new time-zone data move an event", extra=extra)
    document = revised(version.document, {shift.event for shift in shifts})
    await database.write(
        trips.publish,
        version.trip,
        base=version.version,
        document=document,
        instants=instants_of(from_document(document)),
        tzdata=TZDATA,
        author=f"tzdata {TZDATA}",
        now=clock.now(),
    )
    return shifts


def shifts_of(version: Version, standing: Standing, remind: Remind) -> list[Shift]:
    """What differs between the instants that the version stores and those of today's data."""
    before = _read(version.instants)
    after = _read(instants_of(standing.trip))
    reminders = _reminders(
        standing, remind, {each for each in after if before[each] != after[each]}
    )
    return [
        Shift(version.trip, event, before[event], after[event], count)
        for event, count in reminders.items()
    ]


def _reminders(standing: Standing, remind: Remind, events: Collection[str]) -> dict[str, int]:
    dues = remind.agenda(standing).dues
    return {
        event: sum(due.notice.event is not None and due.notice.event.id == event for due in dues)
        for event in sorted(events)
    }


def _read(instants: str) -> dict[str, tuple[datetime, datetime]]:
    return {
        event: (datetime.fromisoformat(start), datetime.fromisoformat(end))
        for event, (start, end) in json.loads(instants).items()
    }
