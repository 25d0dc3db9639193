"""Dialogues with the whole bot, as they stand in the text files of this folder.

    # A sentence on what happens
    @ D10 2024-01-11T15:10:00-06:00      become this person at this instant
    > 다음 일정?                          say this
    > [순서]                              press this button of the last message
    > …                                   say nothing and see what comes by itself

The lines below `>` are the whole reply.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.app import Trial, temporary_bot
from bot.chat.message import Action, Message
from bot.clock import VirtualClock
from bot.files.tables import Folder
from bot.files.toml import sample
from bot.platforms.console.conversation import PLATFORM, Conversation, Screen
from bot.platforms.console.render import reply

WAIT = "…"
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Turn:
    """What is said, and the reply."""

    says: str
    reply: str


@dataclass(frozen=True, slots=True)
class Move:
    """Someone else, or another instant."""

    person: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One conversation; `name` is its sentence."""

    name: str
    steps: tuple[Turn | Move, ...]


class Talk:
    """A chat with a bot: one delegate after another, at one instant after another."""

    def __init__(self, bot: Trial, conversation: Conversation) -> None:
        self.bot = bot
        self._conversation = conversation
        self._person = ""
        self._last: tuple[Message, ...] = ()

    def becomes(self, person: str, at: datetime) -> None:
        self._person = person
        self.bot.clock.set(at)

    async def says(self, text: str) -> str:
        """The reply to a text, a button or a silence, as `ask` prints it."""
        if text == WAIT:
            await self.bot.remind.tick(self.bot.clock.now())
            self._last = await self._conversation.arrived(self._person)
        elif text.startswith("[") and text.endswith("]"):
            action = self._action(text[1:-1])
            self._last = await self._conversation.presses(self._person, action)
        else:
            self._last = await self._conversation.says(self._person, text)
        return "\n\n".join(reply(message) for message in self._last)

    def _action(self, label: str) -> Action:
        """What the button with this label does. LookupError if there is none."""
        for message in self._last:
            for button in (each for row in message.buttons for each in row):
                if button.label == label and button.action is not None:
                    return button.action
        raise LookupError(f"the last message has no button {label!r}")


@asynccontextmanager
async def talk(folder: Folder | None = None) -> AsyncIterator[Talk]:
    """A bot with a trip (without one: the sample) in memory, and a chat with it."""
    screen = Screen()
    clock = VirtualClock(_BEGINNING)
    async with temporary_bot(
        folder or sample(), clock, platform=PLATFORM, messenger=screen
    ) as bot:
        await bot.remind.begin(clock.now())
        yield Talk(bot, Conversation(bot.receive, bot.deliver, screen))


def dialogues(file: Path) -> Iterator[Dialogue]:
    """The dialogues of a file, in order."""
    for block in file.read_text(encoding="utf-8").split("\n# ")[1:]:
        name, *lines = block.split("\n")
        yield Dialogue(name, tuple(_steps(lines)))


def _steps(lines: list[str]) -> Iterator[Turn | Move]:
    says, heard = "", list[str]()
    for line in [*lines, "@"]:
        if line.startswith(("> ", "@")):
            if says:
                yield Turn(says, "\n".join(heard).strip())
            says, heard = line[2:] if line.startswith("> ") else "", []
            if line.startswith("@ "):
                _, person, at = line.split()
                yield Move(person, datetime.fromisoformat(at))
        else:
            heard.append(line)
