"""A database in which forty people have joined the sample trip on both platforms."""

from contextlib import AbstractAsyncContextManager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from bot.clock import Clock
from bot.files.toml import sample
from bot.services.dial import clock_of
from bot.services.publish import import_folder
from bot.store import members
from bot.store.connection import encrypted
from bot.store.database import Database
from bot.store.key import Key
from bot.store.transaction import Transaction

CHATS = 40
AT = datetime.fromisoformat("2024-01-10T08:00:00-08:00")
CLOCK = ("--clock", AT.isoformat())
_KEY = Key(bytes.fromhex("ab" * 32))
_FILES = ("trip.toml", "events.toml", "venues.toml", "people.toml", "delegates.toml")
_LONG_AGO = timedelta(days=1)


def slack_user(chat: int) -> str:
    return f"U{chat:04}"


def opened(path: Path) -> AbstractAsyncContextManager[Database]:
    return Database.open(partial(encrypted, path, _KEY))


def environment(path: Path) -> dict[str, str]:
    """What a bot has to know of its database."""
    return {"GILDONGMU_DATABASE": str(path), "GILDONGMU_KEY": _KEY.raw.hex()}


async def staged(folder: Path, *, at: datetime | None = AT) -> Path:
    """A new database in `folder`, of a rehearsal from `at`, or of a real trip."""
    path = folder / "bot.db"
    async with opened(path) as database:
        clock = await clock_of(database, at=at, speed=1)
        trip, _ = await import_folder(database, _larger(folder), author="import", clock=clock)
        await database.write(_join, trip.id, sorted(trip.delegates)[:CHATS], clock)
    return path


def _larger(folder: Path) -> Path:
    """The sample trip with as many delegates as there are chats."""
    there = sample()
    for name in _FILES:
        text = (there / name).read_text(encoding="utf-8")
        if name == "delegates.toml":
            more = range(text.count("[[delegate]]") + 1, CHATS + 1)
            text += "".join(map(_delegate, more))
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _delegate(number: int) -> str:
    role = '{ ko = "기업 대표", en = "company representative" }'
    return (
        f'\n[[delegate]]\nid = "D{number}"\nrole = {role}\ngroups = ["business"]\n'
        'language = "en"\n'
    )


def _join(transaction: Transaction, trip: str, people: list[str], clock: Clock) -> None:
    for chat, person in enumerate(people, 1):
        for platform, address in (("telegram", str(chat)), ("slack", slack_user(chat))):
            members.join(
                transaction,
                trip=trip,
                person=person,
                platform=platform,
                address=address,
                now=clock.now() - _LONG_AGO,
            )
