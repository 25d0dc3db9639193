"""The bot as a process: it starts in order, serves every platform, and ends without losing."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typing_extensions import override

from bot.chat.message import lines_of
from bot.chat.request import Request
from bot.config import Settings, WrongSettings, settings
from bot.process import Process
from bot.running import alone, lasting_bot, opened, platforms_of
from bot.services.messenger import (
    Accepted,
    Outcome,
    Reception,
    Sending,
    TokenInUse,
    TokenRefused,
)
from bot.store import members
from bot.store.key import Key
from bot.store.lock import AlreadyRunning
from bot.store.transaction import Transaction
from bot.web.surface import Surface

KEY = Key(bytes(32))
EIGHT = datetime(2024, 1, 10, 16, tzinfo=UTC)


@dataclass
class Stage:
    """A platform that says what it was given to say, and remembers what it is sent."""

    name: str
    says: tuple[Request, ...] = ()
    ends: Exception | None = None
    sent: list[Sending] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    is_open: bool = False
    username: str | None = None
    heard_at: float | None = None

    async def open(self) -> None:
        self.is_open = True

    async def listen(self, reception: Reception) -> None:
        for request in self.says:
            await reception.take(request)
        if self.ends:
            raise self.ends
        await asyncio.Event().wait()

    async def send(self, sending: Sending) -> Outcome:
        self.sent.append(sending)
        self.arrived.set()
        return Accepted(f"m{len(self.sent)}")

    async def close(self) -> None:
        self.is_open = False


@pytest.fixture
def chosen(tmp_path: Path) -> Settings:
    return settings({"GILDONGMU_DATABASE": str(tmp_path / "bot.db")})


@pytest.fixture
def alive(tmp_path: Path) -> Path:
    return tmp_path / "bot.alive"


@asynccontextmanager
async def served(
    chosen: Settings, alive: Path, *platforms: Stage
) -> AsyncIterator[asyncio.Task[None]]:
    """A process that serves these platforms, on which D07 has joined; ended on leaving."""
    async with (
        asyncio.timeout(20),
        opened(platforms),
        lasting_bot(chosen, KEY, platforms, EIGHT, 1) as bot,
    ):
        await bot.database.write(joined, platforms, bot.clock.now())
        running = asyncio.ensure_future(Process(bot, platforms, alive).run())
        try:
            yield running
        finally:
            running.cancel()
            await asyncio.wait([running])


def joined(transaction: Transaction, platforms: Sequence[Stage], now: datetime) -> None:
    for platform in platforms:
        members.join(
            transaction,
            trip="ansan-us-2024",
            person="D07",
            platform=platform.name,
            address="7",
            now=now,
        )


async def test_a_question_is_answered_at_once_and_a_stop_is_clean(chosen: Settings, alive: Path):
    stage = Stage("telegram", (Request("telegram", "7", "1", text="다음 일정?"),))

    async with served(chosen, alive, stage) as running:
        await stage.arrived.wait()
        os.kill(os.getpid(), signal.SIGTERM)
        await running

    assert lines_of(stage.sent[0].message)[0].startswith("다음은 ")
    assert not stage.is_open


async def test_one_platform_that_is_refused_does_not_stop_the_other(
    chosen: Settings, alive: Path, caplog: pytest.LogCaptureFixture
):
    refused = Stage("telegram", ends=TokenRefused("TELEGRAM_BOT_TOKEN"))
    other = Stage("slack", (Request("slack", "7", "1", text="thanks"),))

    async with served(chosen, alive, refused, other) as running:
        await other.arrived.wait()
        assert not running.done()

    actions = [record.__dict__.get("action") for record in caplog.records]
    assert "platform_stopped" in actions


@pytest.mark.parametrize(
    "error", [TokenRefused("TELEGRAM_BOT_TOKEN"), TokenInUse("TELEGRAM_BOT_TOKEN")]
)
async def test_the_last_platform_ends_the_process(chosen: Settings, alive: Path, error: Exception):
    async with served(chosen, alive, Stage("telegram", ends=error)) as running:
        with pytest.raises(type(error)):
            await running


async def test_what_came_before_a_restart_is_not_answered_again(chosen: Settings, alive: Path):
    old, new = (Request("telegram", "7", key, text="thanks") for key in "12")
    first, second = Stage("telegram", (old,)), Stage("telegram", (old, new))

    for stage in (first, second):
        async with served(chosen, alive, stage) as running:
            await stage.arrived.wait()
            os.kill(os.getpid(), signal.SIGTERM)
            await running

    assert [sending.key for sending in first.sent] == ["reply:telegram:1:1"]
    assert [sending.key for sending in second.sent] == ["reply:telegram:2:1"]


async def test_a_platform_that_refuses_at_the_start_leaves_none_open():
    class Refusing(Stage):
        @override
        async def open(self) -> None:
            raise TokenRefused("SLACK_BOT_TOKEN")

    good = Stage("telegram")
    with pytest.raises(TokenRefused):
        async with opened([good, Refusing("slack")]):
            pass

    assert not good.is_open


def test_nothing_set_is_said_with_what_to_set():
    with pytest.raises(WrongSettings, match="TELEGRAM_BOT_TOKEN: set it for Telegram"):
        platforms_of(settings({}), Surface())


def test_a_second_bot_is_kept_from_the_database_and_from_the_token(tmp_path: Path):
    one, other = (
        settings(
            {
                "GILDONGMU_DATABASE": str(tmp_path / name),
                "TELEGRAM_BOT_TOKEN": f"42:{tmp_path.name}",
            }
        )
        for name in ("one.db", "other.db")
    )

    with alone(one):
        with pytest.raises(AlreadyRunning), alone(one):
            pass
        with pytest.raises(AlreadyRunning), alone(other):
            pass
    with alone(other):
        pass
