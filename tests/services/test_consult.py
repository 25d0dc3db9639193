"""The newest version of each trip, made into a trip once."""

import json
from datetime import UTC, datetime

import pytest

from bot.domain.text import Language
from bot.services.consult import Programmes, language_of, stand
from bot.store import trips
from bot.store.members import Member
from tests.services.conftest import PLATFORM, House

NOW = datetime(2031, 1, 2, tzinfo=UTC)


async def publish(house: House, trip: str, *, base: int) -> None:
    """The same trip again, under an id."""
    version = await house.database.read(trips.newest, house.trip.id)
    assert version is not None
    tables = json.loads(version.document)
    tables["trip.toml"]["id"] = trip
    await house.database.write(
        trips.publish, trip, base=base, document=json.dumps(tables), instants="{}",
        tzdata="any", author="P4", now=NOW,
    )  # fmt: skip


async def test_a_trip_stands_with_the_itinerary_of_each_person(house: House):
    standing = await house.programmes.of(house.trip.id)

    assert standing == stand(house.trip)
    assert list(standing.itineraries) == ["P1", "P2", "P3", "P4"]


async def test_a_version_is_read_once(house: House):
    first = await house.programmes.of(house.trip.id)

    assert await house.programmes.of(house.trip.id) is first


async def test_a_published_version_is_what_stands(house: House):
    await house.programmes.of(house.trip.id)

    await publish(house, house.trip.id, base=1)

    assert (await house.programmes.of(house.trip.id)).trip.version == 2


async def test_all_trips_come_by_their_ids(house: House):
    await publish(house, "andes-2031", base=trips.NOTHING)

    standings = await house.programmes.all()

    assert [standing.trip.id for standing in standings] == ["andes-2031", house.trip.id]


async def test_a_trip_that_is_not_there(house: House):
    with pytest.raises(LookupError):
        await Programmes(house.database).of("nowhere")


@pytest.mark.parametrize(
    ("person", "chosen", "language"),
    [("P1", None, "ko"), ("P2", None, "en"), ("P1", "en", "en"), ("P2", "ko", "ko")],
    ids=["Korean by the roster", "English by the roster", "English chosen", "Korean chosen"],
)
async def test_the_language_of_a_person(
    house: House, person: str, chosen: Language | None, language: Language
):
    member = Member(house.trip.id, person, PLATFORM, person, chosen, NOW)

    assert language_of(stand(house.trip), member) == language
