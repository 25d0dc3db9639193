"""What the commands cost here, beside what they may cost."""

import asyncio
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.app import temporary_bot
from bot.clock import VirtualClock
from bot.platforms.console.render import text_of
from bot.services.rehearse import Recorder, Rehearsal
from tests.benchmarks.big_trip import big_trip
from tests.benchmarks.measure import median, run
from tests.benchmarks.questions import conversations

_ASK = ("ask", "--as", "D07", "--at", "2024-01-10T08:00:00-08:00", "next?")
_RUNS = 5


def commands() -> None:
    run(_ASK)  # warm: the files are in memory, the byte code is written
    row("ask, cold", median([run(_ASK) for _ in range(_RUNS)]), "0.7 s, 90 MiB")
    row("420 questions", _questions(420), "2 s after the start")
    row("rehearsal, 26 people", median([run(("rehearse", "--jsonl")) for _ in range(3)]), "3 s")
    for people in (26, 260, 1000):
        messages, seconds = asyncio.run(_rehearse(people))
        each = seconds / messages * 1000
        click.echo(f"{people:5} people, {messages:6} messages: {each:.2f} ms each (limit 1.5 ms)")


def row(what: str, measured: tuple[float, float], limit: str) -> None:
    wall, memory = measured
    click.echo(f"{what:24} {wall:6.2f} s {memory:6.0f} MiB   (limit {limit})")


def _questions(number: int) -> tuple[float, float]:
    """The time that so many questions take beyond one, and the memory of the whole."""
    one, many = "\n".join(conversations(1)), "\n".join(conversations(number))
    ones = [run(("ask", "--jsonl"), stdin=one) for _ in range(3)]
    manys = [run(("ask", "--jsonl"), stdin=many) for _ in range(3)]
    return median(manys)[0] - median(ones)[0], median(manys)[1]


async def _rehearse(people: int) -> tuple[int, float]:
    """Messages of a whole rehearsal of a large trip, and the seconds it took."""
    with tempfile.TemporaryDirectory() as folder:
        big_trip(Path(folder), people)
        clock = VirtualClock(datetime(1970, 1, 1, tzinfo=UTC))
        async with temporary_bot(
            Path(folder), clock, platform="console", messenger=Recorder()
        ) as bot:
            rehearsal = Rehearsal(bot.database, bot.programmes, clock, render=text_of)
            begun = time.perf_counter()
            transcript = await rehearsal.walk(bot.trip.id, "console")
            return len(transcript.said), time.perf_counter() - begun
