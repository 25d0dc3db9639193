"""Updates on their way in: each is stored, and each press of a button is answered."""

import asyncio
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from telegram.error import TelegramError

from bot.chat.request import Request
from bot.platforms.telegram.updates import PLATFORM, Lost, Me, Moved, event, query
from bot.platforms.telegram.wire import Api
from bot.services.messenger import Reception

logger = logging.getLogger(__name__)


class Intake:
    """Brings updates to the reception. `group` holds what nobody has to wait for."""

    def __init__(self, api: Api, me: Me, reception: Reception, group: asyncio.TaskGroup) -> None:
        self._api = api
        self._me = me
        self._reception = reception
        self._group = group

    async def take_all(self, updates: Sequence[object]) -> None:
        """Store a batch, in order. Raises what the reception raises."""
        if len(updates) == 1:
            await self._take_and_answer(updates[0])
            return
        async with company() as group:  # they begin in order, and share one write to the disk
            for update in updates:
                group.create_task(self._take_and_answer(update))

    async def take(self, update: object) -> None:
        """Store one update. A press is not answered yet."""
        match event(update, self._me):
            case Request() as request:
                await self._reception.take(request)
            case Lost(address):
                await self._reception.lost(PLATFORM, address)
            case Moved(old, new):
                await self._reception.moved(PLATFORM, old, new)
            case None:
                pass

    async def _take_and_answer(self, update: object) -> None:
        await self.take(update)
        if (pressed := query(update)) is not None:
            self._group.create_task(self._answer(pressed))

    async def _answer(self, pressed: str) -> None:
        """Let the button rest, whatever it was: what it asked for comes as a message."""
        try:
            await self._api.call("answerCallbackQuery", {"callback_query_id": pressed})
        except TelegramError as error:  # too late, most likely
            extra = {"action": "press_not_answered", "error": type(error).__name__}
            logger.info("press not answered", extra=extra)


@asynccontextmanager
async def company() -> AsyncIterator[asyncio.TaskGroup]:
    """A group of tasks that raises what it met first as it is, not in a bundle."""
    try:
        async with asyncio.TaskGroup() as group:
            yield group
    except ExceptionGroup as errors:
        first = errors.exceptions[0]
    else:
        return
    raise first
