"""Telegram and Slack on this machine, as quick as they can be, with a note of what came when."""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from typing_extensions import override

from tests.benchmarks.stage import slack_user
from tests.platforms.slack.payloads import BOT, TEAM, said
from tests.platforms.slack.server import APP_TOKEN, Workspace
from tests.platforms.slack.server import TOKEN as SLACK_TOKEN
from tests.platforms.telegram.server import TOKEN, BotApi, private

_BATCH = 100  # as many updates as Telegram gives at once


def _deaf(_: int) -> None:
    """Nobody waits."""


@dataclass
class Exchange(BotApi):
    """A Bot API that takes forms too, as other libraries send them."""

    latency: float = 0.0
    arrived: list[tuple[float, int]] = field(default_factory=list)
    """When each message came (seconds of the wall clock), and for which chat."""
    heard: Callable[[int], None] = _deaf
    polled: asyncio.Event = field(default_factory=asyncio.Event)

    def environment(self) -> dict[str, str]:
        return {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": self.url}

    def ask(self, chat: int, text: str) -> None:
        self.happens(message={**private(chat), "date": int(time.time()), "text": text})

    @override
    async def answer(self, request: web.Request) -> web.StreamResponse:
        method, parameters = request.match_info["method"], await _parameters(request)
        if method == "sendMessage":
            chat = parameters["chat_id"] = int(parameters["chat_id"])
            self.arrived.append((time.time(), chat))
            self.heard(chat)
        if method.startswith("send") and self.latency:
            await asyncio.sleep(self.latency)
        return web.json_response({"ok": True, "result": await self._done(method, parameters)})

    @override
    async def _updates(self, offset: int) -> list[dict[str, Any]]:
        self.polled.set()
        return (await super()._updates(int(offset)))[:_BATCH]

    @override
    def _shown(self, chat: int, text: str) -> dict[str, Any]:
        shown = super()._shown(int(chat), text)
        return {
            **shown,
            "date": int(time.time()),
            "chat": {"id": int(chat), "type": "private"},
            "text": text,
        }


async def _parameters(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        found: dict[str, Any] = json.loads(await request.read() or b"{}")
        return found
    return dict(await request.post())


@dataclass
class Office(Workspace):
    """A workspace that notes when each message came."""

    latency: float = 0.0
    arrived: list[float] = field(default_factory=list)
    heard: Callable[[int], None] = _deaf
    number: int = 0

    def environment(self) -> dict[str, str]:
        return {
            "SLACK_BOT_TOKEN": SLACK_TOKEN,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "SLACK_API_URL": f"{self.url}/api",
        }

    async def ask(self, chat: int, text: str) -> None:
        self.number += 1
        user = slack_user(chat)
        channel, stamp = user.replace("U", "D", 1), f"{int(time.time())}.{self.number:06}"
        payload = said(text, user=user, channel=channel, ts=stamp)
        payload["event_id"] = f"Ev{self.number}"
        await self.bring(payload, name=f"e{self.number}")

    @override
    async def _call(self, request: web.Request) -> web.StreamResponse:
        answer = await super()._call(request)
        if self.latency and request.match_info["method"] == "chat.postMessage":
            await asyncio.sleep(self.latency)
        return answer

    @override
    def _done(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        if method == "auth.test":
            return {"user_id": BOT, "bot_id": "B01", "team_id": TEAM, "team": "T", "user": "gil"}
        if method == "chat.postMessage":
            self.arrived.append(time.time())
            self.heard(int(params["channel"][1:]))
        return super()._done(method, params)
