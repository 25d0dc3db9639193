"""The Bot API over aiohttp, through the seam that python-telegram-bot leaves for it.

The library turns answers into errors; the token stays in this module: no error, log line or `repr`
shows it.
"""

import json
from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import aiohttp
from pydantic import SecretStr
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest
from typing_extensions import override

_JSON = {"Content-Type": "application/json"}


class TooManyRequestsError(TelegramError):
    """Telegram wants a pause: `after`, or None if it does not say how long.

    The library has an error for those with a figure only, and the figure of a careless proxy
    breaks it.
    """

    def __init__(self, after: timedelta | None) -> None:
        super().__init__("too many requests")
        self.after = after


class Wire:
    """One session for all requests, none of which is ever repeated here."""

    def __init__(self, *, connect: float, read: float) -> None:
        self._connect = connect
        self.read = read
        self._session: aiohttp.ClientSession | None = None

    async def post(self, url: str, body: bytes, read: float) -> tuple[int, bytes]:
        """Raises TimedOut and NetworkError; their cause tells what aiohttp saw, if it is known."""
        if self._session is None:
            self._session = aiohttp.ClientSession(headers=_JSON)
        # An answer that trickles in is late too, hence a limit to the whole.
        limits = aiohttp.ClientTimeout(
            total=self._connect + read, connect=self._connect, sock_read=read
        )
        try:
            # A redirection is a hotel's network that asks for a login, never Telegram.
            async with self._session.post(
                url, data=body, timeout=limits, allow_redirects=False
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            failure = _failure(error)
        raise failure  # outside of the handler, so that what it caught is not shown with it

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None


class Exchange(BaseRequest):
    """One request: what the library's `post` sends, and reads errors from."""

    __slots__ = ("_body", "_read", "_wire")

    def __init__(self, wire: Wire, parameters: Mapping[str, Any], read: float | None) -> None:
        self._wire = wire
        self._body = json.dumps(parameters).encode()
        self._read = wire.read if read is None else read

    @property
    @override
    def read_timeout(self) -> float:
        return self._read

    @override
    async def initialize(self) -> None:
        """The session belongs to the wire."""

    @override
    async def shutdown(self) -> None:
        """The session belongs to the wire."""

    @override
    async def do_request(
        self, url: str, method: str, *_: object, **__: object
    ) -> tuple[int, bytes]:
        status, payload = await self._wire.post(url, self._body, self._read)
        if status == HTTPStatus.TOO_MANY_REQUESTS:
            raise TooManyRequestsError(_pause(payload))
        return status, payload

    @staticmethod
    @override
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """As the library does, but what cannot be read is not written to the log."""
        try:
            value = json.loads(payload)
        except (ValueError, RecursionError):
            value = None
        if not isinstance(value, dict):
            raise TelegramError("invalid server response")
        return value


class Api:
    """Calls methods of the Bot API for one token."""

    def __init__(self, wire: Wire, *, token: str, url: str) -> None:
        self._wire = wire
        self._address = SecretStr(f"{url.rstrip('/')}/bot{token}/")

    async def call(
        self,
        method: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        read: float | None = None,
    ) -> Any:  # noqa: ANN401 -- whatever JSON the method returns
        """The result of a method. Raises TelegramError, of the class that says what went wrong.

        `read` is how many seconds the answer may take. The library's `Bot` does the same inside,
        but makes objects of every update and of every message sent: half a millisecond each time.
        """
        try:
            address = self._address.get_secret_value() + method
            return await Exchange(self._wire, parameters or {}, read).post(address)
        except (AttributeError, KeyError, TypeError):  # JSON, but no answer of the Bot API
            failure = TelegramError("invalid server response")
        raise failure

    async def close(self) -> None:
        await self._wire.close()


def _failure(error: Exception) -> TelegramError:
    """What the library would make of it, its cause kept where it tells how far we came."""
    if isinstance(error, aiohttp.ServerTimeoutError):
        error.args = ()  # they name the address, and so the token
    is_known = isinstance(
        error, aiohttp.ClientConnectionError | aiohttp.ClientPayloadError | TimeoutError
    )
    kind = TimedOut if isinstance(error, TimeoutError) else NetworkError
    failure = kind(type(error).__name__)
    failure.__cause__ = error if is_known else None
    return failure


def _pause(payload: bytes) -> timedelta | None:
    try:
        answer = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    match answer:
        case {"parameters": {"retry_after": int(seconds) | float(seconds)}} if seconds > 0:
            return timedelta(seconds=min(seconds, timedelta(days=1).total_seconds()))
    return None
