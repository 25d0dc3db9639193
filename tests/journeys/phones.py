"""Phones with the real apps' ends: what is typed goes through a platform's server and its adapter.

The whole bot is at work behind them: `Process`, both adapters, an encrypted file.
"""

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import web
from typing_extensions import override

from bot.app import Bot, assembled
from bot.clock import Clock
from bot.domain.trip import Trip
from bot.files.toml import sample
from bot.platforms.slack.adapter import Slack
from bot.platforms.telegram.adapter import Limits, Telegram
from bot.process import Process
from bot.running import opened
from bot.services.hearing import Hearing
from bot.services.publish import import_folder
from bot.store import members
from bot.store.connection import encrypted
from bot.store.database import Database
from bot.store.key import Key
from tests.platforms.slack import server as slack
from tests.platforms.slack.payloads import command, press, said
from tests.platforms.slack.reading import fallback, keys
from tests.platforms.telegram import server as telegram
from tests.platforms.telegram.reading import read

PATIENCE = 30.0
_KEY = Key(bytes(32))
_numbers = itertools.count(1)


@dataclass
class WatchedApi(telegram.BotApi):
    """A Bot API that tells when something came of a call, and knows the buttons of its chats."""

    buttons: dict[tuple[int, int], list[tuple[str, str]]] = field(default_factory=dict)
    _rung: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def until(self, is_so: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE), self._rung:
            await self._rung.wait_for(is_so)

    @override
    async def answer(self, request: web.Request) -> web.StreamResponse:
        try:
            return await super().answer(request)
        finally:
            await self._ring()

    @override
    async def _done(self, method: str, parameters: dict[str, Any]) -> object:
        result = await super()._done(method, parameters)
        if method in {"sendMessage", "editMessageText"} and isinstance(result, dict):
            rows = parameters.get("reply_markup", {}).get("inline_keyboard", [])
            self.buttons[parameters["chat_id"], result["message_id"]] = [
                (each["text"], each.get("callback_data", "")) for row in rows for each in row
            ]
        await self._ring()
        return result

    async def _ring(self) -> None:
        async with self._rung:
            self._rung.notify_all()


class WatchedWorkspace(slack.Workspace):
    """A Slack that tells when a call is over, and shows what was changed in place."""

    @override
    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(condition)

    @override
    async def _call(self, request: web.Request) -> web.StreamResponse:
        try:
            return await super()._call(request)
        finally:
            await self.changed()

    @override
    def _done(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        if method == "chat.update":
            [shown] = [each for each in self.posted if each["ts"] == params["ts"]]
            shown.update(text=params["text"], blocks=params["blocks"])
        return super()._done(method, params)


@dataclass(frozen=True)
class TelegramPhone:
    """A private chat with the bot on Telegram."""

    api: WatchedApi
    address: str

    async def says(self, text: str) -> None:
        # At no date: a virtual clock would take a real one for another day.
        message = {**telegram.private(int(self.address)), "date": 0, "text": text}
        self.api.happens(message=message)

    async def commands(self, name: str) -> None:
        await self.says(f"/{name}")

    async def joins(self, code: str) -> None:
        await self.says(f"/start {code}")

    async def presses(self, label: str) -> None:
        """Press the newest button with this label; over when the app was told that it was."""
        chat = int(self.address)
        number, data = next(
            (number, data)
            for number in range(len(self.api.chats[chat]), 0, -1)
            for text, data in self.api.buttons.get((chat, number), [])
            if text == label
        )
        query = {
            "id": f"q{next(_numbers)}",
            "from": {"id": chat},
            "message": {
                "message_id": number,
                "date": 0,
                "chat": {"id": chat, "type": "private"},
            },
            "data": data,
        }
        self.api.happens(callback_query=query)
        told = {"callback_query_id": query["id"]}
        await self.until(lambda: told in self.api.asked("answerCallbackQuery"))

    def labels(self) -> list[str]:
        """Of the buttons of the last message that ask something."""
        chat = int(self.address)
        pressable = self.api.buttons.get((chat, len(self.api.chats[chat])), [])
        return [text for text, data in pressable if data]

    def shown(self) -> list[str]:
        return [
            "".join(run.text for run in read(text)) for text in self.api.chats[int(self.address)]
        ]

    async def until(self, is_so: Callable[[], bool]) -> None:
        await self.api.until(is_so)


@dataclass(frozen=True)
class SlackPhone:
    """A private chat with the bot on Slack."""

    workspace: WatchedWorkspace
    address: str

    async def says(self, text: str) -> None:
        number = next(_numbers)
        payload = said(text, user=self.address, channel=self._channel, ts="")
        await self._deliver({**payload, "event_id": f"Ev{number}"}, number)

    async def commands(self, name: str) -> None:
        number = next(_numbers)
        payload = command(name, user_id=self.address, trigger_id=f"tr{number}")
        await self._deliver(payload, number)

    async def joins(self, code: str) -> None:
        await self.commands(f"join {code}")

    async def presses(self, label: str) -> None:
        """Press the newest button with this label; over when it is acknowledged."""
        number = next(_numbers)
        stamp, value = next(
            (each["ts"], key["value"])
            for each in reversed(self._posted())
            for key in keys(each)
            if key["text"]["text"] == label
        )
        payload = press(
            value,
            channel=self._channel,
            user={"id": self.address, "username": "minsu"},
            trigger_id=f"tr{number}",
        )
        payload["container"]["message_ts"] = stamp
        payload["actions"][0]["action_ts"] = ""
        await self._deliver(payload, number)

    def labels(self) -> list[str]:
        """Of the buttons of the last message that ask something."""
        return [key["text"]["text"] for key in keys(self._posted()[-1]) if "value" in key]

    def shown(self) -> list[str]:
        return [fallback(each) for each in self._posted()]

    async def until(self, is_so: Callable[[], bool]) -> None:
        await self.workspace.until(is_so)

    @property
    def _channel(self) -> str:
        return self.address.replace("U", "D", 1)

    def _posted(self) -> Sequence[dict[str, Any]]:
        return [each for each in self.workspace.posted if each["channel"] == self._channel]

    async def _deliver(self, payload: dict[str, Any], number: int) -> None:
        await self.workspace.deliver(payload, name=f"envelope {number}")


Phone = TelegramPhone | SlackPhone


def headings(phone: Phone) -> list[str]:
    """The first line of each message, the oldest first."""
    return [text.partition("\n")[0] for text in phone.shown()]


async def sees(phone: Phone, heading: str, *, after: int = 0) -> None:
    """A message with this heading is there, beyond the first `after`. Says what is, if not."""
    try:
        await phone.until(lambda: heading in headings(phone)[after:])
    except TimeoutError:
        raise AssertionError(f"{heading!r} is not in {headings(phone)[after:]}") from None


@dataclass(frozen=True)
class House:
    """A bot at work between two platforms."""

    bot: Bot
    trip: Trip
    api: WatchedApi
    workspace: WatchedWorkspace

    def phone(self, platform: str, number: int) -> Phone:
        """The phone of the person with this number, which knows the bot or not."""
        if platform == "telegram":
            return TelegramPhone(self.api, str(number))
        return SlackPhone(self.workspace, f"U{number:03}")

    async def joins(self, platform: str, number: int) -> Phone:
        """A member by the back door."""
        phone = self.phone(platform, number)
        await self.bot.database.write(
            members.join,
            trip=self.trip.id,
            person=f"D{number:02}",
            platform=platform,
            address=phone.address,
            now=self.bot.clock.now(),
        )
        return phone


@asynccontextmanager
async def house(folder: Path, clock: Clock, *, read: float = 10.0) -> AsyncIterator[House]:
    """The whole bot on a database in `folder`, with the sample trip, where nobody has joined.

    It serves until the block is left. `read` is how many seconds Telegram may take to answer.
    Everything may leave at once, so that nobody has to wait for the pace of a platform.
    """
    async with AsyncExitStack() as stack:
        api = await stack.enter_async_context(_watched_api())
        workspace = WatchedWorkspace()
        await stack.enter_async_context(workspace.open())
        platforms = (
            Telegram(token=telegram.TOKEN, api_url=api.url, clock=clock, limits=Limits(read=read)),
            Slack(
                token=slack.TOKEN,
                app_token=slack.APP_TOKEN,
                api_url=f"{workspace.url}/api",
                clock=clock,
                pause=0.001,
            ),
        )
        await stack.enter_async_context(opened(platforms))
        connect = partial(encrypted, folder / "bot.db", _KEY)
        database = await stack.enter_async_context(Database.open(connect))
        trip, _ = await import_folder(database, sample(), author="import", clock=clock)
        bot = await assembled(
            database,
            clock,
            {platform.name: platform for platform in platforms},
            [trip],
            hearing=Hearing(platforms, clock),
        )
        running = asyncio.ensure_future(Process(bot, platforms, folder / "bot.alive").run())
        try:
            await workspace.line()
            yield House(bot, trip, api, workspace)
        finally:
            running.cancel()
            await asyncio.wait([running])


@asynccontextmanager
async def _watched_api() -> AsyncIterator[WatchedApi]:
    api = WatchedApi()
    async with telegram.bot_api(api):
        yield api
