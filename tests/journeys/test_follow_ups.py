"""What a question leaves out is taken from the chat, for a quarter of an hour.

That holds across a restart, and no other chat knows of it.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.app import Trial, temporary_bot
from bot.chat.request import Request
from bot.clock import VirtualClock
from bot.platforms.console.conversation import PLATFORM, Screen
from bot.platforms.console.render import reply
from bot.store import members
from bot.store.connection import Connect, Connection, encrypted, temporary
from bot.store.key import Key
from bot.store.transaction import Transaction
from tests.understanding.exam.questions import SECOND_TRIP

KEY = Key(bytes(range(32)))
MORNING = datetime.fromisoformat("2027-03-26T08:00:00+09:00")
WHEN, WHERE = "직물미술관 언제야", "어디서?"
MUSEUM, STUDIO = "98 quai des Fils", "2-8 Kamishiro"
"""Where the museum is that was asked about, and where the next item is."""


class Chats:
    """Chats with one bot. Each message has a number of its own, across restarts."""

    def __init__(self, bot: Trial, screen: Screen, number: int) -> None:
        self.bot = bot
        self._screen = screen
        self._number = number

    async def says(self, person: str, text: str, *, address: str | None = None) -> str:
        """The reply to what a person types in their chat, or in another one of theirs."""
        self._number += 1
        request = Request(PLATFORM, address or person, str(self._number), text=text)
        await self.bot.receive.store(request)
        await self.bot.receive.pending()
        await self.bot.deliver.pending()
        return "\n\n".join(reply(each) for each in self._screen.taken(person))


@asynccontextmanager
async def started(connect: Connect = temporary, *, number: int = 0) -> AsyncIterator[Chats]:
    """A bot on its first morning in Tokyo."""
    screen, clock = Screen(), VirtualClock(MORNING)
    async with temporary_bot(
        SECOND_TRIP, clock, platform=PLATFORM, messenger=screen, connect=connect
    ) as bot:
        yield Chats(bot, screen, number)


async def test_question_alone_is_about_the_next_item():
    async with started() as chats:
        assert STUDIO in await chats.says("P02", WHERE)


async def test_follow_up_is_about_what_was_asked():
    async with started() as chats:
        await chats.says("P02", WHEN)

        assert MUSEUM in await chats.says("P02", WHERE)


async def test_follow_up_works_across_a_restart(tmp_path: Path):
    def connect() -> Connection:
        return encrypted(tmp_path / "trips.db", KEY)

    async with started(connect) as chats:
        await chats.says("P02", WHEN)
    async with started(connect, number=1) as chats:
        after = await chats.says("P02", WHERE)

    assert MUSEUM in after


@pytest.mark.parametrize(
    ("seconds", "place"), [(15 * 60, MUSEUM), (15 * 60 + 1, STUDIO)], ids=["just yet", "too late"]
)
async def test_follow_up_expires_after_a_quarter_of_an_hour(seconds: int, place: str):
    async with started() as chats:
        await chats.says("P02", WHEN)
        chats.bot.clock.set(MORNING + timedelta(seconds=seconds))

        assert place in await chats.says("P02", WHERE)


async def test_follow_up_is_not_shared_between_people():
    async with started() as chats:
        await chats.says("P02", WHEN)

        assert STUDIO in await chats.says("P03", WHERE)


async def test_follow_up_is_not_shared_between_chats_of_one_person():
    async with started() as chats:
        await chats.says("P02", WHEN)
        await chats.bot.database.write(_moves_on, chats.bot)

        assert STUDIO in await chats.says("P02", WHERE, address="another chat")


def _moves_on(transaction: Transaction, bot: Trial) -> None:
    """The person leaves the chat and goes on in another one."""
    trip = bot.trip.id
    members.leave(transaction, trip=trip, person="P02", platform=PLATFORM, now=MORNING)
    members.join(
        transaction,
        trip=trip,
        person="P02",
        platform=PLATFORM,
        address="another chat",
        now=MORNING,
    )
