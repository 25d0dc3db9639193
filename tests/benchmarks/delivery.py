"""The machine that delivers: on time, under load, in any quantity."""

import asyncio
import signal
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.store.database import Database
from bot.store.outbox import Lane
from tests.benchmarks.bots import RUN, Life, bot
from tests.benchmarks.claims import claims
from tests.benchmarks.crowd import p99
from tests.benchmarks.exchange import Exchange
from tests.benchmarks.figures import row
from tests.benchmarks.rows import ended, notices
from tests.benchmarks.stage import environment, opened, staged
from tests.platforms.telegram.server import bot_api

_WATCHED = ("tests.benchmarks.composed", "--watched")
_FIRST = 1_000
_BURST = 30
_ROUNDS = 5
_AHEAD = timedelta(seconds=2)
_LATENCY = 0.15
_PEOPLE = 500
_QUESTIONS = (3, 5, 7, 9, 11, 13)
_MANY, _VERY_MANY = 10_000, 100_000
_LOOKED_AT = 12.0
_SETTLED = 3.0
_PATIENCE = 120.0


def delivery() -> None:
    late = [each for _ in range(_ROUNDS) for each in asyncio.run(_due_at_once(26))]
    row("26 due at one second: due to first attempt, p99", f"{p99(late) * 1000:.0f} ms", "250 ms")
    late = asyncio.run(_due_at_once(90))
    row("90 due: on top of the limiter's wait, p99", f"{p99(late) * 1000:.0f} ms", "250 ms")
    longest, used, sent = asyncio.run(_blocked())
    row(f"{_MANY} due at once: longest block of the loop", f"{longest:.0f} ms", "50 ms")
    row("  of which it has worked itself", f"{used:.0f} ms")
    row("  messages a second meanwhile", f"{sent:.1f}/s", "30/s")
    row("claim + mark, window 6, synchronous=FULL", f"{asyncio.run(claims()):.0f} rows/s", "2,000")
    (bare, small), (full, large) = asyncio.run(_ready(0)), asyncio.run(_ready(_VERY_MANY))
    row(f"{_VERY_MANY} in the outbox: restart to first poll", f"{full:.2f} s", "1.5 s")
    row("  with an empty one", f"{bare:.2f} s")
    row("  extra memory", f"{large - small:+.1f} MiB", "+30 MiB")
    took, answers = asyncio.run(_broadcast())
    ideal = (_PEOPLE - _BURST) / _BURST
    row(f"a broadcast of {_PEOPLE} at {_LATENCY * 1000:.0f} ms", f"{took:.2f} s")
    row("  against the ideal", f"{took / ideal:.3f}", "1.05")
    row("  an answer in the middle of it, the slowest", f"{max(answers) * 1000:.0f} ms", "300 ms")


@asynccontextmanager
async def _at_work(
    module: Sequence[str] = RUN, *, latency: float = 0.0, waiting: int = 0
) -> AsyncIterator[tuple[Exchange, Database, Life]]:
    """A bot that has polled; so many messages are due in it from the start."""
    async with bot_api(Exchange(latency=latency)) as api:
        assert isinstance(api, Exchange)
        with tempfile.TemporaryDirectory() as folder:
            path = await staged(Path(folder), at=None)
            async with opened(path) as database:
                await database.write(notices, "telegram", _chats(waiting))
                async with bot(module, environment(path) | api.environment()) as life:
                    await api.polled.wait()
                    yield api, database, life


def _chats(count: int) -> list[str]:
    return [str(chat) for chat in range(_FIRST, _FIRST + count)]


async def _until(api: Exchange, count: int) -> None:
    async with asyncio.timeout(_PATIENCE):
        while len(api.arrived) < count:  # noqa: ASYNC110 -- another process works
            await asyncio.sleep(0.02)


async def _due_at_once(count: int) -> list[float]:
    """Seconds by which each message came later than its second and the limits would have it."""
    async with _at_work() as (api, database, _):
        await asyncio.sleep(1)
        due = (datetime.now(UTC) + _AHEAD).replace(microsecond=0)
        await database.write(notices, "telegram", _chats(count), lane=Lane.REMINDER, due=due)
        await _until(api, count)
        waits = [max(number - _BURST + 1, 0) / _BURST for number in range(count)]
        return [
            at - due.timestamp() - wait for (at, _), wait in zip(api.arrived, waits, strict=True)
        ]


async def _blocked() -> tuple[float, float, float]:
    """The longest block in ms, how much of it was the loop's own work, and messages a second."""
    async with _at_work(_WATCHED, waiting=_MANY) as (api, _, life):
        life.process.send_signal(signal.SIGUSR1)
        await _until(api, 1)
        await asyncio.sleep(_LOOKED_AT)
        rate = (len(api.arrived) - _BURST) / (api.arrived[-1][0] - api.arrived[0][0])
        longest, used = map(float, (await life.ends()).split())
        return longest, used, rate


async def _ready(waiting: int) -> tuple[float, float]:
    """Seconds from the start to the first poll, and MiB held a while later."""
    async with bot_api(Exchange()) as api:
        assert isinstance(api, Exchange)
        with tempfile.TemporaryDirectory() as folder:
            path = await staged(Path(folder), at=None)
            async with opened(path) as database:
                due = datetime.now(UTC) + timedelta(days=1)
                await database.write(notices, "telegram", _chats(waiting), due=due)
                await database.write(ended, share=2)
            async with bot(RUN, environment(path) | api.environment()) as life:
                await api.polled.wait()
                took = time.perf_counter() - life.born
                await asyncio.sleep(_SETTLED)
                return took, life.memory()


async def _broadcast() -> tuple[float, list[float]]:
    """Seconds from the first to the last message, and how long each question of others waited."""
    async with _at_work(latency=_LATENCY) as (api, database, _):
        asked: dict[int, float] = {}
        await database.write(notices, "telegram", _chats(_PEOPLE))
        await _until(api, 1)
        begun = time.time()
        for chat, second in enumerate(_QUESTIONS, 1):
            await asyncio.sleep(begun + second - time.time())
            asked[chat] = time.time()
            api.ask(chat, "thanks")
        await _until(api, _PEOPLE + len(asked))
        told = [at for at, chat in api.arrived if chat >= _FIRST]
        answered = {chat: at for at, chat in api.arrived if chat < _FIRST}
        return told[-1] - told[0], [answered[chat] - at for chat, at in asked.items()]
