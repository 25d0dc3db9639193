"""Long polling that tells Telegram "received" only of what is stored.

The library's own updater acknowledges what still lies in its memory, and stops without a word if
what it feeds raises; hence this loop.
"""

import logging
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta
from typing import Any

from telegram.error import Conflict, TelegramError

from bot.clock import Clock
from bot.platforms.telegram.backoff import Backoff, Wait
from bot.platforms.telegram.outcomes import is_foreign, is_refusal, says
from bot.platforms.telegram.updates import WANTED, number
from bot.platforms.telegram.wire import Api, TooManyRequestsError
from bot.services.messenger import TokenInUse, TokenRefused

logger = logging.getLogger(__name__)

TOKEN = "TELEGRAM_BOT_TOKEN"  # noqa: S105 -- the name of the variable
REFUSED = f"{TOKEN}: Telegram does not know it; copy it again from @BotFather"
IN_USE = f"{TOKEN}: another process asks Telegram for the same bot's updates"

_CONFLICTS = 3
_WITHIN = 60.0
_AFTER_CONFLICT = 5.0  # seconds: Telegram ends an older poll when a newer one comes
_UNNAMED = timedelta(seconds=5)

Take = Callable[[Sequence[object]], Awaitable[None]]
"""Stores updates; raises if it cannot."""


class Polling:
    """Asks for updates for ever, over what fails."""

    def __init__(
        self, api: Api, clock: Clock, wait: Wait, *, poll: float = 30.0, grace: float = 10.0
    ) -> None:
        self._api = api
        self._clock = clock
        self._wait = wait
        self._poll = poll
        self._grace = grace
        self._offset: int | None = None
        self._backoff = Backoff()
        self._conflicts: deque[float] = deque(maxlen=_CONFLICTS)
        self.heard_at: float | None = None
        """When Telegram last answered a poll: a reading of `Clock.elapsed`."""

    async def run(self, take: Take) -> None:
        """Raises TokenRefused, TokenInUse, and whatever `take` raises.

        Then nothing of that batch counts as received: it comes again with the next run.
        """
        while True:
            try:
                updates = await self._updates()
            except TelegramError as error:
                await self._failed(error)
                continue
            self._succeeded()
            if updates:
                await take(updates)
            self._received(updates)

    async def _updates(self) -> list[object]:
        parameters: dict[str, Any] = {
            "timeout": int(self._poll),
            "allowed_updates": list(WANTED),  # Telegram remembers the last list it was given
        }
        if self._offset is not None:
            parameters["offset"] = self._offset
        updates = await self._api.call("getUpdates", parameters, read=self._poll + self._grace)
        if not isinstance(updates, list) or (updates and not _numbers(updates)):
            raise TelegramError("invalid server response")
        return updates

    def _received(self, updates: Sequence[object]) -> None:
        """The next poll says so.

        After an empty answer there is nothing left to confirm, and no number is named: after a
        quiet week Telegram numbers on from anywhere, perhaps from below.
        """
        numbers = _numbers(updates)
        self._offset = max(numbers) + 1 if numbers else None

    def _succeeded(self) -> None:
        self.heard_at = self._clock.elapsed()
        if not self._backoff.is_calm:
            logger.info("telegram is back", extra={"action": "telegram_back"})
        self._backoff.succeeded()

    async def _failed(self, error: TelegramError) -> None:
        if is_refusal(error):
            raise TokenRefused(REFUSED) from None
        if isinstance(error, Conflict) and not is_foreign(error):
            await self._conflicted(error)
            return
        if self._backoff.is_calm:
            extra = {"action": "telegram_unreachable", "error": type(error).__name__}
            logger.warning("telegram cannot be reached", extra=extra)
        seconds = self._backoff.failed()
        if isinstance(error, TooManyRequestsError):
            seconds = max(seconds, (error.after or _UNNAMED).total_seconds())
        await self._wait(seconds)

    async def _conflicted(self, error: TelegramError) -> None:
        """Someone else takes the updates: once may be our own last run, three times is not."""
        logger.warning("telegram serves another", extra={"action": "telegram_conflict"})
        self._conflicts.append(self._clock.elapsed())
        if (
            len(self._conflicts) == _CONFLICTS
            and self._conflicts[-1] - self._conflicts[0] <= _WITHIN
        ):
            raise TokenInUse(IN_USE)
        if says(error, "webhook"):
            try:
                await self._api.call("deleteWebhook", {"drop_pending_updates": False})
            except TelegramError as failure:
                logger.info(
                    "webhook not deleted",
                    extra={"action": "webhook_kept", "error": type(failure).__name__},
                )
            return
        await self._wait(_AFTER_CONFLICT)


def _numbers(updates: Sequence[object]) -> list[int]:
    return [found for update in updates if (found := number(update)) is not None]
