"""Telegram at work: one bot, its updates and its messages."""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeVar

from aiohttp import web
from pydantic import SecretStr
from telegram.error import ChatMigrated, TelegramError

from bot.clock import Clock
from bot.domain.text import Language
from bot.platforms.telegram.backoff import Backoff, Wait, rest
from bot.platforms.telegram.intake import Intake, company
from bot.platforms.telegram.outcomes import is_refusal
from bot.platforms.telegram.polling import REFUSED, Polling
from bot.platforms.telegram.post import Post
from bot.platforms.telegram.profile import MENU, Entry, give_menu, introduce
from bot.platforms.telegram.updates import PLATFORM, WANTED, Me
from bot.platforms.telegram.webhook import PATH, Webhook
from bot.platforms.telegram.wire import Api, Wire
from bot.services.messenger import Failed, Outcome, Reception, Sending, TokenRefused

logger = logging.getLogger(__name__)

Mode = Literal["polling", "webhook"]
_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class Limits:
    """How long anything may take, in seconds.

    `poll` is how long Telegram may think about an update that does not come, `grace` how much
    later it may say so, `body` how long it may take to bring one.
    """

    connect: float = 5.0
    read: float = 10.0
    poll: float = 30.0
    grace: float = 10.0
    body: float = 10.0


class Telegram:
    """One bot of Telegram. Its token is shown nowhere.

    In the mode `webhook`, Telegram is told to bring updates to `url` (https) + `webhook_path`,
    where `webhook` has to be mounted. Without a `secret` one is made at each start.
    """

    name = PLATFORM
    webhook_path = PATH

    def __init__(
        self,
        *,
        token: str,
        api_url: str,
        clock: Clock,
        mode: Mode = "polling",
        url: str | None = None,
        secret: str | None = None,
        limits: Limits = Limits(),
        wait: Wait = rest,
    ) -> None:
        self._api = Api(Wire(connect=limits.connect, read=limits.read), token=token, url=api_url)
        self._wait = wait
        self._me: Me | None = None
        self._reception: Reception | None = None
        self._post = Post(self._api, clock)
        self._polling = Polling(self._api, clock, wait, poll=limits.poll, grace=limits.grace)
        self._mode = mode
        self._url = url
        self._secret = SecretStr(secret or secrets.token_urlsafe())
        self._webhook = Webhook(self._secret, body=limits.body)

    @property
    def username(self) -> str | None:
        """The name in `t.me/…`, None until Telegram has told it."""
        return self._me.username if self._me else None

    @property
    def heard_at(self) -> float | None:
        """When Telegram last answered a poll: a reading of `Clock.elapsed`."""
        return self._polling.heard_at

    async def open(self) -> None:
        """Raises TokenRefused; a dead network is no error."""
        try:
            self._me = await self._asked_who_i_am()
        except TelegramError as error:
            if is_refusal(error):
                raise TokenRefused(REFUSED) from None
            extra = {"action": "telegram_unreachable", "error": type(error).__name__}
            logger.warning("telegram cannot be reached yet", extra=extra)

    async def listen(self, reception: Reception) -> None:
        """Raises TokenInUse, TokenRefused, and what the reception raises; then call it again."""
        self._reception = reception
        if self._me is None:
            self._me = await self._patiently(self._asked_who_i_am)
        async with company() as group:
            intake = Intake(self._api, self._me, reception, group)
            group.create_task(introduce(self._api))
            if self._mode == "polling":
                await self._polling.run(intake.take_all)
            else:
                await self._attend(intake)

    async def send(self, sending: Sending) -> Outcome:
        """Raises nothing but what the reception raises when a chat has moved."""
        try:
            return await self._post.send(sending)
        except ChatMigrated as moved:
            new = str(moved.new_chat_id)
        try:
            outcome = await self._post.send(replace(sending, address=new, replaces=None))
        except ChatMigrated:
            return Failed()
        if self._reception is not None:
            await self._reception.moved(PLATFORM, sending.address, new)
        return outcome

    async def give_menu(
        self, address: str, language: Language, entries: Iterable[Entry] = MENU
    ) -> bool:
        """Put a menu of its own into a private chat: for a role, or a language that was chosen.

        False if that cannot be done now; the menu for everyone stays.
        """
        try:
            await give_menu(self._api, address, language, entries)
        except TelegramError as error:
            extra = {"action": "menu_not_given", "error": type(error).__name__}
            logger.warning("menu not given", extra=extra)
            return False
        return True

    async def close(self) -> None:
        self._webhook.attend(None)
        await self._api.close()

    async def webhook(self, request: web.Request) -> web.Response:
        """What Telegram brings over HTTP."""
        return await self._webhook.answer(request)

    async def _attend(self, intake: Intake) -> None:
        """Have updates brought, for ever."""
        self._webhook.attend(intake.take)
        try:
            await self._patiently(self._register)
            await asyncio.Event().wait()
        finally:
            self._webhook.attend(None)

    async def _register(self) -> None:
        parameters: dict[str, Any] = {
            "url": f"{self._url}{PATH}",
            "secret_token": self._secret.get_secret_value(),
            "allowed_updates": list(WANTED),
            "drop_pending_updates": False,
        }
        await self._api.call("setWebhook", parameters)

    async def _asked_who_i_am(self) -> Me:
        match await self._api.call("getMe"):
            case {"id": int(number), "username": str(username)}:
                return Me(number, username)
            case _:
                raise TelegramError("invalid server response")

    async def _patiently(self, call: Callable[[], Awaitable[_Result]]) -> _Result:
        """The result of a call that is repeated until it succeeds. Raises TokenRefused."""
        backoff = Backoff()
        while True:
            try:
                return await call()
            except TelegramError as error:
                if is_refusal(error):
                    raise TokenRefused(REFUSED) from None
            await self._wait(backoff.failed())
