"""The door through which Slack brings payloads itself, if the operator has opened one."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web
from slack_bolt.response import BoltResponse

from bot.clock import Clock
from bot.platforms.slack.signature import Signatures

_PATIENCE = 2.0  # seconds for a body to arrive
_STAMP, _SIGNATURE = "X-Slack-Request-Timestamp", "X-Slack-Signature"

Answer = Callable[[dict[str, Any]], Awaitable[BoltResponse]]
Handler = Callable[[web.Request], Awaitable[web.Response]]


class Webhook:
    """Takes in what Slack has signed, and answers 200 only when it is stored.

    Slack brings an event again that is answered otherwise (docs.slack.dev, Events API).
    """

    def __init__(self, secret: str, clock: Clock) -> None:
        self._signatures = Signatures(secret, clock)
        self._answer: Answer | None = None

    @asynccontextmanager
    async def attended(self, answer: Answer) -> AsyncIterator[None]:
        """Ask `answer` about each payload, until the block is left."""
        self._answer = answer
        try:
            yield
        finally:
            self._answer = None

    async def handle(self, request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(_PATIENCE):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=HTTPStatus.REQUEST_TIMEOUT)
        signature = request.headers.get(_STAMP, ""), request.headers.get(_SIGNATURE, "")
        if not self._signatures.accept(*signature, body=body):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        status = HTTPStatus.INTERNAL_SERVER_ERROR
        try:
            response = await self._reply(request.content_type, body)
            status = HTTPStatus(response.status)
        finally:
            if status is not HTTPStatus.OK:
                self._signatures.forget(*signature)  # the same may come again
        return response

    async def _reply(self, content_type: str, body: bytes) -> web.Response:
        if self._answer is None:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            payload = _payload(content_type, body.decode())
        except (ValueError, RecursionError):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        if payload.get("type") == "url_verification":
            return web.Response(text=str(payload.get("challenge")))
        return web.Response(status=(await self._answer(payload)).status)


def _payload(content_type: str, body: str) -> dict[str, Any]:
    """Events are JSON; commands are a form, and interactions a form with JSON in it."""
    if content_type == "application/json":
        found = json.loads(body)
    else:
        form = dict(parse_qsl(body, keep_blank_values=True))
        found = json.loads(form["payload"]) if "payload" in form else form
    if not isinstance(found, dict):
        raise ValueError("a payload is an object")  # noqa: TRY004 -- of JSON, not of Python
    return found
