"""`gildongmu demo`: talk to the bot about a trip while its clock runs; no token, nothing kept."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import click

from bot.cli.options import as_option, at_option, trip_option
from bot.cli.stage import Demo
from bot.cli.turns import lines, typed
from bot.jobs import Job, alarms
from bot.platforms.console.terminal import Paper, Terminal

_FAREWELL = "안녕히 가십시오. Good-bye."
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
    try:
        asyncio.run(_demo(chosen, person, at, speed))
    except KeyboardInterrupt:
        click.echo(f"\n{_FAREWELL}")


async def _demo(
    chosen: Path | None, person: str | None, at: datetime | None, speed: float
) -> None:
    is_watched = sys.stdin is not None and sys.stdin.isatty()
    async with Demo(chosen, Terminal() if is_watched else Paper()) as demo:
        await demo.begin(person, at, speed=speed if is_watched else 0)
        if is_watched:
            async with alarms(Job("due", demo.tick)):
                await _talk(demo)
        else:
            await _read(demo)


async def _talk(demo: Demo) -> None:
    """Answer what is typed, until good-bye."""
    async for line in _typed():
        if line.lower() in _QUIT:
            break
        await (demo.says(line) if line else demo.waits())
    else:
        click.echo()  # the prompt still waits
    click.echo(_FAREWELL)


async def _read(demo: Demo) -> None:
    """Answer each line of a pipe."""
    for raw in lines():
        line = typed(raw)
        if line.lower() in _QUIT:
            click.echo(_FAREWELL)
            break
        await demo.says(line)


async def _typed() -> AsyncIterator[str]:
    """Lines as they are typed, while everything else goes on."""
    raw: asyncio.Queue[bytes] = asyncio.Queue()
    loop = asyncio.get_running_loop()
    loop.add_reader(sys.stdin, lambda: raw.put_nowait(sys.stdin.buffer.readline()))
    try:
        while line := await raw.get():
            yield typed(line)
    finally:
        loop.remove_reader(sys.stdin)
