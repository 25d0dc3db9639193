"""The demonstration: one delegate after another, on a clock that runs and jumps."""

import asyncio
import re
from contextlib import AsyncExitStack
from datetime import datetime, time
from pathlib import Path
from typing import Self

from bot.app import Trial
from bot.chat.language.speech import Speech, speech
from bot.chat.message import Button, Message
from bot.cli.dial import dial
from bot.cli.options import console_bot, delegate, instant, named, some_morning, someone
from bot.clock import VirtualClock
from bot.domain.itinerary import Itinerary, itinerary
from bot.platforms.console.conversation import Conversation
from bot.platforms.console.terminal import Surface

_CLOCK = re.compile(r"[0-2]?\d:\d\d")


class Demo:
    """One chat after another on a clock of its own. A jump in time begins with a new database."""

    def __init__(self, chosen: Path | None, surface: Surface) -> None:
        self._chosen = chosen
        self._surface = surface
        self._stack = AsyncExitStack()
        self._turn = asyncio.Lock()
        self._buttons: list[Button] = []

    async def __aenter__(self) -> Self:
        await self._open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stack.aclose()

    @property
    def clock(self) -> VirtualClock:
        """The clock of the demonstration, to be set or read."""
        return self._bot.clock

    async def begin(self, person: str | None, at: datetime | None, *, speed: float) -> None:
        """Start as `person` at `at`, or as someone on some morning."""
        trip = self._bot.trip
        self._person = someone(trip) if person is None else named(trip, person)
        self._speed = speed
        await self._set(at or some_morning(trip, self._person))
        self._surface.banner(self._introduction())
        self._surface.prompt(self._clock())

    async def says(self, line: str) -> None:
        """A line of the person: a command of the demonstration, the number of a button, a text."""
        async with self._turn:
            self._surface.asked(line)
            command, _, wanted = line.partition(" ")
            if command.lower() in {"/as", "/at"}:
                await self._move(command.lower(), wanted.strip())
            else:
                for message in await self._answers(line):
                    self._show(message, by_itself=False)
            self._surface.prompt(self._clock())

    async def waits(self) -> None:
        """Nothing was said: it is the person's turn still."""
        async with self._turn:
            self._surface.prompt(self._clock())

    async def tick(self) -> None:
        """What has fallen due."""
        async with self._turn:
            await self._bot.remind.tick(self._bot.clock.now())
            arrived = await self._chat.arrived(self._person)
            for message in arrived:
                self._show(message, by_itself=True)
            if arrived:
                self._surface.prompt(self._clock())

    async def _answers(self, line: str) -> tuple[Message, ...]:
        if line.isdecimal() and 0 < int(line) <= len(self._buttons):
            button = self._buttons[int(line) - 1]
            if button.action is None:
                self._surface.noted(f"{button.label}: {button.url}")
                return ()
            return await self._chat.presses(self._person, button.action)
        return await self._chat.says(self._person, line)

    async def _move(self, command: str, wanted: str) -> None:
        """Become someone else, or jump in time."""
        try:
            if command == "/as":
                self._person = self._someone(wanted)
            else:
                await self._jump(self._instant(wanted))
        except ValueError as error:
            self._surface.noted(str(error))
            return
        self._surface.noted(self._who())

    async def _jump(self, at: datetime) -> None:
        await self._stack.aclose()
        await self._open()
        await self._set(at)

    def _someone(self, wanted: str) -> str:
        if not wanted:
            raise ValueError(f"Write who you are: /as {self._other()}.")
        return delegate(self._bot.trip, wanted)

    def _instant(self, wanted: str) -> datetime:
        """An instant, or a wall time where the person then is. ValueError says what to write."""
        example = self._jump_example()
        if not wanted:
            raise ValueError(f"Write when it is: {example}, or /at 15:30 for today.")
        try:
            wall = self._today(wanted) or datetime.fromisoformat(wanted)
            return instant(wanted) if wall.tzinfo else self._itinerary().moment(wall).instant
        except (ValueError, OverflowError):
            raise ValueError(f"{wanted!r} is not a time. Write {example}.") from None

    def _today(self, wanted: str) -> datetime | None:
        """A time of day is on the day that it is for the person."""
        if not _CLOCK.fullmatch(wanted):
            return None
        day = self._itinerary().today(self._bot.clock.now())
        return datetime.combine(day, time.fromisoformat(wanted.zfill(len("00:00"))))

    async def _open(self) -> None:
        self._stack = AsyncExitStack()
        opened = await self._stack.enter_async_context(console_bot(self._chosen))
        self._bot: Trial = opened[0]
        self._chat: Conversation = opened[1]

    async def _set(self, at: datetime) -> None:
        """Move the clock. What fell due before is not said any more."""
        self._buttons = []
        self._bot.clock.set(at, speed=self._speed)
        await self._bot.remind.begin(at)

    def _show(self, message: Message, *, by_itself: bool) -> None:
        """Show a message. The numbers press its buttons until the next one comes."""
        self._buttons = [button for row in message.buttons for button in row]
        show = self._surface.arrived if by_itself else self._surface.answered
        show(message, clock=self._clock())

    def _itinerary(self) -> Itinerary:
        return itinerary(self._bot.trip, self._bot.trip.delegates[self._person])

    def _clock(self) -> str:
        """Who one is, and what the clock shows."""
        return f"{self._person} · {self._dial()}"

    def _dial(self) -> str:
        return dial(self._itinerary(), self._speech(), self._bot.clock.now())

    def _speech(self) -> Speech:
        return speech(self._bot.trip.delegates[self._person].language)

    def _who(self) -> str:
        """The person in both languages, as newcomers may read either."""
        role = self._bot.trip.delegates[self._person].role
        return f"{self._person} · {' · '.join(role.forms())}"

    def _jump_example(self) -> str:
        return f"/at {self._bot.trip.days[len(self._bot.trip.days) // 2]} 15:00"

    def _other(self) -> str:
        """An example of someone else to be."""
        return [each for each in self._bot.trip.delegates if each != self._person][-1]

    def _introduction(self) -> tuple[str, ...]:
        name = " · ".join(self._bot.trip.name.forms())
        speed = f" · {self._speed:g}×" if self._speed else ""
        return (
            name,
            self._who(),
            self._dial() + speed,
            "",
            "물어보십시오: 다음 일정?  오늘 누구 만나?  지금 어디야?",
            "Ask: what's next?  who are we meeting?  when do we land?",
            f"1, 2, 3: 버튼 buttons · /as {self._other()} · {self._jump_example()} · /quit",
        )
