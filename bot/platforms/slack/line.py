"""The line that Slack calls us on (Socket Mode): one websocket, on a ticket of its own.

The SDK's client would show a ticket that is spent for ever, would take no notice of a line that
says nothing, and writes what people say to its log. Hence its base class with a connection of ours
(docs.slack.dev, Using Socket Mode).
"""

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.response import BoltResponse
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient
from typing_extensions import override

from bot.platforms.slack.silent import SILENT

logger = logging.getLogger(__name__)

Answer = Callable[[dict[str, Any]], Awaitable[BoltResponse]]
"""What Slack is to be told about a payload: status 200, and it will not send it again."""

_AT_ONCE = 100  # envelopes in hand; further ones wait in the socket
_HEARTBEAT = 10.0  # seconds between our pings; half of it without an answer, and the line is dead
_LAST_WORDS = 2.0  # seconds for what is in hand when the line ends
_WORD = re.compile(r"[a-z_]{1,60}")


class Line(AsyncBaseSocketModeClient):
    """One websocket from its hello to its end."""

    def __init__(self, client: AsyncWebClient, *, answer: Answer, deadline: float) -> None:
        self.web_client = client
        self.logger = SILENT
        self._answer = answer
        self._deadline = deadline
        self._socket: aiohttp.ClientWebSocketResponse | None = None
        self._places = asyncio.Semaphore(_AT_ONCE)

    async def serve(self, ticket: str, session: aiohttp.ClientSession) -> None:
        """Listen until Slack ends the line, as it does every few hours.

        Raises TimeoutError, an OSError or an error of aiohttp if there is no line, and
        ConnectionRefusedError if there are too many.
        """
        async with (
            asyncio.timeout(self._deadline) as limit,
            session.ws_connect(
                ticket,
                heartbeat=_HEARTBEAT,
                proxy=self.web_client.proxy,
                timeout=aiohttp.ClientWSTimeout(ws_close=_LAST_WORDS),
            ) as socket,
        ):
            self._socket = socket
            _greeted(_parsed(await socket.receive()))
            limit.reschedule(None)
            await self._listen(socket)

    @override
    async def send_message(self, message: str) -> None:
        """Acknowledge. Without a line that is not missed: it comes again, and is known by then."""
        if self._socket is None or self._socket.closed:
            return
        try:
            await self._socket.send_str(message)
        except (aiohttp.ClientError, OSError):
            logger.info("acknowledgement not sent", extra={"action": "slack_ack_not_sent"})

    async def _listen(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        async with asyncio.TaskGroup() as group:
            flying: set[asyncio.Task[None]] = set()
            async for message in socket:
                said = _parsed(message)
                if said.get("type") == "disconnect":
                    extra = {"action": "slack_line_ended", "reason": _reason(said)}
                    logger.info("Slack ends the line", extra=extra)
                    break
                if (request := SocketModeRequest.from_dict(said)) is not None:
                    await self._places.acquire()
                    task = group.create_task(self._take(request))
                    flying.add(task)
                    task.add_done_callback(flying.discard)
            if flying:  # what waits for the disk longer than this is answered on the next line
                await asyncio.wait(flying, timeout=_LAST_WORDS)
            await socket.close()

    async def _take(self, request: SocketModeRequest) -> None:
        try:
            response = await self._answer(request.payload)
            await send_async_response(self, request, response, 0)
        finally:
            self._places.release()


def _greeted(said: dict[str, Any]) -> None:
    """Slack shares events out among all lines: a second bot would answer half of them."""
    if said.get("type") == "disconnect":
        raise ConnectionRefusedError(f"Slack wants no line: {_reason(said)}")
    if said.get("type") != "hello":
        raise ConnectionResetError("the line ended before Slack said hello")
    number = said.get("num_connections")
    if isinstance(number, int) and number > 1:
        extra = {"action": "slack_line_shared", "connections": number}
        logger.error("another process serves the same Slack app", extra=extra)
    else:
        logger.info("listening to Slack", extra={"action": "slack_line_open"})


def _reason(said: dict[str, Any]) -> str:
    reason = said.get("reason")
    return reason if isinstance(reason, str) and _WORD.fullmatch(reason) else "unknown"


def _parsed(message: aiohttp.WSMessage) -> dict[str, Any]:
    """What Slack says; nothing if it is not what Slack says."""
    try:
        said = json.loads(message.data) if message.type is aiohttp.WSMsgType.TEXT else {}
    except ValueError:
        return {}
    # The SDK raises on a payload of another kind.
    is_whole = isinstance(said, dict) and isinstance(said.get("payload", {}), dict)
    return said if is_whole else {}
