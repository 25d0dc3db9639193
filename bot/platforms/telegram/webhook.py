"""The door through which Telegram brings updates itself, if the operator has opened one."""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web
from pydantic import SecretStr

from bot.platforms.telegram.updates import query

PATH = "/telegram"
SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- the name of a header

Take = Callable[[object], Awaitable[None]]
"""Stores an update; raises if it cannot."""


class Webhook:
    """Takes in what carries the secret, and answers 200 only when it is stored.

    Telegram repeats whatever is answered otherwise.
    """

    def __init__(self, secret: SecretStr, *, body: float) -> None:
        """`body` is how many seconds the body of a request may take."""
        self._secret = secret
        self._take: Take | None = None
        self._body = body

    def attend(self, take: Take | None) -> None:
        """Bring updates here from now on; None for nowhere."""
        self._take = take

    async def answer(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET, "").encode(errors="replace")
        if not hmac.compare_digest(given, self._secret.get_secret_value().encode()):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        if self._take is None:
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            async with asyncio.timeout(self._body):
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
