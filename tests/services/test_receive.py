"""What people say is stored, answered once, and in order."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.chat.request import Request
from bot.clock import VirtualClock
from bot.services.receive import Finish, Receive
from bot.store import channels, inbox
from bot.store.connection import temporary
from bot.store.database import Database
from bot.store.group import NotSaved
from bot.store.inbox import Stage
from bot.store.outbox import Channel
from bot.store.transaction import Transaction

NOW = datetime(2031, 3, 29, 7, 0, tzinfo=UTC)
CLOCK = VirtualClock(NOW)


class Diary:
    """Answers by noting what was said in the table of choices; some words have their own end."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def answer(self, request: Request) -> Finish:
        text = request.text or ""
        self.begun.append(text)
        if text == "stop":
            await self.gate.wait()
        if text == "bad question":
            raise LookupError("no answer")

        def finish(transaction: Transaction) -> None:
            transaction.change("INSERT INTO choices (trip, person) VALUES ('t', ?)", (text,))
            if text == "bad effect":
                raise LookupError("no effect")
            if text == "full disk":
                raise NotSaved

        return finish


@pytest.fixture
async def database() -> AsyncIterator[Database]:
    async with Database.open(temporary) as database:
        yield database


def said(text: str, *, chat: str = "a") -> Request:
    return Request("paper", chat, f"{chat}:{text}", text=text)


async def noted(database: Database) -> list[str]:
    rows = await database.read(lambda t: t.rows("SELECT person FROM choices ORDER BY rowid"))
    return [person for (person,) in rows]


async def standing(database: Database, text: str) -> Stage | None:
    return await database.read(inbox.stage, "paper", f"a:{text}")


async def test_a_request_is_answered_and_done(database: Database):
    receive = Receive(database, CLOCK, Diary())

    assert await receive.store(said("hello"))
    await receive.pending()

    assert await noted(database) == ["hello"]
    assert await standing(database, "hello") is Stage.DONE


async def test_a_request_that_comes_again_is_answered_once(database: Database):
    receive = Receive(database, CLOCK, diary := Diary())
    for new in (True, False):
        assert await receive.store(said("hello")) is new
        await receive.pending()

    assert diary.begun == ["hello"]


async def test_a_chat_is_answered_in_order_and_waits_for_no_other(database: Database):
    receive = Receive(database, CLOCK, diary := Diary())
    diary.gate.clear()
    for request in (said("stop"), said("after"), said("b1", chat="b"), said("b2", chat="b")):
        await receive.store(request)

    async with asyncio.TaskGroup() as group:
        group.create_task(receive.pending())
        while await noted(database) != ["b1", "b2"]:
            await receive.pending()
        diary.gate.set()

    assert diary.begun == ["stop", "b1", "b2", "after"]
    assert await noted(database) == ["b1", "b2", "stop", "after"]


@pytest.mark.parametrize("text", ["bad question", "bad effect"])
async def test_a_request_that_fails_thrice_is_put_aside_with_an_alert(
    database: Database, text: str, caplog: pytest.LogCaptureFixture
):
    receive = Receive(database, CLOCK, diary := Diary())
    for request in (said(text), said("after"), said("other", chat="b")):
        await receive.store(request)

    for _ in range(4):
        await receive.pending()

    assert await standing(database, text) is Stage.POISON
    assert await noted(database) == ["other", "after"]
    assert diary.begun.count(text) == 3
    actions = [record.__dict__["action"] for record in caplog.records]
    assert actions == ["request_failed"] * 3 + ["request_poisoned"]
    assert "after" not in caplog.text


async def test_a_full_disk_is_not_blamed_on_the_request(
    database: Database, caplog: pytest.LogCaptureFixture
):
    receive = Receive(database, CLOCK, Diary())
    await receive.store(said("full disk"))

    for _ in range(5):
        await receive.pending()

    assert await standing(database, "full disk") is Stage.RECEIVED
    assert {record.__dict__["action"] for record in caplog.records} == {"answer_not_saved"}


async def test_a_request_that_ended_the_process_thrice_is_put_aside(
    database: Database, caplog: pytest.LogCaptureFixture
):
    await Receive(database, CLOCK, Diary()).store(said("deadly"))
    for epoch in (1, 2, 3):
        await database.write(inbox.take, epoch=epoch)
        await Receive(database, CLOCK, Diary(), epoch=epoch + 1).recover()

    await Receive(database, CLOCK, Diary(), epoch=4).pending()

    assert await noted(database) == []
    assert [record.__dict__["action"] for record in caplog.records] == ["request_poisoned"]


async def test_what_an_earlier_run_left_is_answered(database: Database):
    await Receive(database, CLOCK, Diary()).store(said("hello"))
    await database.write(inbox.take, epoch=1)

    receive = Receive(database, CLOCK, Diary(), epoch=2)
    await receive.recover()
    await receive.pending()

    assert await noted(database) == ["hello"]


async def test_whoever_writes_can_be_written_to_again(database: Database):
    chat = Channel("paper", "a")
    await database.write(channels.close, chat, now=NOW)

    await Receive(database, CLOCK, Diary()).store(said("hello"))

    assert not await database.read(channels.is_closed, chat)


class Silent:
    """Answers, and changes nothing."""

    async def answer(self, _: Request) -> Finish:
        return lambda _: None


async def test_each_answer_is_told_when_it_is_stored(database: Database):
    rung = list[int]()
    receive = Receive(database, CLOCK, Silent())
    receive.when_answered(lambda: rung.append(1))
    for number in range(2):
        await receive.store(Request("slack", f"U{number}", str(number), text="hello"))

    await receive.pending()

    assert rung == [1, 1]
