"""The bot at work: what rings its alarms, what it listens to, and how it ends."""

import asyncio
import logging
import signal
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from bot.app import Bot
from bot.jobs import Alarm, Job, alarms, first_to_end, supervise
from bot.services.front_desk import FrontDesk
from bot.services.messenger import Platform, TokenInUse, TokenRefused
from bot.store import bots
from bot.watchdog import watched

logger = logging.getLogger(__name__)

_GRACE = 5.0  # seconds for what is on its way when the bot is asked to stop
_MINUTE = 60.0


class Process:
    """A bot that serves its platforms. `alive` is the file that shows that it does."""

    def __init__(self, bot: Bot, platforms: Sequence[Platform], alive: Path) -> None:
        self._bot = bot
        self._platforms = platforms
        self._alive = alive
        self._stop = asyncio.Event()

    async def run(self) -> None:
        """Serve until SIGTERM or SIGINT. Raises TokenInUse, and the last TokenRefused."""
        loop = asyncio.get_running_loop()
        for each in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(each, self._stop.set)
        wake = self._bot.wake
        await self._bot.routing.prepare()
        await wake.begin()
        await self._remember_names()
        jobs = (
            Job("plan", self._plan),
            Job("answer", wake.answer),
            Job("deliver", wake.deliver),
            Job("look after", self._look_after, every=_MINUTE),
        )
        with watched(loop):
            async with alarms(*jobs) as self._alarms:
                try:
                    await self._serve()
                finally:
                    await self._finish()
        logger.info("stopped", extra={"action": "stopped"})

    async def _serve(self) -> None:
        desk = FrontDesk(
            self._bot.database,
            self._bot.clock,
            self._bot.receive,
            ring=self._alarm("answer").ring,
            deliver=self._alarm("deliver").ring,
        )
        self._bot.receive.when_answered(self._alarm("deliver").ring)
        for alarm in self._alarms:
            alarm.ring()
        names = ", ".join(platform.name for platform in self._platforms)
        logger.info("serving", extra={"action": "serving", "platforms": names})
        listening = [self._listen(platform, desk) for platform in self._platforms]
        await first_to_end(self._stop.wait(), *listening)

    async def _listen(self, platform: Platform, desk: FrontDesk) -> None:
        """One platform that fails for good does not stop another."""
        try:
            await supervise(
                platform.name,
                partial(platform.listen, desk),
                fatal=(TokenInUse, TokenRefused),
            )
        except TokenRefused:
            if len(self._platforms) == 1:
                raise
            extra = {"action": "platform_stopped", "platform": platform.name}
            logger.exception("platform stopped", extra=extra)
            self._bot.hearing.give_up(platform.name)
            await self._stop.wait()

    async def _plan(self) -> float | None:
        seconds = await self._bot.wake.plan()
        self._alarm("deliver").ring()
        return seconds

    async def _look_after(self) -> None:
        """The sign of life is given only if every promise is accounted for."""
        await self._remember_names()
        if await self._bot.wake.look_after():
            self._alive.touch(mode=0o600)

    async def _remember_names(self) -> None:
        """Invitations are made by another process, which needs them for its links."""
        for platform in self._platforms:
            if platform.username is not None:
                await self._bot.database.write(bots.remember, platform.name, platform.username)

    async def _finish(self) -> None:
        """Send nothing more, and let what is on its way arrive."""
        self._bot.deliver.stop()
        try:
            async with asyncio.timeout(_GRACE):
                await self._alarm("deliver").idle()
        except TimeoutError:
            logger.warning("left in flight", extra={"action": "left_in_flight"})

    def _alarm(self, name: str) -> Alarm:
        return next(alarm for alarm in self._alarms if alarm.name == name)
