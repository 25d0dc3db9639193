"""A house with one small trip in it: four people, nine events, two cities."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from bot.clock import VirtualClock
from bot.domain.trip import Trip
from bot.services.consult import Programmes
from bot.services.enrol import enrol_everyone
from bot.services.publish import import_folder
from bot.store.connection import temporary
from bot.store.database import Database
from tests.repository import ROOT

FOLDER = ROOT / "tests" / "files" / "base"
PLATFORM = "paper"


@dataclass(frozen=True, slots=True)
class House:
    """The rooms below the services, with the trip imported; nobody has joined."""

    database: Database
    programmes: Programmes
    clock: VirtualClock
    trip: Trip

    async def enrol(self) -> None:
        """Everyone joins now."""
        await enrol_everyone(self.database, self.trip, platform=PLATFORM, clock=self.clock)


@pytest.fixture
async def house() -> AsyncIterator[House]:
    clock = VirtualClock(datetime(2031, 1, 1, tzinfo=UTC))
    async with Database.open(temporary) as database:
        trip, _ = await import_folder(database, FOLDER, author="import", clock=clock)
        yield House(database, Programmes(database), clock, trip)
