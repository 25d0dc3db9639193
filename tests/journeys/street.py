"""The street before the house: anyone with a phone on one of two platforms may come to the door.

What is written and pressed goes the whole way: Receive, Routing, the outbox, Deliver.
"""

import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.app import Bot, assembled
from bot.chat.letter import to_json
from bot.chat.message import Button, Message, lines_of
from bot.chat.request import Request
from bot.clock import VirtualClock
from bot.domain.text import Language
from bot.domain.trip import Trip
from bot.files.toml import sample
from bot.services.invite import invite
from bot.services.messenger import Accepted, Outcome, Sending
from bot.services.publish import import_folder
from bot.store import members
from bot.store.connection import temporary
from bot.store.database import Database
from bot.store.inline import Inline

NOON = datetime(2024, 1, 10, 4, 0, tzinfo=UTC)
PLATFORMS = ("telegram", "slack")


class Screen:
    """What phones on one platform show, message by message; one that replaces stands in place."""

    def __init__(self) -> None:
        self.shown: dict[str, list[tuple[str, Message]]] = {}
        self.sent: list[Sending] = []

    async def send(self, sending: Sending) -> Outcome:
        self.sent.append(sending)
        chat = self.shown.setdefault(sending.address, [])
        ids = [each for each, _ in chat]
        if sending.replaces in ids:
            chat[ids.index(sending.replaces)] = (sending.replaces, sending.message)
            return Accepted(sending.replaces)
        message_id = f"m{len(self.sent)}"
        chat.append((message_id, sending.message))
        return Accepted(message_id)


@dataclass
class Phone:
    """Someone's phone with one app: an account, and what it shows."""

    street: "Street"
    platform: str
    address: str
    name: str = ""
    language: Language | None = None
    group: str | None = None
    heard: list[Message] = field(default_factory=list)

    async def says(self, text: str) -> str:
        """What comes of a text, as it reads."""
        return await self._does(self._request(text=text))

    def said(self, text: str, *, at: datetime) -> Request:
        """A text that was written at an instant and comes only now."""
        return replace(self._request(text=text), said_at=at)

    async def presses(self, label: str) -> str:
        """What comes of the last button with this label that the phone shows."""
        return await self._does(self.pressing(label))

    def pressing(self, label: str) -> Request:
        """What is sent when that button is pressed."""
        for message_id, message in reversed(self._chat()):
            for button in (each for row in message.buttons for each in row):
                if button.label == label:
                    return self._pressed(button, message_id)
        raise LookupError(f"no button {label!r}")

    def reads(self) -> str:
        """The last message, without its buttons; nothing if there is none."""
        return "\n".join(lines_of(self._chat()[-1][1])) if self._chat() else ""

    def heard_as_json(self) -> str:
        """The last answer, as the store keeps it."""
        return to_json(self.heard[-1])

    async def sends(self, nonce: str) -> str:
        """What comes of a press that no button showed."""
        return await self._does(self._request(nonce=nonce))

    def shows(self) -> str:
        """The last message on the phone; empty if there is none."""
        chat = self._chat()
        return read(chat[-1][1]) if chat else ""

    def nonce(self, label: str) -> str:
        """What a button carries."""
        buttons = [b for _, message in self._chat() for row in message.buttons for b in row]
        [deed] = [each.deed for each in buttons if each.label == label]
        assert deed is not None
        return deed.nonce

    def _pressed(self, button: Button, message_id: str) -> Request:
        nonce = button.deed.nonce if button.deed else None
        return replace(self._request(nonce=nonce), action=button.action, pressed=message_id)

    def _request(self, *, text: str | None = None, nonce: str | None = None) -> Request:
        return Request(
            self.platform,
            self.address,
            str(next(self.street.numbers)),
            text=text,
            nonce=nonce,
            name=self.name,
            language=self.language,
            group=self.group,
        )

    def _chat(self) -> list[tuple[str, Message]]:
        return self.street.screens[self.platform].shown.get(self.address, [])

    async def _does(self, request: Request) -> str:
        sent = self.street.screens[self.platform].sent
        before = len(sent)
        await self.street.take(request)
        mine = [each for each in sent[before:] if each.address == self.address]
        self.heard = [each.message for each in mine]
        return "\n\n".join(map(read, self.heard))


@dataclass
class Street:
    """The door, the clock, and what every phone shows."""

    database: Database
    clock: VirtualClock
    trip: Trip
    bot: Bot
    screens: dict[str, Screen]
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))

    def phone(self, address: str, platform: str = "telegram", *, name: str = "") -> Phone:
        return Phone(self, platform, address, name)

    async def take(self, *requests: Request) -> None:
        """Store what was said, then answer and send all that waits."""
        for request in requests:
            await self.bot.receive.store(request)
        await self.bot.receive.pending()
        await self.bot.deliver.pending()

    async def code(self, person: str) -> str:
        [made] = await self.database.write(invite, self.trip, [person], now=self.clock.now())
        return made.code

    async def joins(self, person: str, address: str, platform: str = "telegram") -> Phone:
        """A member by the back door."""
        await self.database.write(
            members.join,
            trip=self.trip.id,
            person=person,
            platform=platform,
            address=address,
            now=self.clock.now(),
        )
        return self.phone(address, platform)

    async def members(self) -> list[tuple[str, str, str]]:
        everyone = await self.database.read(members.everyone, self.trip.id)
        return [(each.person, each.platform, each.address) for each in everyone]

    def forward(self, span: timedelta) -> None:
        self.clock.set(self.clock.now() + span)


@asynccontextmanager
async def street(at: datetime = NOON) -> AsyncIterator[Street]:
    """A house with the sample trip in it, where nobody has joined."""
    clock = VirtualClock(at)
    async with Database.open(temporary, Inline) as database:
        trip, _ = await import_folder(database, sample(), author="import", clock=clock)
        screens = {each: Screen() for each in PLATFORMS}
        bot = await assembled(database, clock, screens, [trip])
        await bot.remind.begin(at)
        yield Street(database, clock, trip, bot, screens)


def read(message: Message) -> str:
    """The whole text, then a line for each row of buttons."""
    rows = [" ".join(f"[{button.label}]" for button in row) for row in message.buttons]
    return "\n".join([*lines_of(message), *rows])
