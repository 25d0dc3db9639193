from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.clock import SystemClock, VirtualClock
from bot.services.dial import OnlyRehearsal, RealTrip, clock_of
from bot.store import epochs, rehearsals
from bot.store.connection import encrypted
from bot.store.database import Database
from bot.store.inline import Inline
from bot.store.key import Key
from bot.store.rehearsals import Rehearsal

AT = datetime(2026, 4, 2, 9, tzinfo=UTC)


def test_the_clock_of_a_rehearsal_goes_on_while_nobody_runs_it():
    rehearsal = Rehearsal(AT, 60, AT + timedelta(days=100))

    assert rehearsal.shows(AT + timedelta(days=100, minutes=2)) == AT + timedelta(hours=2)


async def test_a_rehearsal_is_continued_and_never_mixed_with_a_real_trip(tmp_path: Path):
    connect = partial(encrypted, tmp_path / "bot.db", Key(bytes(32)))
    yesterday = SystemClock().now() - timedelta(days=1)
    async with Database.open(connect, Inline) as database:
        await database.write(rehearsals.begin, Rehearsal(AT, 2, yesterday))
    async with Database.open(connect, Inline) as database:
        continued = await clock_of(database, at=AT, speed=2)

        assert isinstance(continued, VirtualClock)
        assert AT + timedelta(days=2) <= continued.now() < AT + timedelta(days=2, hours=1)
        with pytest.raises(OnlyRehearsal, match=r"--clock 2026-04-02T09:00:00\+00:00 --speed 2"):
            await clock_of(database, at=None, speed=1)
        with pytest.raises(OnlyRehearsal):
            await clock_of(database, at=AT, speed=60)


async def test_a_rehearsal_begins_where_it_was_told_to(tmp_path: Path):
    connect = partial(encrypted, tmp_path / "bot.db", Key(bytes(32)))
    async with Database.open(connect, Inline) as database:
        begun = await clock_of(database, at=AT, speed=1)

        assert AT <= begun.now() < AT + timedelta(hours=1)
        assert await database.read(rehearsals.standing) is not None


async def test_a_real_trip_is_never_rehearsed(tmp_path: Path):
    connect = partial(encrypted, tmp_path / "bot.db", Key(bytes(32)))
    async with Database.open(connect, Inline) as database:
        clock = await clock_of(database, at=None, speed=1)
        await database.write(epochs.begin, now=clock.now())

        assert isinstance(clock, SystemClock)
        with pytest.raises(RealTrip):
            await clock_of(database, at=AT, speed=1)
