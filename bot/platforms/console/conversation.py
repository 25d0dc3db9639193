"""A private chat in the terminal: what is said goes the way of every question."""

from bot.chat.message import Action, Message
from bot.chat.request import Request
from bot.services.deliver import Deliver
from bot.services.messenger import Accepted, Outcome, Sending
from bot.services.receive import Receive

PLATFORM = "console"


class Screen:
    """Takes every message and keeps it until it is shown."""

    def __init__(self) -> None:
        self._kept: list[Sending] = []
        self._number = 0

    async def send(self, sending: Sending) -> Outcome:
        self._kept.append(sending)
        self._number += 1
        return Accepted(str(self._number))

    def taken(self, person: str) -> tuple[Message, ...]:
        """What has come for `person`, once; what has come for others is put away."""
        messages = tuple(each.message for each in self._kept if each.person == person)
        self._kept.clear()
        return messages


class Conversation:
    """One person's chat with the bot. Each turn is answered before the next one is said."""

    def __init__(self, receive: Receive, deliver: Deliver, screen: Screen) -> None:
        self._receive = receive
        self._deliver = deliver
        self._screen = screen
        self._turns = 0

    async def says(self, person: str, text: str) -> tuple[Message, ...]:
        """What the bot answers to `text`."""
        return await self._turn(person, Request(PLATFORM, person, self._key(), text=text))

    async def presses(self, person: str, action: Action) -> tuple[Message, ...]:
        """What the bot answers to a button."""
        return await self._turn(person, Request(PLATFORM, person, self._key(), action=action))

    async def arrived(self, person: str) -> tuple[Message, ...]:
        """What has come for `person` by itself."""
        await self._deliver.pending()
        return self._screen.taken(person)

    async def _turn(self, person: str, request: Request) -> tuple[Message, ...]:
        self._screen.taken(person)
        await self._receive.store(request)
        await self._receive.pending()
        await self._deliver.pending()
        return self._screen.taken(person)

    def _key(self) -> str:
        self._turns += 1
        return str(self._turns)
