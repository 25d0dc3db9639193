"""The bot sits an examination: every conversation in a chat of its own, in one process."""

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.app import Trial, temporary_bot
from bot.clock import VirtualClock
from bot.domain.routes import Route
from bot.files.tables import Folder
from bot.platforms.console.conversation import PLATFORM, Conversation, Screen
from bot.platforms.console.render import reply
from bot.services.enrol import start_afresh
from bot.services.receive import Receive
from handlers.asking import Answer, Asking, Handler
from handlers.routes import HANDLERS
from handlers.routing import Routing
from tests.understanding.exam.judging import Verdict, verdict
from tests.understanding.exam.questions import Task

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Marked:
    """A conversation with its last reply, the routes its last turn was understood as, the mark."""

    task: Task
    reply: str
    routes: tuple[Route, ...]
    verdict: Verdict


class Candidate:
    """A bot at an examination; it remembers what it understood last."""

    def __init__(self, bot: Trial, screen: Screen) -> None:
        self.bot = bot
        self._understood: tuple[Route, ...] = ()
        routing = Routing(bot.database, bot.programmes, bot.clock, self._watched(HANDLERS))
        receive = Receive(bot.database, bot.clock, routing)
        self._conversation = Conversation(receive, bot.deliver, screen)

    async def sits(self, tasks: Iterable[Task]) -> list[Marked]:
        """Every conversation, each as if nothing had been said before."""
        return [await self._answers(task) for task in tasks]

    async def _answers(self, task: Task) -> Marked:
        bot = self.bot
        bot.clock.set(task.at)
        await start_afresh(bot.database, bot.trip, task.person, platform=PLATFORM)
        said = ""
        for turn in task.turns:
            self._understood = ()
            messages = await self._conversation.says(task.person, turn)
            said = "\n\n".join(reply(message) for message in messages)
        return Marked(task, said, self._understood, verdict(task, said))

    def _watched(self, handlers: Mapping[Route, Handler]) -> dict[Route, Handler]:
        return {route: self._noting(handler) for route, handler in handlers.items()}

    def _noting(self, handler: Handler) -> Handler:
        async def noting(asking: Asking) -> Answer:
            self._understood = asking.question.routes
            return await handler(asking)

        return noting


@asynccontextmanager
async def candidate(folder: Folder) -> AsyncIterator[Candidate]:
    """A bot with the trip of a folder, ready for an examination."""
    screen, clock = Screen(), VirtualClock(_BEGINNING)
    async with temporary_bot(folder, clock, platform=PLATFORM, messenger=screen) as bot:
        yield Candidate(bot, screen)
