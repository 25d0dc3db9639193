"""Telegram: our whole answer beside a bare echo, on one server in one run."""

import asyncio
import statistics
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.benchmarks.bots import RUN, bot
from tests.benchmarks.crowd import Crowd, p99
from tests.benchmarks.exchange import Exchange
from tests.benchmarks.figures import row
from tests.benchmarks.stage import CLOCK, environment, staged
from tests.platforms.telegram.server import bot_api

OURS = ("tests.benchmarks.composed", "--unlimited", *CLOCK)
ECHO = "tests.benchmarks.echo_telegram"
_AT_ONCE = 32
_QUESTIONS = 1_500
_WARM = 200
_RATE, _SECONDS = 20, 20
_STARTS = 3
_QUIET = 0.3


def telegram() -> None:
    ours = asyncio.run(_closed(OURS, is_ours=True))
    echo = asyncio.run(_closed((ECHO, str(_AT_ONCE))))
    in_turn = asyncio.run(_closed((ECHO,)))
    for name, (cpu, rate) in (
        ("our whole answer, durable", ours),
        (f"bare PTB echo, {_AT_ONCE} at once", echo),
        ("bare PTB echo, one after the other (its default)", in_turn),
    ):
        row(name, f"{cpu * 1000:.2f} ms, {rate:.0f}/s")
    row("  CPU per update: ours / PTB's", f"{ours[0] / echo[0]:.2f}", "0.75")
    row("  updates/s: ours / PTB's", f"{ours[1] / echo[1]:.2f}", "at least 1.0")
    row("  aiogram's echo", "not among the peers")
    open_ = asyncio.run(_open((*RUN, *CLOCK), is_ours=True))
    beside = asyncio.run(_open((ECHO, str(_AT_ONCE))))
    row("p99 at 20 questions/s over 40 chats", f"{p99(open_) * 1000:.1f} ms", "25 ms")
    row("  median", f"{statistics.median(open_) * 1000:.1f} ms")
    row("  bare PTB echo: p99", f"{p99(beside) * 1000:.1f} ms")
    row("start to first poll", f"{asyncio.run(_start()):.2f} s", "2 s")


async def _closed(module: Sequence[str], *, is_ours: bool = False) -> tuple[float, float]:
    """CPU seconds an update, and updates a second, with so many questions open all the time."""
    async with bot_api(Exchange()) as api:
        assert isinstance(api, Exchange)
        crowd = Crowd(api.ask)
        api.heard = crowd.heard
        with tempfile.TemporaryDirectory() as folder:
            async with bot(
                module, await _surroundings(Path(folder), api, is_ours=is_ours)
            ) as life:
                await api.polled.wait()
                await crowd.at_once(_WARM, _AT_ONCE)
                await asyncio.sleep(_QUIET)
                before = life.cpu()
                seconds = await crowd.at_once(_QUESTIONS, _AT_ONCE)
                await asyncio.sleep(_QUIET)
                return (life.cpu() - before) / _QUESTIONS, _QUESTIONS / seconds


async def _open(module: Sequence[str], *, is_ours: bool = False) -> list[float]:
    """How long each answer took, in seconds, while others ask at a steady rate."""
    async with bot_api(Exchange()) as api:
        assert isinstance(api, Exchange)
        crowd = Crowd(api.ask)
        api.heard = crowd.heard
        with tempfile.TemporaryDirectory() as folder:
            async with bot(module, await _surroundings(Path(folder), api, is_ours=is_ours)):
                await api.polled.wait()
                await crowd.each_second(_RATE, 2)
                await crowd.each_second(_RATE, _SECONDS)
                return crowd.latencies


async def _start() -> float:
    """Seconds from the start of the process to its first poll, on a database that is there."""
    took: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        path = await staged(Path(folder))
        for _ in range(_STARTS):
            async with bot_api(Exchange()) as api:
                assert isinstance(api, Exchange)
                around = environment(path) | api.environment()
                async with bot((*RUN, *CLOCK), around) as life:
                    await api.polled.wait()
                    took.append(asyncio.get_running_loop().time() - life.born)
    return statistics.median(took)


async def _surroundings(folder: Path, api: Exchange, *, is_ours: bool) -> Mapping[str, str]:
    return api.environment() | (environment(await staged(folder)) if is_ours else {})
