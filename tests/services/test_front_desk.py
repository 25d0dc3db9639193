from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.chat.request import Request
from bot.clock import VirtualClock
from bot.services.front_desk import FrontDesk
from bot.services.receive import Finish, Receive
from bot.store import channels, members, outbox
from bot.store.connection import temporary
from bot.store.database import Database
from bot.store.inline import Inline
from bot.store.outbox import Channel

NOW = datetime(2026, 4, 2, 9, tzinfo=UTC)


class Mute:
    """Answers nothing, and remembers when each thing was said."""

    def __init__(self) -> None:
        self.said_at: list[datetime | None] = []

    async def answer(self, request: Request) -> Finish:
        self.said_at.append(request.said_at)
        return lambda _: None


class Desk:
    def __init__(self, database: Database) -> None:
        clock = VirtualClock(NOW)
        self.answers = Mute()
        self.receive = Receive(database, clock, self.answers)
        self.rung: list[str] = []
        self.database = database
        self.front = FrontDesk(
            database,
            clock,
            self.receive,
            ring=lambda: self.rung.append("answer"),
            deliver=lambda: self.rung.append("deliver"),
        )


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with Database.open(temporary, Inline) as database:
        yield Desk(database)


async def test_what_is_taken_is_stored_and_rung_once(desk: Desk):
    request = Request("slack", "U1", "7", text="next?")

    await desk.front.take(request)
    await desk.front.take(request)

    assert desk.rung == ["answer"]


async def test_a_stamp_of_the_platform_is_put_on_our_clock(desk: Desk):
    """The clock of this test stands still, so whenever it was said, it was said now."""
    stamp = datetime(2030, 1, 1, tzinfo=UTC)

    await desk.front.take(Request("slack", "U1", "7", text="next?", said_at=stamp))
    await desk.receive.pending()

    assert desk.answers.said_at == [NOW]


async def test_a_lost_chat_is_closed_until_its_person_writes(desk: Desk):
    await desk.front.lost("slack", "U1")
    assert await desk.database.read(channels.is_closed, Channel("slack", "U1"))

    await desk.front.take(Request("slack", "U1", "7", text="hello"))
    assert not await desk.database.read(channels.is_closed, Channel("slack", "U1"))


async def test_a_moved_chat_keeps_its_member_and_what_waits_for_it(desk: Desk):
    await desk.database.write(
        members.join, trip="t", person="P1", platform="telegram", address="-1", now=NOW
    )
    waiting = outbox.Outgoing(
        key="reply:telegram:1:1",
        trip="t",
        kind="reply",
        lane=outbox.Lane.ANSWER,
        person="P1",
        cause=outbox.Cause("reply", "P1"),
        message="{}",
        not_before=NOW,
        expires_at=NOW + timedelta(minutes=10),
        channel=Channel("telegram", "-1"),
    )
    await desk.database.write(outbox.queue, [waiting], now=NOW)

    await desk.front.moved("telegram", "-1", "-100")

    [member] = await desk.database.read(members.of_person, "t", "P1")
    assert member.address == "-100"
    assert desk.rung == ["deliver"]
    assert await desk.database.read(_addresses) == [("-100",)]


def _addresses(transaction: object) -> object:
    return transaction.rows("SELECT address FROM outbox")  # type: ignore[attr-defined] # -- a Transaction
