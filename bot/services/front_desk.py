"""Where the platforms bring what happens there: it is written down, then someone is called."""

from collections.abc import Callable
from dataclasses import replace

from bot.chat.request import Request
from bot.clock import Clock
from bot.services.receive import Receive
from bot.store import channels, members
from bot.store.database import Database
from bot.store.outbox import Channel


class FrontDesk:
    """A Reception: `ring` calls whoever answers, `deliver` whoever delivers."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        receive: Receive,
        *,
        ring: Callable[[], None],
        deliver: Callable[[], None],
    ) -> None:
        self._database = database
        self._clock = clock
        self._receive = receive
        self._ring = ring
        self._deliver = deliver

    async def take(self, request: Request) -> None:
        """Store what was said, at the instant that our clock shows for the platform's stamp."""
        if request.said_at is not None:
            request = replace(request, said_at=self._clock.shown_at(request.said_at))
        if await self._receive.store(request):
            self._ring()

    async def lost(self, platform: str, address: str) -> None:
        """Send nothing more there until the person writes again."""
        await self._database.write(
            channels.close, Channel(platform, address), now=self._clock.now()
        )

    async def moved(self, platform: str, old: str, new: str) -> None:
        """Send what waits for the old address, and all that comes, to the new one."""
        await self._database.write(members.move, platform, old, new)
        self._deliver()
