"""The bot as a process that lasts: its database, its platforms, and the order of their lives."""

import asyncio
import hashlib
import logging
import signal
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from pydantic import SecretStr

from bot.app import Bot, assembled
from bot.clock import SystemClock
from bot.config import Settings, WrongSettings
from bot.files.tables import Folder
from bot.files.toml import sample
from bot.jobs import Alarm, Job, alarms, first_to_end, supervise
from bot.services import limits
from bot.services.dial import clock_of
from bot.services.front_desk import FrontDesk
from bot.services.messenger import Platform, TokenInUse, TokenRefused
from bot.services.publish import import_once
from bot.services.rezone import rezone
from bot.store.connection import encrypted
from bot.store.database import Database
from bot.store.key import Key
from bot.store.lock import only_one
from bot.watchdog import watched

logger = logging.getLogger(__name__)

_GRACE = 5.0  # seconds for what is on its way when the bot is asked to stop
_MINUTE = 60.0


async def run(settings: Settings, key: Key, *, at: datetime | None, speed: float) -> None:
    """Serve every platform whose tokens are set, until the process is asked to stop.

    With `at` on the clock of a rehearsal. Raises BotError for what the operator has to mend; then
    nothing was started.
    """
    platforms = platforms_of(settings)
    alive = settings.database.with_suffix(".alive")
    with alone(settings):
        async with opened(platforms), lasting_bot(settings, key, platforms, at, speed) as bot:
            await Process(bot, platforms, alive).run()


@asynccontextmanager
async def opened(platforms: Sequence[Platform]) -> AsyncIterator[None]:
    """Platforms that know their tokens; closed on leaving, also if one of them refuses."""
    try:
        for platform in platforms:
            await platform.open()
        yield
    finally:
        for platform in platforms:
            await platform.close()


def platforms_of(settings: Settings) -> tuple[Platform, ...]:
    """The platforms whose tokens are set. WrongSettings if there is none."""
    platforms: list[Platform] = []
    if settings.telegram_token:
        from bot.platforms.telegram.adapter import Telegram  # noqa: PLC0415 -- a second of imports

        platforms.append(
            Telegram(
                token=settings.telegram_token.get_secret_value(),
                api_url=settings.telegram_api,
                clock=SystemClock(),
            )
        )
    if settings.slack_token and settings.slack_app_token:
        from bot.platforms.slack.adapter import Slack  # noqa: PLC0415 -- as above

        platforms.append(
            Slack(
                token=settings.slack_token.get_secret_value(),
                app_token=settings.slack_app_token.get_secret_value(),
                api_url=settings.slack_api,
                clock=SystemClock(),
            )
        )
    if not platforms:
        raise WrongSettings(
            "TELEGRAM_BOT_TOKEN: set it for Telegram",
            "SLACK_BOT_TOKEN and SLACK_APP_TOKEN: set both for Slack",
        )
    return tuple(platforms)


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Keep every other bot away from this database and these tokens. Raises AlreadyRunning."""
    with only_one(settings.database.with_suffix(".lock")):
        tokens = [each for each in (settings.telegram_token, settings.slack_token) if each]
        with _all_of(list(map(_token_lock, tokens))):
            yield


@contextmanager
def _all_of(paths: Sequence[Path]) -> Iterator[None]:
    if not paths:
        yield
        return
    with only_one(paths[0]), _all_of(paths[1:]):
        yield


def _token_lock(token: SecretStr) -> Path:
    """The same file for every copy of the bot on this machine, wherever its database lies."""
    name = hashlib.sha256(token.get_secret_value().encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"gildongmu-{name}.lock"


@asynccontextmanager
async def lasting_bot(
    settings: Settings,
    key: Key,
    platforms: Sequence[Platform],
    at: datetime | None,
    speed: float,
) -> AsyncIterator[Bot]:
    """The bot on the database of the settings, which outlives it."""
    async with Database.open(partial(encrypted, settings.database, key)) as database:
        clock = await clock_of(database, at=at, speed=speed)
        folder: Folder = settings.trip or sample()
        is_asked_for = settings.trip is not None
        trips = await import_once(database, folder, clock=clock, is_asked_for=is_asked_for)
        bot = await assembled(
            database,
            clock,
            {platform.name: platform for platform in platforms},
            trips,
            limits={"telegram": limits.telegram(), "slack": limits.slack()},
        )
        await rezone(database, bot.remind, clock)
        yield bot


class Process:
    """A bot at work: what rings its alarms, what it listens to, and how it ends."""

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
        await wake.begin()
        jobs = (
            Job("plan", self._plan),
            Job("answer", self._answer),
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
            await self._stop.wait()

    async def _plan(self) -> float | None:
        seconds = await self._bot.wake.plan()
        self._alarm("deliver").ring()
        return seconds

    async def _answer(self) -> None:
        await self._bot.wake.answer()
        self._alarm("deliver").ring()

    async def _look_after(self) -> None:
        """The sign of life is given only if every promise is accounted for."""
        if await self._bot.wake.look_after():
            self._alive.touch(mode=0o600)

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
