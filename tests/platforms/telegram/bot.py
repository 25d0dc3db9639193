"""A bot on the Bot API of the tests, and whom it brings updates to."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

from bot.chat.request import Request
from bot.platforms.telegram.adapter import Limits, Telegram
from tests.fakes import Hands
from tests.platforms.telegram.server import TOKEN

QUICK = Limits(connect=5, read=0.2, poll=0.2, grace=0.2)
AT_LEISURE = Limits(connect=5, read=5, poll=5, grace=5)


class Desk:
    """A reception that remembers. What stands in `ends` is raised in place of storing."""

    def __init__(self) -> None:
        self.taken: list[Request] = []
        self.lost_chats: list[tuple[str, str]] = []
        self.moves: list[tuple[str, str, str]] = []
        self.ends: list[Exception] = []
        self._happened = asyncio.Event()

    async def take(self, request: Request) -> None:
        await self._store()
        self.taken.append(request)

    async def lost(self, platform: str, address: str) -> None:
        await self._store()
        self.lost_chats.append((platform, address))

    async def moved(self, platform: str, old: str, new: str) -> None:
        await self._store()
        self.moves.append((platform, old, new))

    @property
    def keys(self) -> list[str]:
        return [request.key for request in self.taken]

    async def _store(self) -> None:
        await asyncio.sleep(0)
        if self.ends:
            raise self.ends.pop(0)


class Waits:
    """Waits for nothing, and remembers how long it would have been; the last one never ends."""

    def __init__(self, clock: Hands, most: int) -> None:
        self.seconds: list[float] = []
        self.over = asyncio.Event()
        self._clock = clock
        self._most = most

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)
        self._clock.forward(seconds)
        if len(self.seconds) == self._most:
            self.over.set()
            await asyncio.Event().wait()


class Life:
    """A bot, its clock and its waits."""

    def __init__(
        self, api_url: str, *, token: str = TOKEN, waits: int = 99, **given: object
    ) -> None:
        self.clock = Hands(datetime(2030, 3, 17, tzinfo=UTC))
        self.waits = Waits(self.clock, waits)
        options: dict[str, object] = {"limits": AT_LEISURE, **given}
        self.bot = Telegram(
            token=token,
            api_url=api_url,
            clock=self.clock,
            wait=self.waits,
            **options,  # type: ignore[arg-type]  # -- each test gives what it is about
        )
        self.desk = Desk()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator["asyncio.Task[None]"]:
        """The bot listens until the block is left."""
        task = asyncio.ensure_future(self.bot.listen(self.desk))
        try:
            yield task
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await task
            await self.bot.close()


async def until(is_so: Callable[[], bool]) -> None:
    """Let others go on until something is so."""
    async with asyncio.timeout(10):
        while not is_so():  # noqa: ASYNC110 -- it happens on a server, which rings nobody
            await asyncio.sleep(0.001)
