"""T2: the real process is killed at random points of a broadcast, and started again.

The server is the judge: it counts what each person saw.
"""

import asyncio
import os
import random
import re
import signal
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from typing_extensions import override

from bot.chat.blocks import Heading
from bot.chat.letter import to_json
from bot.chat.message import Message
from bot.clock import SystemClock
from bot.files.toml import sample
from bot.services.publish import import_folder
from bot.store import members, outbox
from bot.store.connection import encrypted
from bot.store.database import Database
from bot.store.key import Key
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.states import State
from bot.store.transaction import Transaction
from tests.platforms.telegram.server import TOKEN, BotApi, bot_api
from tests.repository import ROOT

RECIPIENTS = 500
LATENCY = 0.15  # seconds
KEY = Key(bytes.fromhex("ab" * 32))
MOST_BETWEEN = 24
"""A kill comes after at most so many messages more."""
_FIRST = 1_000
_ASKER = 7
_OPEN = {State.QUEUED, State.SENDING, State.MAYBE, State.HELD}
_REPEATED = re.compile(r"\[Repeated #\d+\]")
_PATIENCE = 180.0


@dataclass
class Slow(BotApi):
    """A server that takes its time: half of the chats show a message at once, half at the end.

    What a bot has sent that dies meanwhile is shown in the one half and lost in the other.
    """

    flying: set[tuple[int, str]] = field(default_factory=set)
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)
    count: int = 0
    life: int = 0

    @override
    async def _done(self, method: str, parameters: dict[str, Any]) -> object:
        if method != "sendMessage":
            return await super()._done(method, parameters)
        chat, life = parameters["chat_id"], self.life
        sending = chat, parameters["text"]
        shown = await super()._done(method, parameters) if chat % 2 else None
        self.flying.add(sending)
        async with self.arrived:
            self.count += 1
            self.arrived.notify_all()
        await asyncio.sleep(LATENCY)
        if life != self.life:
            raise ConnectionResetError
        self.flying.discard(sending)
        return shown or await super()._done(method, parameters)

    def dies(self) -> int:
        """The bot at the other end is no more. Returns how much it had in flight."""
        flying = len(self.flying)
        self.flying.clear()
        self.life += 1
        return flying

    async def until(self, count: int) -> None:
        async with self.arrived:
            await self.arrived.wait_for(lambda: self.count >= count)


@dataclass
class Account:
    """What was promised and what became of it."""

    kills: int = 0
    flying: int = 0
    broadcasts: int = 0
    questions: int = 0
    copies: int = 0
    in_doubt: int = 0


def kills(count: int, seed: int) -> str:
    """Kill the bot so often. Raises AssertionError if a promise was broken."""
    return asyncio.run(_kills(count, random.Random(seed)))  # noqa: S311 -- to be repeated, not to be secret


async def _kills(count: int, chance: random.Random) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bot.db"
        async with Database.open(partial(encrypted, path, KEY)) as database:
            await _prepare(database)
            async with bot_api(Slow()) as api, asyncio.timeout(count * 10 + _PATIENCE):
                assert isinstance(api, Slow)
                return await Run(api, database, path, chance).judged(count)


class Run:
    """One bot, killed again and again."""

    def __init__(self, api: Slow, database: Database, path: Path, chance: random.Random) -> None:
        self._api = api
        self._database = database
        self._path = path
        self._chance = chance
        self._account = Account()

    async def judged(self, count: int) -> str:
        while self._account.kills < count:
            if await self._left() <= MOST_BETWEEN:
                await self._broadcast()
            await self._killed()
        await self._healed()
        await self._judge()
        account = self._account
        return (
            f"{account.kills} kills in {account.broadcasts} broadcasts of {RECIPIENTS} and "
            f"{account.questions} questions: 0 lost, {account.copies} copies of "
            f"{account.flying} in flight, each marked; {account.in_doubt} listed in doubt"
        )

    async def _killed(self) -> None:
        """One life of the bot, which ends in the middle of the broadcast."""
        self._api.says("thanks", person=_ASKER)
        self._account.questions += 1
        async with self._bot() as process:
            await self._api.until(self._api.count + self._chance.randint(1, MOST_BETWEEN))
            await asyncio.sleep(self._chance.random() * LATENCY)
            process.send_signal(signal.SIGKILL)
            await process.wait()
            self._account.flying += self._api.dies()
            self._account.kills += 1

    async def _healed(self) -> None:
        """A life without a fault, until nothing is open any more."""
        async with self._bot() as process:
            while await self._left() or self._api.waiting:  # noqa: ASYNC110 -- another process works
                await asyncio.sleep(0.5)
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), 15) == 0

    @asynccontextmanager
    async def _bot(self) -> AsyncIterator[asyncio.subprocess.Process]:
        environment = os.environ | {
            "TELEGRAM_BOT_TOKEN": TOKEN,
            "TELEGRAM_API_URL": self._api.url,
            "GILDONGMU_DATABASE": str(self._path),
            "GILDONGMU_KEY": KEY.raw.hex(),
            "GILDONGMU_LOG": "ERROR",
            "TMPDIR": str(self._path.parent),  # where the lock of the token lies
        }
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"), cwd=ROOT, env=environment
        )
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    async def _broadcast(self) -> None:
        self._account.broadcasts += 1
        await self._database.write(_promised, self._account.broadcasts)

    async def _left(self) -> int:
        return await self._database.read(_open)

    async def _judge(self) -> None:
        """Each was told, or stands in the list of what is in doubt; who was told twice knows."""
        account = self._account
        in_doubt = await self._database.read(_in_doubt)
        account.in_doubt = len(in_doubt)
        for number in range(1, self._account.broadcasts + 1):
            for chat in range(_FIRST, _FIRST + RECIPIENTS):
                seen = [text for text in self._api.chats[chat] if f"Notice {number}." in text]
                assert seen or _key(number, chat) in in_doubt, f"{_key(number, chat)} is lost"
                assert all(map(_REPEATED.search, seen[1:])), f"{_key(number, chat)} is not marked"
                account.copies += max(len(seen) - 1, 0)
        assert account.copies <= account.flying, f"{account.copies} copies of {account.flying}"
        answered = await self._database.read(_answered)
        assert answered == account.questions, f"{answered} of {account.questions} answered"


def _key(number: int, chat: int) -> str:
    return f"broadcast:kills:{number}:{chat}"


async def _prepare(database: Database) -> None:
    trip, _ = await import_folder(database, sample(), author="import", clock=SystemClock())
    await database.write(_joined, trip.id, next(iter(trip.delegates)))


def _joined(transaction: Transaction, trip: str, person: str) -> None:
    now = SystemClock().now()
    members.join(
        transaction, trip=trip, person=person, platform="telegram", address=str(_ASKER), now=now
    )


def _promised(transaction: Transaction, number: int) -> None:
    now = SystemClock().now()
    message = to_json(Message((Heading(f"Notice {number}."),)))
    rows = [
        Outgoing(
            key=_key(number, chat),
            trip="kills",
            kind="broadcast",
            lane=Lane.BROADCAST,
            person=str(chat),
            cause=Cause("broadcast", str(chat)),
            message=message,
            not_before=now,
            expires_at=None,
            channel=Channel("telegram", str(chat)),
        )
        for chat in range(_FIRST, _FIRST + RECIPIENTS)
    ]
    outbox.queue(transaction, rows, now=now)


def _open(transaction: Transaction) -> int:
    rows = transaction.rows("SELECT state, count(*) FROM outbox GROUP BY state")
    return sum(count for state, count in rows if state in _OPEN)


def _in_doubt(transaction: Transaction) -> set[str]:
    rows = transaction.rows("SELECT key FROM outbox WHERE state = 'unknown'")
    return {key for (key,) in rows}


def _answered(transaction: Transaction) -> int:
    [[count]] = transaction.rows("SELECT count(*) FROM outbox WHERE kind = 'reply'")
    return int(count)
