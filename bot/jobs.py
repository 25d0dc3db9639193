"""The alarm clock: wakes the services and decides nothing."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

logger = logging.getLogger(__name__)

Tick = Callable[[], Awaitable[float | None]]
"""Does what is due and returns the seconds until it wants to be woken, None for whenever."""

_SAFETY = 1.0


@asynccontextmanager
async def alarms(*ticks: Tick) -> AsyncIterator[None]:
    """Call each tick when it wants to be woken, and every second anyway, until the block ends.

    A tick that comes late still comes, and none runs beside itself. One that fails is logged, and
    comes again all the same.
    """
    scheduler = AsyncIOScheduler(
        timezone="UTC",
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    for number, tick in enumerate(ticks):
        scheduler.add_job(
            _Alarm(scheduler, f"due {number}", tick).ring, "interval", seconds=_SAFETY
        )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


@asynccontextmanager
async def each_second(tick: Callable[[], Awaitable[None]]) -> AsyncIterator[None]:
    """Call `tick` every second until the block is left."""

    async def and_whenever() -> None:
        await tick()

    async with alarms(and_whenever):
        yield


class _Alarm:
    """One tick, which rings every second and can be set to ring before that."""

    def __init__(self, scheduler: AsyncIOScheduler, name: str, tick: Tick) -> None:
        self._scheduler = scheduler
        self._name = name
        self._tick = tick
        self._is_ringing = False

    async def ring(self) -> None:
        if self._is_ringing:
            return
        self._is_ringing = True
        try:
            seconds = await self._tick()
            if seconds is not None and seconds < _SAFETY:
                self._set(seconds)
        except Exception:
            logger.exception("tick failed", extra={"action": "tick_failed"})
        finally:
            self._is_ringing = False

    def _set(self, seconds: float) -> None:
        at = datetime.now(UTC) + timedelta(seconds=max(seconds, 0))
        self._scheduler.add_job(
            self.ring, "date", run_date=at, id=self._name, replace_existing=True
        )
