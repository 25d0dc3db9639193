"""Everyone joins at once, under their own ids."""

from datetime import UTC, datetime

from bot.services.enrol import start_afresh
from bot.store import contexts, members
from bot.store.contexts import Kept
from bot.store.members import Member
from tests.services.conftest import PLATFORM, House

THEN = datetime(2031, 1, 1, tzinfo=UTC)


async def test_everyone_is_in(house: House):
    await house.enrol()

    assert await house.database.read(members.everyone, house.trip.id) == tuple(
        Member(house.trip.id, person, PLATFORM, person, None, THEN)
        for person in ("P1", "P2", "P3", "P4")
    )


async def test_enrolling_again_changes_nothing(house: House):
    await house.enrol()
    before = await house.database.read(members.everyone, house.trip.id)
    house.clock.set(datetime(2031, 2, 1, tzinfo=UTC))

    await house.enrol()

    assert await house.database.read(members.everyone, house.trip.id) == before


async def test_starting_afresh_forgets_choices_and_what_was_said(house: House):
    about = Kept(house.trip.id, "P1", THEN, "{}")
    await house.database.write(
        members.choose_language, trip=house.trip.id, person="P1", language="en"
    )
    await house.database.write(contexts.keep, PLATFORM, "P1", about, since=THEN)

    await start_afresh(house.database, house.trip, "P1", platform=PLATFORM)

    assert await house.database.read(members.chosen_language, house.trip.id, "P1") is None
    assert await house.database.read(contexts.of_chat, PLATFORM, "P1") is None
