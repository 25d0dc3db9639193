"""A trip is imported once; a broken one leaves everything as it was."""

import json
import shutil
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

import pytest

from bot.files.problems import BrokenTrip
from bot.services.publish import import_folder
from bot.store import trips
from bot.store.transaction import Transaction
from tests.services.conftest import FOLDER, House


def count(transaction: Transaction) -> int:
    [[found]] = transaction.rows("SELECT count(*) FROM trips")
    return int(found)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A copy of the folder, to be written in."""
    return Path(shutil.copytree(FOLDER, tmp_path / "trip"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert text.count(old) == 1
    file.write_text(text.replace(old, new))


async def test_a_first_import_is_the_first_version(house: House):
    version = await house.database.read(trips.newest, house.trip.id)

    assert version is not None
    assert (version.version, version.base, version.author) == (1, trips.NOTHING, "import")
    assert version.tzdata == metadata.version("tzdata")
    assert version.published_at == datetime(2031, 1, 1, tzinfo=UTC)


async def test_a_version_keeps_what_its_times_were_resolved_to(house: House):
    version = await house.database.read(trips.newest, house.trip.id)

    assert version is not None
    instants = json.loads(version.instants)
    assert instants.keys() == {event.id for event in house.trip.events}
    assert instants["K9"] == ["2031-03-30T07:00:00+00:00", "2031-03-30T11:30:00+00:00"]


async def test_a_known_trip_is_kept_as_it_is(house: House, other: Path):
    change(other / "trip.toml", "Makers of Porto abroad", "Weavers of Porto abroad")

    trip, is_new = await import_folder(house.database, other, author="P4", clock=house.clock)

    assert (trip, is_new) == (house.trip, False)
    assert await house.database.read(count) == 1


async def test_another_id_is_another_trip(house: House, other: Path):
    change(other / "trip.toml", "porto-tallinn-2031", "porto-tartu-2031")

    trip, is_new = await import_folder(house.database, other, author="P4", clock=house.clock)

    assert (trip.id, is_new) == ("porto-tartu-2031", True)
    assert await house.database.read(trips.known) == {house.trip.id: 1, trip.id: 1}


async def test_a_broken_folder_changes_nothing(house: House, other: Path):
    change(other / "trip.toml", "porto-tallinn-2031", "porto-tartu-2031")
    change(other / "events.toml", 'id = "K2"', 'id = "K1"')

    with pytest.raises(BrokenTrip):
        await import_folder(house.database, other, author="P4", clock=house.clock)

    assert await house.database.read(trips.known) == {house.trip.id: 1}
