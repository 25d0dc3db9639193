"""New time-zone data move reminders: said first, then done."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.clock import VirtualClock
from bot.domain.trip import Trip
from bot.files.toml import from_document, sample
from bot.services.consult import Programmes
from bot.services.publish import TZDATA, import_folder
from bot.services.remind import Remind
from bot.services.rezone import rezone
from bot.store import trips
from bot.store.connection import temporary
from bot.store.database import Database
from bot.store.inline import Inline
from bot.store.transaction import Transaction

NOW = datetime(2024, 1, 1, tzinfo=UTC)
CLOCK = VirtualClock(NOW)


@pytest.fixture
async def database() -> AsyncIterator[Database]:
    async with Database.open(temporary, Inline) as database:
        await import_folder(database, sample(), author="import", clock=CLOCK)
        yield database


def age(transaction: Transaction, trip: str, moved: tuple[str, ...]) -> None:
    """As if the trip had been published with older data, an hour off for these events."""
    version = trips.newest(transaction, trip)
    assert version is not None
    instants = json.loads(version.instants)
    for event in moved:
        instants[event] = [each.replace(":00+", ":30+") for each in instants[event]]
    transaction.change("UPDATE trips SET tzdata = '2020.1', instants = ?", (json.dumps(instants),))


async def newest(database: Database, trip: str) -> tuple[int, str, Trip]:
    version = await database.read(trips.newest, trip)
    assert version is not None
    return version.version, version.tzdata, from_document(version.document)


async def test_the_same_data_change_nothing(database: Database, sample_trip: Trip):
    assert await rezone(database, Remind(database, Programmes(database)), CLOCK) == ()
    assert (await newest(database, sample_trip.id))[0] == 1


async def test_new_data_that_move_nothing_are_noted(database: Database, sample_trip: Trip):
    await database.write(age, sample_trip.id, ())

    assert await rezone(database, Remind(database, Programmes(database)), CLOCK) == ()

    number, tzdata, trip = await newest(database, sample_trip.id)
    assert (number, tzdata) == (2, TZDATA)
    assert {event.revision for event in trip.events} == {1}


async def test_what_new_data_move_is_listed_and_revised(
    database: Database, sample_trip: Trip, caplog: pytest.LogCaptureFixture
):
    event = sample_trip.events[0]
    await database.write(age, sample_trip.id, (event.id,))

    [shift] = await rezone(database, Remind(database, Programmes(database)), CLOCK)

    assert shift.event == event.id
    assert shift.before != shift.after == (event.start.instant, event.end.instant)
    assert shift.reminders > 0
    assert [record.__dict__["event"] for record in caplog.records] == [event.id]
    _, tzdata, trip = await newest(database, sample_trip.id)
    assert tzdata == TZDATA
    assert {each.id for each in trip.events if each.revision == 2} == {event.id}
