"""A Bot API of our own on this machine: the rules of getUpdates, chats, and what can go wrong."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

TOKEN = "42:SECRET-token"  # noqa: S105 -- of no bot
ME = {"id": 42, "is_bot": True, "first_name": "Gil", "username": "gil_bot"}


@dataclass(frozen=True)
class Fault:
    """How one call ends in place of an answer."""

    status: int = 200
    body: bytes = b""
    is_done: bool = False
    """What was asked for happens all the same."""
    drops: bool = False
    """The line is cut where the answer should be, or in the middle of it if there is a body."""
    hangs: bool = False


def refusal(code: int, description: str, **parameters: object) -> Fault:
    """An error in the words of the Bot API."""
    answer: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        answer["parameters"] = parameters
    return Fault(code, json.dumps(answer).encode())


PAGE = b"<html><body>Welcome to the hotel. Please log in.</body></html>"
CUT_BEFORE = Fault(drops=True)
CUT_AFTER = Fault(drops=True, is_done=True)
CUT_WITHIN = Fault(drops=True, is_done=True, body=b'{"ok": tr')
HANGS = Fault(hangs=True, is_done=True)
LOGIN = Fault(200, PAGE)
REDIRECTED = Fault(302, PAGE)


@dataclass
class BotApi:
    """What the server was asked for, what waits there, and what each chat shows."""

    url: str = ""
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    chats: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    profile: dict[str, Any] = field(default_factory=dict)
    webhook: dict[str, Any] = field(default_factory=dict)
    waiting: list[dict[str, Any]] = field(default_factory=list)
    number: int = 100
    connections: set[Any] = field(default_factory=set)
    _more: asyncio.Event = field(default_factory=asyncio.Event)
    _end: asyncio.Event = field(default_factory=asyncio.Event)

    def fail(self, method: str, *faults: Fault) -> None:
        """The next calls of `method` end so."""
        self.faults[method].extend(faults)

    def asked(self, method: str) -> list[dict[str, Any]]:
        return [parameters for name, parameters in self.calls if name == method]

    def happens(self, **update: object) -> int:
        """Something happens that the bot is to know. Returns its number."""
        self.number += 1
        self.waiting.append({"update_id": self.number, **update})
        self._more.set()
        return self.number

    def says(self, text: str, *, person: int = 7) -> int:
        return self.happens(message={**private(person), "text": text})

    def presses(self, data: str, *, message: int = 5, person: int = 7) -> int:
        shown = {"message_id": message, "date": 0, "chat": {"id": person, "type": "private"}}
        query = {"id": "q1", "from": {"id": person}, "message": shown, "data": data}
        return self.happens(callback_query=query)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        if request.transport is not None:
            self.connections.add(request.transport.get_extra_info("peername"))
        method = request.match_info["method"]
        parameters = await request.json()
        self.calls.append((method, parameters))
        if request.match_info["token"] != TOKEN:
            return _reply(refusal(401, "Unauthorized"))
        faults = self.faults[method]
        if not faults:
            return web.json_response({"ok": True, "result": await self._done(method, parameters)})
        fault = faults.popleft()
        if fault.is_done:
            await self._done(method, parameters)
        if fault.hangs:
            await self._end.wait()
        if not fault.drops:
            return _reply(fault)
        if request.transport is not None and not fault.body:
            request.transport.close()
        return await _cut(request, fault.body)

    async def _done(self, method: str, parameters: dict[str, Any]) -> object:
        result: object = True
        match method:
            case "getMe":
                result = ME
            case "getUpdates":
                result = await self._updates(parameters.get("offset", 0))
            case "sendMessage" | "sendVenue" | "sendContact":
                result = self._shown(parameters["chat_id"], parameters.get("text", method))
            case "editMessageText":
                chat, number = parameters["chat_id"], parameters["message_id"]
                self.chats[chat][number - 1] = parameters["text"]
                result = {"message_id": number}
            case "setWebhook":
                self.webhook = parameters
            case "deleteWebhook":
                self.webhook = {}
            case _ if method.startswith(("getMy", "setMy")):
                result = self._profile(method, parameters)
            case _:
                pass
        return result

    async def _updates(self, offset: int) -> list[dict[str, Any]]:
        """What is below the offset counts as received."""
        self.waiting = [each for each in self.waiting if each["update_id"] >= offset]
        if not self.waiting:
            self._more.clear()
            waits = [asyncio.ensure_future(each.wait()) for each in (self._more, self._end)]
            _, left = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            for each in left:
                each.cancel()
        return self.waiting

    def ends_poll(self) -> None:
        """The poll that waits is answered with nothing."""
        self._more.set()

    def _shown(self, chat: int, text: str) -> dict[str, Any]:
        self.chats[chat].append(text)
        return {"message_id": len(self.chats[chat])}

    def _profile(self, method: str, parameters: dict[str, Any]) -> object:
        what = method.removeprefix("getMy").removeprefix("setMy")
        code = parameters.get("language_code") or json.dumps(parameters.get("scope", ""))
        key = f"{what} {code}"
        field_ = {"Commands": "commands", "Name": "name", "Description": "description"}.get(
            what, "short_description"
        )
        if method.startswith("set"):
            self.profile[key] = parameters[field_]
            return True
        if what == "Commands":
            return self.profile.get(key, [])
        return {field_: self.profile.get(key, "")}

    def end(self) -> None:
        self._end.set()
        self._more.set()


def private(person: int = 7) -> dict[str, Any]:
    """What every message in a private chat has."""
    return {
        "message_id": 1,
        "date": 1_900_000_000,
        "chat": {"id": person, "type": "private"},
        "from": {"id": person, "is_bot": False, "first_name": "Ada", "language_code": "en"},
    }


@asynccontextmanager
async def bot_api(api: BotApi | None = None) -> AsyncIterator[BotApi]:
    """A server at work."""
    api = api or BotApi()
    application = web.Application()
    application.router.add_post("/bot{token}/{method}", api.answer)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    api.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield api
    finally:
        api.end()
        await runner.cleanup()


def _reply(fault: Fault) -> web.Response:
    return web.Response(status=fault.status, body=fault.body, content_type="application/json")


async def _cut(request: web.Request, body: bytes) -> web.StreamResponse:
    """An answer that breaks off, or none at all."""
    response = web.StreamResponse(headers={"Content-Length": "1000"})
    if body:
        await response.prepare(request)
        await response.write(body)
    if request.transport is not None:
        request.transport.abort()
    return response
