"""A Slack of our own on this machine: the Web API, and lines that people speak on."""

import asyncio
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

TOKEN, APP_TOKEN = "xoxb-bot", "xapp-app"
PATIENCE = 5.0


@dataclass(frozen=True)
class Fault:
    """How a call ends in place of what it should do; `is_late`: after it has done it."""

    error: str | None = None
    status: int = 200
    page: tuple[str, str] | None = None
    retry_after: str | None = None
    is_cut: bool = False
    is_late: bool = False
    hangs: bool = False


@dataclass
class Workspace:
    """What Slack knows and what it was asked for."""

    faults: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    """The tickets that were shown, good or bad."""
    acknowledged: dict[str, Any] = field(default_factory=dict)
    refused_lines: int = 0
    greeting: dict[str, Any] = field(
        default_factory=lambda: {"type": "hello", "num_connections": 1}
    )
    is_silent: bool = False
    url: str = ""
    profile: dict[str, Any] = field(default_factory=dict)
    posted: list[dict[str, Any]] = field(default_factory=list)
    lines: list[web.WebSocketResponse] = field(default_factory=list)
    _tickets: set[str] = field(default_factory=set)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Workspace"]:
        application = web.Application()
        application.router.add_route("*", "/api/{method}", self._call)
        application.router.add_get("/line", self._line)
        runner = web.AppRunner(application, shutdown_timeout=0.01)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield self
        finally:
            for line in self.lines:
                await line.close()
            await runner.cleanup()

    def fails(self, method: str, *faults: Fault) -> None:
        """The next calls of a method end like this, one after the other."""
        self.faults[method].extend(faults)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait until it is so."""
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(condition)

    async def line(self, number: int = 1) -> web.WebSocketResponse:
        """The line that was opened as the `number`-th."""
        await self.until(lambda: len(self.lines) >= number)
        return self.lines[number - 1]

    async def bring(self, payload: object, *, name: str = "e1") -> None:
        """Send an envelope on the newest line."""
        await self.line()
        await self.lines[-1].send_json(
            {"envelope_id": name, "type": "events_api", "payload": payload}
        )

    async def deliver(self, payload: object, *, name: str = "e1") -> None:
        """Send an envelope and wait until it is acknowledged."""
        await self.bring(payload, name=name)
        await self.until(lambda: name in self.acknowledged)

    async def changed(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        params = await _params(request)
        self.calls.append((method, params))
        await self.changed()
        fault = self.faults[method].popleft() if self.faults[method] else None
        if fault and fault.hangs:
            await asyncio.sleep(PATIENCE)
        if fault and not fault.is_late:
            return _ended(fault, request)
        answer = self._answer(method, params, request.headers.get("Authorization", ""))
        if fault:
            return _ended(fault, request)
        return web.json_response(answer)

    def _answer(self, method: str, params: dict[str, Any], token: str) -> dict[str, Any]:
        wanted = APP_TOKEN if method == "apps.connections.open" else TOKEN
        if token != f"Bearer {wanted}":
            return {"ok": False, "error": "invalid_auth"}
        return {"ok": True, **self._done(method, params)}

    def _done(self, method: str, params: dict[str, Any]) -> dict[str, Any]:
        match method:
            case "apps.connections.open":
                ticket = f"t{len(self._tickets) + len(self.shown) + 1}"
                self._tickets.add(ticket)
                return {"url": f"{self.url.replace('http', 'ws', 1)}/line?ticket={ticket}"}
            case "chat.postMessage":
                channel = params["channel"].replace("U", "D", 1)
                stamp = f"1700000000.{len(self.posted):06d}"
                self.posted.append({**params, "channel": channel, "ts": stamp})
                return {"channel": channel, "ts": stamp}
            case "conversations.open":
                return {"channel": {"id": params["users"].replace("U", "D", 1)}}
            case "conversations.history":
                there = [each for each in self.posted if each["channel"] == params["channel"]]
                return {"messages": there[::-1]}
            case "users.info":
                return {"user": self.profile}
            case _:
                return {key: params[key] for key in ("channel", "ts") if key in params}

    async def _line(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query["ticket"]
        self.shown.append(ticket)
        if ticket not in self._tickets or self.refused_lines:
            self._tickets.discard(ticket)
            self.refused_lines = max(self.refused_lines - 1, 0)
            return web.Response(status=401)
        self._tickets.discard(ticket)
        line = web.WebSocketResponse()
        await line.prepare(request)
        if not self.is_silent:
            await line.send_json(self.greeting)
        self.lines.append(line)
        await self.changed()
        async for message in line:
            if message.type is WSMsgType.TEXT:
                said = json.loads(message.data)
                self.acknowledged[said["envelope_id"]] = said.get("payload")
                await self.changed()
        await self.changed()
        return line


def _ended(fault: Fault, request: web.Request) -> web.StreamResponse:
    if fault.is_cut:
        assert request.transport is not None
        request.transport.abort()
    headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
    if fault.page:
        kind, text = fault.page
        return web.Response(text=text, content_type=kind, status=fault.status, headers=headers)
    body = {"ok": False, "error": fault.error}
    return web.json_response(body, status=fault.status, headers=headers)


async def _params(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        found: dict[str, Any] = await request.json()
        return found
    return {**request.query, **await request.post()}
