"""The bot as `gildongmu run` has it, but for the limits, or with an eye on its event loop.

It is put together here, so that what is shipped knows no switch that lets it flood a platform.
"""

import asyncio
import gc
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import click

from bot import logs, running
from bot.app import assembled
from bot.cli.opened import key_of
from bot.cli.options import Instant
from bot.config import Settings, settings
from bot.files.toml import sample
from bot.process import Process
from bot.services import limits
from bot.services.dial import clock_of
from bot.services.publish import import_once
from bot.web.surface import Surface
from tests.benchmarks.stage import opened

_BEAT = 0.002


@click.command()
@click.option("--clock", "at", type=Instant(), help="As in `gildongmu run`.")
@click.option("--unlimited", "is_unlimited", is_flag=True, help="Send as fast as can be.")
@click.option("--watched", "is_watched", is_flag=True, help="Print the longest block at the end.")
def main(*, at: datetime | None, is_unlimited: bool, is_watched: bool) -> None:
    """Serve until SIGTERM."""
    chosen = settings()
    logs.configure(chosen.log, secrets=[])
    key_of(chosen)
    gc.freeze()
    gc.enable()
    asyncio.run(_run(chosen, at, is_unlimited=is_unlimited, is_watched=is_watched))


async def _run(
    chosen: Settings, at: datetime | None, *, is_unlimited: bool, is_watched: bool
) -> None:
    platforms = running.platforms_of(chosen, Surface())
    real = {} if is_unlimited else {"telegram": limits.telegram(), "slack": limits.slack()}
    async with running.opened(platforms), opened(chosen.database) as database:
        clock = await clock_of(database, at=at, speed=1)
        trips = await import_once(database, sample(), clock=clock, is_asked_for=False)
        messengers = {platform.name: platform for platform in platforms}
        bot = await assembled(database, clock, messengers, trips, limits=real)
        process = Process(bot, platforms, chosen.database.with_suffix(".alive"))
        if not is_watched:
            await process.run()
            return
        async with _pulse() as blocks:
            await process.run()
        longest, used = max(blocks)
        click.echo(f"{longest * 1000:.1f} {used * 1000:.1f}")


@asynccontextmanager
async def _pulse() -> AsyncIterator[list[tuple[float, float]]]:
    """How much later than asked for the loop came round, and how much of that it has worked."""
    blocks: list[tuple[float, float]] = []

    async def beat() -> None:
        while True:
            at, worked = time.perf_counter(), time.thread_time()
            await asyncio.sleep(_BEAT)
            late = time.perf_counter() - at - _BEAT
            blocks.append((late, time.thread_time() - worked))

    task = asyncio.create_task(beat())
    # Whoever watches says when the start is over.
    asyncio.get_running_loop().add_signal_handler(signal.SIGUSR1, blocks.clear)
    try:
        yield blocks
    finally:
        task.cancel()


if __name__ == "__main__":
    gc.disable()
    main()
