"""`gildongmu run`: the bot itself."""

import asyncio
import gc
from datetime import datetime

import click

from bot import logs, running
from bot.cli.opened import key_of
from bot.cli.options import Instant
from bot.config import Settings, settings


@click.command("run", epilog="Example: gildongmu run --clock 2031-05-04T08:00+09:00 --speed 60")
@click.option(
    "--clock",
    "at",
    type=Instant(),
    metavar="INSTANT",
    help="A live rehearsal on a clock of its own, which begins at this instant.",
)
@click.option(
    "--speed",
    type=click.FloatRange(0, 3600, min_open=True),
    default=1,
    show_default=True,
    help="How many times as fast as a real clock a rehearsal runs.",
)
def command(*, at: datetime | None, speed: float) -> None:
    """Serve Telegram and Slack: each platform whose tokens are set.

    Settings come from the environment; see the README.
    """
    chosen = settings()
    logs.configure(chosen.log, secrets=_secrets(chosen))
    key = key_of(chosen)
    gc.freeze()
    gc.enable()
    asyncio.run(running.run(chosen, key, at=at, speed=speed))


def _secrets(chosen: Settings) -> list[str]:
    """What no line of the log may show."""
    values = (getattr(chosen, name) for name in type(chosen).model_fields)
    return [value.get_secret_value() for value in values if hasattr(value, "get_secret_value")]
