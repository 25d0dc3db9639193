"""The made-up trip is a good trip: files without errors, and a rehearsal that keeps its rules."""

from datetime import UTC, datetime

from bot.app import temporary_bot
from bot.clock import VirtualClock
from bot.files.toml import load
from bot.platforms.console.render import text_of
from bot.services.rehearse import Recorder, Rehearsal
from bot.services.verify import verify
from tests.understanding.exam.questions import SECOND_TRIP


def test_second_trip_changes_its_clock_on_the_way():
    trip = load(SECOND_TRIP)

    shifts = [
        event.start.instant.astimezone(event.city.zone).utcoffset()
        for event in trip.events
        if event.city.id == "paris"
    ]

    assert len(set(shifts)) == 2


async def test_rehearsal_of_the_second_trip_passes_its_checks():
    clock = VirtualClock(datetime(1970, 1, 1, tzinfo=UTC))
    async with temporary_bot(SECOND_TRIP, clock, platform="console", messenger=Recorder()) as bot:
        rehearsal = Rehearsal(bot.database, bot.programmes, clock, render=text_of)
        checks = verify(await rehearsal.walk(bot.trip.id, "console"))

    assert [check.name for check in checks if not check.ok] == []
