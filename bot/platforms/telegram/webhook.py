"""The door through which Telegram brings updates itself, if the operator has opened one."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web

from bot.platforms.telegram.updates import query

PATH = "/telegram"
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- the name of a header

_PATIENCE = 10.0  # seconds for a body to arrive

Take = Callable[[object], Awaitable[None]]
"""Stores an update; raises if it cannot."""


class Webhook:
    """Takes in what carries the secret, and answers 200 only when it is stored.

    Telegram repeats whatever is answered otherwise.
    """

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()
        self._take: Take | None = None

    def attend(self, take: Take | None) -> None:
        """Bring updates here from now on; None for nowhere."""
        self._take = take

    async def __call__(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        if self._take is None:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            async with asyncio.timeout(_PATIENCE):
                update: object = json.loads(await request.read())
        except TimeoutError:
            return web.Response(status=HTTPStatus.REQUEST_TIMEOUT)
        except (ValueError, RecursionError):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        await self._take(update)
        return _thanks(update)


def _thanks(update: object) -> web.Response:
    """A press is answered in the same breath, without a call of its own."""
    pressed = query(update)
    if pressed is None:
        return web.Response()
    return web.json_response({"method": "answerCallbackQuery", "callback_query_id": pressed})
