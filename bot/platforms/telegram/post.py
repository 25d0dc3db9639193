"""A message on its way to Telegram, and how that ended."""

import asyncio
import logging
from datetime import timedelta

from telegram.error import BadRequest, ChatMigrated, TelegramError

from bot.clock import Clock
from bot.platforms.telegram.outcomes import is_unsent, outcome, says
from bot.platforms.telegram.plainly import plainly
from bot.platforms.telegram.render import Call, calls
from bot.platforms.telegram.wire import Api
from bot.services.messenger import (
    Accepted,
    Failed,
    Later,
    Limited,
    Maybe,
    Outcome,
    Sending,
)

logger = logging.getLogger(__name__)

_TEXTS = {"sendMessage", "editMessageText"}
_UNCHANGED = "message is not modified"
_UNCHANGEABLE = ("message to edit not found", "message can't be edited", "message_id_invalid")
_SHORTEST, _LONGEST = 2.0, 30.0  # seconds until the next attempt while nothing can be reached
_TOGETHER = 5.0  # seconds within which pauses asked for in two chats mean all of them
_CARDS = 5.0  # seconds for what follows a text; it may be left out


class Post:
    """Sends texts, then what helps with them. One attempt each: repeating is for the outbox."""

    def __init__(self, api: Api, clock: Clock) -> None:
        self._api = api
        self._clock = clock
        self._down_since: float | None = None
        self._limited: dict[str, float] = {}

    async def send(self, sending: Sending) -> Outcome:
        """Raises ChatMigrated: then nothing was sent."""
        first, *others = calls(sending.message, sending.address)
        try:
            shown = await self._instead(first, sending.replaces)
        except ChatMigrated:
            raise
        except TelegramError as error:
            ended = self._ended(error, sending)
            # What is written twice in one place is written once.
            return Later(self._soon()) if isinstance(ended, Maybe) else ended
        is_new = shown is None
        try:
            shown = shown or await self._said(first)
        except ChatMigrated:
            raise
        except TelegramError as error:
            return self._ended(error, sending)
        self._down_since = None
        try:
            for call in others:
                if call.method in _TEXTS:
                    shown = await self._said(call)
        except TelegramError:
            return Maybe()  # a part is there, a part is missing
        if is_new:
            await self._follow([call for call in others if call.method not in _TEXTS], sending)
        return Accepted(shown)

    async def _instead(self, call: Call, message: str | None) -> str | None:
        """Write over a message. None if there is none, or it can no longer be changed."""
        if message is None or not message.isdecimal():
            return None
        parameters = {**call.params, "message_id": int(message)}
        parameters.pop("disable_notification", None)
        try:
            await self._call(Call("editMessageText", parameters))
        except BadRequest as error:
            if says(error, _UNCHANGED):
                return message
            if says(error, *_UNCHANGEABLE):
                return None
            raise
        return message

    async def _said(self, call: Call) -> str:
        """The number of the new message."""
        match await self._call(call):
            case {"message_id": int(number)}:
                return str(number)
            case _:
                raise TelegramError("invalid server response")

    async def _call(self, call: Call) -> object:
        try:
            result: object = await self._api.call(call.method, call.params)
        except BadRequest as error:
            if not says(error, "can't parse entities"):
                raise
            logger.warning("markup refused", extra={"action": "markup_refused"})
            result = await self._api.call(call.method, plainly(call).params)
        return result

    async def _follow(self, cards: list[Call], sending: Sending) -> None:
        """A map to tap, a contact to keep: for convenience, the text says it all."""
        try:
            async with asyncio.timeout(_CARDS):
                for card in cards:
                    if not sending.may_follow():
                        return
                    await self._api.call(card.method, card.params)
        except (TelegramError, TimeoutError) as error:
            extra = {"action": "card_left_out", "key": sending.key, "error": type(error).__name__}
            logger.info("card left out", extra=extra)

    def _ended(self, error: TelegramError, sending: Sending) -> Outcome:
        soon = self._soon() if is_unsent(error) else timedelta()
        ended = outcome(error, soon=soon)
        if isinstance(ended, Failed):
            extra = {"action": "message_refused", "key": sending.key, "reason": _reason(error)}
            logger.error("message refused", extra=extra)
        if isinstance(ended, Limited) and not ended.is_everywhere:
            return Limited(ended.after, is_everywhere=self._is_everywhere(sending.address))
        return ended

    def _soon(self) -> timedelta:
        """Wait for as long as it has lasted, so that a long outage is not asked about often."""
        now = self._clock.elapsed()
        if self._down_since is None:
            self._down_since = now
        return timedelta(seconds=min(max(now - self._down_since, _SHORTEST), _LONGEST))

    def _is_everywhere(self, address: str) -> bool:
        """Telegram does not say which limit was met: that of the chat, or that of the bot."""
        now = self._clock.elapsed()
        recent = {chat: at for chat, at in self._limited.items() if now - at < _TOGETHER}
        self._limited = {**recent, address: now}
        return len(self._limited) > 1


def _reason(error: TelegramError) -> str:
    """The description as far as it quotes nothing of the message."""
    return error.message.partition('"')[0].partition("'")[0][:80]
