"""A bot that lasts: which platforms it serves, on which database, by which clock."""

import hashlib
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path

from pydantic import SecretStr

from bot.app import Bot, assembled
from bot.clock import SystemClock
from bot.config import Settings, WrongSettings
from bot.files.toml import sample
from bot.process import Process
from bot.services import limits
from bot.services.dial import clock_of
from bot.services.hearing import Hearing
from bot.services.messenger import Platform
from bot.services.publish import import_once
from bot.services.rezone import rezone
from bot.store.connection import encrypted
from bot.store.database import Database
from bot.store.key import Key
from bot.store.lock import only_one
from bot.web.surface import Surface


async def run(settings: Settings, key: Key, *, at: datetime | None, speed: float) -> None:
    """Serve every platform whose tokens are set, until the process is asked to stop.

    With `at` on the clock of a rehearsal. Raises BotError for what the operator has to mend; then
    nothing was started.
    """
    surface = Surface()
    platforms = platforms_of(settings, surface)
    with alone(settings):
        async with (
            opened(platforms),
            lasting_bot(settings, key, platforms, at, speed) as bot,
            listening(settings, surface),
        ):
            await Process(bot, platforms, settings.database.with_suffix(".alive")).run()


def platforms_of(settings: Settings, surface: Surface) -> tuple[Platform, ...]:
    """The platforms whose tokens are set; those that come over HTTP are mounted on `surface`.

    Raises WrongSettings if there is none.
    """
    platforms: list[Platform] = []
    if settings.telegram_token is not None:
        platforms.append(_telegram(settings, settings.telegram_token, surface))
    if settings.slack_token is not None:
        platforms.append(_slack(settings, settings.slack_token, surface))
    if not platforms:
        raise WrongSettings(
            "TELEGRAM_BOT_TOKEN: set it for Telegram",
            "SLACK_BOT_TOKEN and SLACK_APP_TOKEN: set both for Slack",
        )
    return tuple(platforms)


def _telegram(settings: Settings, token: SecretStr, surface: Surface) -> Platform:
    from bot.platforms.telegram.adapter import Telegram  # noqa: PLC0415 -- slow to import

    telegram = Telegram(
        token=token.get_secret_value(),
        api_url=settings.telegram_api,
        clock=SystemClock(),
        mode=settings.telegram_mode,
        url=settings.url,
        secret=_open(settings.telegram_secret) or None,
    )
    if settings.telegram_mode == "webhook":
        surface.mount(telegram.webhook_path, telegram.webhook)
    return telegram


def _slack(settings: Settings, token: SecretStr, surface: Surface) -> Platform:
    from bot.platforms.slack.adapter import Slack  # noqa: PLC0415 -- slow to import

    slack = Slack(
        token=token.get_secret_value(),
        api_url=settings.slack_api,
        clock=SystemClock(),
        mode=settings.slack_mode,
        app_token=_open(settings.slack_app_token),
        signing_secret=_open(settings.slack_signing_secret),
    )
    if slack.webhook is not None:
        surface.mount(slack.webhook_path, slack.webhook)
    return slack


def _open(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""


@contextmanager
def alone(settings: Settings) -> Iterator[None]:
    """Keep every other bot away from this database and these tokens. Raises AlreadyRunning."""
    tokens = (settings.telegram_token, settings.slack_token)
    with ExitStack() as locks:
        locks.enter_context(only_one(settings.database.with_suffix(".lock")))
        for token in filter(None, tokens):
            locks.enter_context(only_one(_token_lock(token)))
        yield


def _token_lock(token: SecretStr) -> Path:
    """The same file for every copy of the bot on this machine, wherever its database lies."""
    name = hashlib.sha256(token.get_secret_value().encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"gildongmu-{name}.lock"


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


@asynccontextmanager
async def listening(settings: Settings, surface: Surface) -> AsyncIterator[None]:
    """The door for HTTP, open if the settings name an address; by default no port is."""
    try:
        if settings.listen is not None:
            await surface.open(settings.listen)
        yield
    finally:
        await surface.close()


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
        trips = await import_once(
            database,
            settings.trip or sample(),
            clock=clock,
            is_asked_for=settings.trip is not None,
        )
        bot = await assembled(
            database,
            clock,
            {platform.name: platform for platform in platforms},
            trips,
            limits={"telegram": limits.telegram(), "slack": limits.slack()},
            hearing=Hearing(platforms, clock),
        )
        await rezone(database, bot.remind, clock)
        yield bot
