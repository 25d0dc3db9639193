"""Slack: our whole answer beside a bare Bolt echo in Socket Mode; direct messages; memory."""

import asyncio
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.bots import RUN, bot
from tests.benchmarks.crowd import Crowd
from tests.benchmarks.exchange import Exchange, Office
from tests.benchmarks.figures import row
from tests.benchmarks.rows import notices
from tests.benchmarks.stage import CLOCK, environment, opened, slack_user, staged
from tests.platforms.telegram.server import bot_api

_OURS = ("tests.benchmarks.composed", "--unlimited", *CLOCK)
_ECHO = ("tests.benchmarks.echo_slack",)
_AT_ONCE = 32
_QUESTIONS = 1_500
_WARM = 200
_QUIET = 0.3
_LATENCY = 0.15
_MESSAGES = 500
_PATIENCE = 60.0
_ROUNDS = 4


def slack() -> None:
    ours, echo = asyncio.run(_closed(_OURS, is_ours=True)), asyncio.run(_closed(_ECHO))
    for name, (cpu, rate) in (
        ("our whole answer, durable", ours),
        ("bare Bolt echo, Socket Mode", echo),
    ):
        row(name, f"{cpu * 1000:.2f} ms, {rate:.0f}/s")
    row("  updates/s: ours / Bolt's", f"{ours[1] / echo[1]:.2f}", "at least 0.6")
    row("  CPU per update: ours / Bolt's", f"{ours[0] / echo[0]:.2f}")
    row(f"{_MESSAGES} direct messages", f"{asyncio.run(_messages()):.1f} s", "20 s")


def memory(questions: int) -> None:
    """What the bot holds on both platforms, as questions go on."""
    held = asyncio.run(_held(questions))
    row(f"both platforms, after {questions} questions", f"{held[-1]:.0f} MiB", "140 MiB")
    growth = held[-1] - held[1]
    row(f"  from question {questions // _ROUNDS} on", f"{growth:+.1f} MiB", "no growth")
    row("  at the start, then after each quarter", " ".join(f"{each:.0f}" for each in held))


async def _closed(module: Sequence[str], *, is_ours: bool = False) -> tuple[float, float]:
    """CPU seconds an update, and updates a second, with so many questions open all the time."""
    async with Office().open() as office:
        assert isinstance(office, Office)
        crowd = Crowd(office.ask)
        office.heard = crowd.heard
        with tempfile.TemporaryDirectory() as folder:
            around = environment(await staged(Path(folder))) if is_ours else {}
            async with bot(module, around | office.environment()) as life:
                await office.until(lambda: bool(office.lines))
                await crowd.at_once(_WARM, _AT_ONCE)
                await asyncio.sleep(_QUIET)
                before = life.cpu()
                seconds = await crowd.at_once(_QUESTIONS, _AT_ONCE)
                await asyncio.sleep(_QUIET)
                return (life.cpu() - before) / _QUESTIONS, _QUESTIONS / seconds


async def _messages() -> float:
    """Seconds from the first to the last of so many messages, each to another person."""
    async with Office(latency=_LATENCY).open() as office:
        assert isinstance(office, Office)
        with tempfile.TemporaryDirectory() as folder:
            path = await staged(Path(folder), at=None)
            async with bot(RUN, environment(path) | office.environment()):
                await office.until(lambda: bool(office.lines))
                async with opened(path) as database:
                    users = [slack_user(chat) for chat in range(1, _MESSAGES + 1)]
                    await database.write(notices, "slack", users)
                async with asyncio.timeout(_PATIENCE):
                    while len(office.arrived) < _MESSAGES:  # noqa: ASYNC110 -- another process works
                        await asyncio.sleep(0.05)
                return office.arrived[-1] - office.arrived[0] + _LATENCY


async def _held(questions: int) -> list[float]:
    """MiB after the start, and after each part of the questions, which come from both sides."""
    async with bot_api(Exchange()) as api, Office().open() as office:
        assert isinstance(api, Exchange)
        assert isinstance(office, Office)
        crowds = Crowd(api.ask), Crowd(office.ask)
        api.heard, office.heard = crowds[0].heard, crowds[1].heard
        with tempfile.TemporaryDirectory() as folder:
            around = environment(await staged(Path(folder)))
            around |= api.environment() | office.environment()
            async with bot(_OURS, around) as life:
                await asyncio.gather(api.polled.wait(), office.line())
                held = [life.memory()]
                for _ in range(_ROUNDS):
                    each = questions // _ROUNDS // len(crowds)
                    await asyncio.gather(*(crowd.at_once(each, _AT_ONCE) for crowd in crowds))
                    held.append(life.memory())
                return held
