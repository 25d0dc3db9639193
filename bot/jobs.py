"""The alarm clock: wakes the services, keeps the long-lived tasks alive, and decides nothing."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler

logger = logging.getLogger(__name__)

Tick = Callable[[], Awaitable[float | None]]
"""Does what is due and returns the seconds until it wants to be woken, None for whenever."""

_SHORTEST, _LONGEST = 1.0, 60.0  # seconds before a task that failed is started again
_SOUND = 60.0  # a task that ran for so long is healthy: its next failure counts as the first


@dataclass(frozen=True, slots=True)
class Job:
    """A tick, and the seconds after which it is called even if nobody wants it."""

    name: str
    tick: Tick
    every: float = 1.0


class Alarm:
    """One job: it rings by itself, can be set to ring earlier, and can be rung by hand."""

    def __init__(self, scheduler: AsyncIOScheduler, job: Job) -> None:
        self._scheduler = scheduler
        self._job = job
        self._bell = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        scheduler.add_job(self._ring, "interval", seconds=job.every)

    @property
    def name(self) -> str:
        return self._job.name

    def ring(self) -> None:
        """Call the tick now, or once more if it is at work."""
        self._bell.set()

    async def idle(self) -> None:
        """Return when the tick is not at work."""
        await self._idle.wait()

    async def answer(self) -> None:
        """Call the tick whenever the bell rings: late rather than never, and never twice at once.

        One that fails is logged, and comes again all the same.
        """
        while True:
            await self._bell.wait()
            self._bell.clear()
            self._idle.clear()
            try:
                self._set(await self._job.tick())
            except Exception:
                extra = {"action": "tick_failed", "job": self._job.name}
                logger.exception("tick failed", extra=extra)
            finally:
                self._idle.set()

    async def _ring(self) -> None:
        self.ring()

    def _set(self, seconds: float | None) -> None:
        if seconds is None or seconds >= self._job.every:
            return
        at = datetime.now(UTC) + timedelta(seconds=max(seconds, 0))
        self._scheduler.add_job(
            self._ring, "date", run_date=at, id=self._job.name, replace_existing=True
        )


@asynccontextmanager
async def alarms(*jobs: Job) -> AsyncIterator[tuple[Alarm, ...]]:
    """Call each tick when it wants to be woken, and regularly anyway, until the block ends."""
    scheduler = AsyncIOScheduler(
        timezone="UTC",
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    ringing = tuple(Alarm(scheduler, job) for job in jobs)
    tasks = [asyncio.create_task(alarm.answer()) for alarm in ringing]
    scheduler.start()
    try:
        yield ringing
    finally:
        scheduler.shutdown(wait=False)
        await _cancelled(tasks)


async def first_to_end(*work: Coroutine[Any, Any, object]) -> None:
    """Do all of this at once until one of it has ended. Raises what ended it."""
    tasks = [asyncio.create_task(each) for each in work]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        await _cancelled(tasks)
    for task in done:
        await task


async def supervise(
    name: str, start: Callable[[], Awaitable[None]], *, fatal: tuple[type[Exception], ...] = ()
) -> None:
    """Keep a long-lived task going: whatever ends it is logged, and it is started again.

    The pauses grow from a second to a minute. Raises only what is `fatal`.
    """
    loop = asyncio.get_running_loop()
    pause = _SHORTEST
    while True:
        since = loop.time()
        try:
            await start()
            logger.error("task ended", extra={"action": "task_ended", "task": name})
        except fatal:
            raise
        except Exception:
            logger.exception("task failed", extra={"action": "task_failed", "task": name})
        if loop.time() - since > _SOUND:
            pause = _SHORTEST
        await asyncio.sleep(pause)
        pause = min(pause * 2, _LONGEST)


async def _cancelled(tasks: Sequence["asyncio.Task[Any]"]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
