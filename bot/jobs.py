"""The alarm clock: wakes the services and decides nothing."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from apscheduler.schedulers.asyncio import AsyncIOScheduler

logger = logging.getLogger(__name__)

Tick = Callable[[], Awaitable[None]]


@asynccontextmanager
async def each_second(tick: Tick) -> AsyncIterator[None]:
    """Call `tick` every second until the block is left.

    A tick that comes late still comes, two that wait are one, and none runs beside another. One
    that fails is logged, and the next one comes all the same.
    """
    scheduler = AsyncIOScheduler(
        timezone="UTC",
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    scheduler.add_job(_guarded, "interval", seconds=1, args=(tick,))
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


async def _guarded(tick: Tick) -> None:
    try:
        await tick()
    except Exception:
        logger.exception("tick failed", extra={"action": "tick_failed"})
