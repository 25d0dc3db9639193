"""Slack at work: what people say is stored and then acknowledged; what we say is posted."""

import asyncio
import logging
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Literal

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot.chat.request import Request
from bot.clock import Clock
from bot.platforms.slack.intake import Intake
from bot.platforms.slack.line import Line
from bot.platforms.slack.manifest import PATH
from bot.platforms.slack.outcomes import NOT_SLACK, REFUSED, code
from bot.platforms.slack.post import Post
from bot.platforms.slack.profile import introduced
from bot.platforms.slack.silent import SILENT
from bot.platforms.slack.updates import PLATFORM, Update, read
from bot.platforms.slack.webhook import Handler, Webhook
from bot.services.messenger import Outcome, Reception, Sending, TokenRefused
from handlers.door import typed_code

logger = logging.getLogger(__name__)

Mode = Literal["socket", "http"]

_CALL = aiohttp.ClientTimeout(total=12, sock_connect=5)
"""Shorter than the patience of whoever waits for an outcome."""
_LONGEST = 60.0
_SOUND = 10.0  # a line that lasted for so many seconds was a good one
_BOT = (
    "SLACK_BOT_TOKEN: Slack does not accept it. Copy the Bot User OAuth Token (xoxb-…) from the "
    "page OAuth & Permissions of your app, and install the app if you have not."
)
_APP = (
    "SLACK_APP_TOKEN: Slack does not accept it. Make an app-level token (xapp-…) with the scope "
    "connections:write on the page Basic Information of your app, and switch Socket Mode on."
)


class Slack:
    """One Slack app in one workspace. It reaches us on a line that we open.

    In the mode `http` it comes to `webhook` instead, which is to be mounted on `webhook_path`.
    Times are in seconds: `pause` is the first of the growing pauses after a failure, `deadline`
    how long a line may take until Slack has said hello.
    """

    name = PLATFORM
    username: str | None = None
    heard_at: float | None = None
    webhook_path = PATH

    def __init__(
        self,
        *,
        token: str,
        clock: Clock,
        mode: Mode = "socket",
        app_token: str = "",
        signing_secret: str = "",
        api_url: str = "https://slack.com/api",
        pause: float = 1.0,
        deadline: float = 30.0,
    ) -> None:
        self._door = Webhook(signing_secret, clock) if mode == "http" else None
        self._token = token
        self._app_token = app_token
        self._api_url = api_url
        self._clock = clock
        self._first_pause = pause
        self._deadline = deadline
        self._closing = asyncio.Event()
        self._session: aiohttp.ClientSession | None = None
        self._client: AsyncWebClient | None = None
        self._reception: Reception | None = None
        self._ticket: str | None = None

    @property
    def webhook(self) -> Handler | None:
        """Answers what Slack brings over HTTP; None if it is not to bring anything."""
        return self._door.handle if self._door else None

    async def open(self) -> None:
        """Ask Slack whether it knows both tokens."""
        try:
            await self._web().api_call("auth.test")
        except NOT_SLACK as error:
            if code(error) in REFUSED | {"account_inactive"}:
                raise TokenRefused(_BOT) from None
            logger.warning("Slack cannot be reached", extra={"action": "slack_unreachable"})
            return
        if self._door is None:
            with suppress(*NOT_SLACK):
                self._ticket = await self._new_ticket()

    async def listen(self, reception: Reception) -> None:
        """Serve one line after the other, or whoever comes to the webhook."""
        self._reception = reception
        if self._door is not None:
            async with self._door.attended(self._intake().answer):
                await self._closing.wait()
        pause = 0.0
        while not self._closing.is_set():
            await self._wait(pause)
            since = self._clock.elapsed()
            try:
                await self._serve()
            except NOT_SLACK as error:
                extra = {
                    "action": "slack_line_failed",
                    "error": code(error) or type(error).__name__,
                }
                logger.warning("no line to Slack", extra=extra)
            is_sound = self._clock.elapsed() - since > _SOUND
            pause = 0.0 if is_sound else min(max(pause * 2, self._first_pause), _LONGEST)

    async def send(self, sending: Sending) -> Outcome:
        return await Post(self._web()).send(sending)

    async def close(self) -> None:
        self._closing.set()
        if self._session is not None:
            await self._session.close()

    async def _serve(self) -> None:
        """One line, on a ticket that was never shown before."""
        ticket, self._ticket = self._ticket or await self._new_ticket(), None
        line = Line(self._web(), answer=self._intake().answer, deadline=self._deadline)
        await line.serve(ticket, self._connections())

    def _intake(self) -> Intake:
        return Intake(self._web(), self._keep)

    async def _new_ticket(self) -> str:
        try:
            response = await self._web().apps_connections_open(app_token=self._app_token)
        except SlackApiError as error:
            if code(error) in REFUSED | {"account_inactive", "missing_scope"}:
                raise TokenRefused(_APP) from None
            raise
        return str(response["url"])

    async def _keep(self, payload: Mapping[str, Any]) -> None:
        """Store what a payload says, however long that takes: Slack tells it once or thrice."""
        update = read(payload)
        if isinstance(update, Request) and typed_code(update.text or ""):
            update = await introduced(self._web(), update)
        pause = self._first_pause
        while update is not None and not await self._taken(update):
            await self._wait(pause)
            pause = min(pause * 2, _LONGEST)

    async def _taken(self, update: Update) -> bool:
        if self._reception is None or self._closing.is_set():
            raise ConnectionAbortedError("nobody is there to take it: Slack has to keep it")
        try:
            if isinstance(update, Request):
                await self._reception.take(update)
            else:
                await self._reception.moved(self.name, update.old, update.new)
        except Exception:  # whatever it is: a request is not to be lost
            logger.exception("request not stored", extra={"action": "slack_not_stored"})
            return False
        return True

    async def _wait(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._closing.wait()

    def _connections(self) -> aiohttp.ClientSession:
        """One pool of connections for all calls: the SDK would make one for each."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=_CALL, cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session

    def _web(self) -> AsyncWebClient:
        """The SDK's client, which is not to send anything twice by itself."""
        if self._client is None:
            self._client = AsyncWebClient(
                token=self._token,
                base_url=self._api_url,
                session=self._connections(),
                logger=SILENT,
                retry_handlers=[],
            )
        return self._client
