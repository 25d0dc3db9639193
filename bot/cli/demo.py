"""`gildongmu demo`: talk to the bot about a trip while its clock runs; no token, nothing kept."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import click

from bot.cli.options import as_option, at_option, trip_option
from bot.cli.stage import Demo
from bot.jobs import each_second
from bot.platforms.console.terminal import Paper, Terminal

_QUIT = {"/quit", "/exit", "/q"}


@click.command("demo", epilog="Example: gildongmu demo --speed 600")
@as_option
@at_option
@click.option(
    "--speed",
    type=click.FloatRange(0, 3600),
    default=60,
    show_default=True,
    help="How many times as fast as a real clock.",
)
@trip_option
def command(*, person: str | None, at: datetime | None, speed: float, chosen: Path | None) -> None:
    """Try the bot: ask, press buttons by number, become someone else, jump in time.

    Briefings and reminders come as they fall due. From a pipe the clock stands still, and each
    line is answered.
    """
    asyncio.run(_demo(chosen, person, at, speed))


async def _demo(
    chosen: Path | None, person: str | None, at: datetime | None, speed: float
) -> None:
    is_watched = sys.stdin.isatty()
    async with Demo(chosen, Terminal() if is_watched else Paper()) as demo:
        await demo.begin(person, at, speed=speed if is_watched else 0)
        if is_watched:
            async with each_second(demo.tick):
                await _all(demo, _typed())
        else:
            await _all(demo, _piped())


async def _all(demo: Demo, lines: AsyncIterator[str]) -> None:
    async for line in lines:
        if line in _QUIT:
            break
        await demo.says(line)


async def _typed() -> AsyncIterator[str]:
    """Lines as they are typed, while everything else goes on."""
    typed: asyncio.Queue[str] = asyncio.Queue()
    loop = asyncio.get_running_loop()
    loop.add_reader(sys.stdin, lambda: typed.put_nowait(sys.stdin.readline()))
    try:
        while line := await typed.get():
            yield line.strip()
    finally:
        loop.remove_reader(sys.stdin)


async def _piped() -> AsyncIterator[str]:
    for line in sys.stdin:
        yield line.strip()
