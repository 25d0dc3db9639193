"""The database of the settings, as the operator's commands open it: the bot may run meanwhile."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import click

from bot.config import Settings
from bot.errors import BotError
from bot.store.connection import encrypted
from bot.store.database import Database
from bot.store.key import Key, key_from


class NoDatabase(BotError):
    """Its argument is the path."""

    told = (
        "There is no database there yet. Start the bot or import a trip first, "
        "or correct GILDONGMU_DATABASE."
    )


@asynccontextmanager
async def opened(chosen: Settings) -> AsyncIterator[Database]:
    """The database that is there. Raises NoDatabase, and what `made` raises."""
    if not chosen.database.exists():
        raise NoDatabase(str(chosen.database))
    async with made(chosen) as database:
        yield database


@asynccontextmanager
async def made(chosen: Settings) -> AsyncIterator[Database]:
    """The database, new and empty if there is none.

    Raises what `bot.store.key` and `bot.store.connection` raise: each says what to set.
    """
    key = key_of(chosen)
    async with Database.open(partial(encrypted, chosen.database, key)) as database:
        yield database


def key_of(chosen: Settings) -> Key:
    """The key of the database. One that was made just now is said on standard error."""
    folders = [chosen.database.absolute().parent]
    if chosen.backup is not None:
        folders.append(chosen.backup.absolute())
    value = chosen.key.get_secret_value() if chosen.key else None
    key = key_from(
        value, chosen.key_file, configuration=Path(click.get_app_dir("gildongmu")), data=folders
    )
    if key.is_new:
        click.echo(
            f"A key for the database was made: {key.file}\n"
            "Keep a copy elsewhere: without it, the data are lost.",
            err=True,
        )
    return key
