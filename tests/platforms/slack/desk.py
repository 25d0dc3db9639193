"""A reception with a memory, and Slack's adapter at work beside it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.chat.request import Request
from bot.platforms.slack.adapter import Slack
from tests.fakes import Hands
from tests.platforms.slack.server import APP_TOKEN, TOKEN, Workspace


class Desk:
    """Takes everything, after it has failed so often; `on_take` is called first."""

    def __init__(self, *, fails: int = 0, on_take: Callable[[], None] | None = None) -> None:
        self.taken: list[Request] = []
        self.moves: list[tuple[str, str, str]] = []
        self.tried = asyncio.Event()
        self.free = asyncio.Event()
        """Cleared, nothing can be stored yet."""
        self.free.set()
        self._fails = fails
        self._on_take = on_take

    async def take(self, request: Request) -> None:
        self.tried.set()
        if self._on_take:
            self._on_take()
        await self.free.wait()
        if self._fails:
            self._fails -= 1
            raise OSError("the disk is full")
        self.taken.append(request)

    async def lost(self, platform: str, address: str) -> None:
        raise AssertionError((platform, address))

    async def moved(self, platform: str, old: str, new: str) -> None:
        self.moves.append((platform, old, new))


def slack(
    workspace: Workspace,
    clock: Hands,
    *,
    token: str = TOKEN,
    app_token: str = APP_TOKEN,
    deadline: float = 5.0,
) -> Slack:
    """An adapter that hardly pauses."""
    return Slack(
        token=token,
        app_token=app_token,
        api_url=f"{workspace.url}/api",
        clock=clock,
        pause=0.001,
        deadline=deadline,
    )


@asynccontextmanager
async def listening(slack: Slack, desk: Desk) -> AsyncIterator[asyncio.Task[None]]:
    """The adapter listens until the block is left."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(slack.listen(desk))
        yield task
        task.cancel()
