"""What is done whenever the alarm rings, and when it is to ring again."""

import logging
from datetime import datetime
from math import inf, isfinite

from bot.clock import Clock
from bot.services.audit import Audit
from bot.services.catch_up import CatchUp
from bot.services.deliver import Deliver
from bot.services.forget import forget
from bot.services.receive import Receive
from bot.services.remind import Remind
from bot.store import outbox
from bot.store.database import Database

logger = logging.getLogger(__name__)

JUMP = 5.0
"""Seconds by which the wall clock may leave the real one before that counts as a jump."""


class Wake:
    """Answers, plans and delivers; asleep in between, with every promise in the database."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        receive: Receive,
        remind: Remind,
        catch_up: CatchUp,
        deliver: Deliver,
        audit: Audit,
    ) -> None:
        self._database = database
        self._clock = clock
        self._receive = receive
        self._remind = remind
        self._catch_up = catch_up
        self._deliver = deliver
        self._audit = audit
        self._seen = clock.now(), clock.elapsed()

    async def begin(self) -> None:
        """Take up what an earlier run left open. To be called once, before the first plan."""
        await self._receive.recover()
        await self._deliver.begin()
        await self._remind.begin(self._clock.now())

    async def plan(self) -> float | None:
        """Queue what has fallen due. Returns the seconds until more does, None for never."""
        if self._has_jumped():
            logger.warning("the clock has jumped", extra={"action": "clock_jumped"})
        await self._deliver.recover()
        now = self._clock.now()
        await self._remind.tick(now)
        await self._catch_up.pending(now)
        return self._seconds_until(await self._remind.next_due(now))

    async def look_after(self) -> bool:
        """Check the books and forget what has served. True if every promise is accounted for.

        To be called each minute; the sign of life to the outside depends on it.
        """
        await forget(self._database, now=self._clock.now())
        return not await self._audit.check()

    async def answer(self) -> None:
        """Answer what was asked: the answers then wait in the outbox."""
        await self._receive.pending()

    async def deliver(self) -> float | None:
        """Send what is due. Returns the seconds until more may leave, None if nothing waits."""
        opens_at = await self._deliver.pending()
        opens = inf if opens_at is None else opens_at - self._clock.elapsed()
        due = self._seconds_until(await self._database.read(outbox.next_due))
        seconds = min(opens, inf if due is None or due <= 0 else due)
        return seconds if isfinite(seconds) else None

    def _seconds_until(self, at: datetime | None) -> float | None:
        seconds = inf if at is None else self._clock.seconds_until(at)
        return seconds if isfinite(seconds) else None

    def _has_jumped(self) -> bool:
        """The wall clock went another way than the real one since this was asked last."""
        at, elapsed = self._seen
        self._seen = self._clock.now(), self._clock.elapsed()
        drift = self._seen[1] - elapsed + self._clock.seconds_until(at)
        return abs(drift) > JUMP
