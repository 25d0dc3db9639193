"""A platform as the outbox sees it: one message in, one outcome back."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from bot.chat.message import Message


@dataclass(frozen=True, slots=True)
class Sending:
    """One message on its way: to whom, where, and the key of its row.

    It takes the place of the message `replaces` (an id that the platform gave), or is sent anew if
    that one can no longer be changed.
    """

    key: str
    person: str
    address: str
    message: Message
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Accepted:
    """The platform took it, under this id."""

    message_id: str


@dataclass(frozen=True, slots=True)
class Later:
    """Surely not sent; try again after this time."""

    after: timedelta


@dataclass(frozen=True, slots=True)
class Limited:
    """Surely not sent: the platform wants a pause, in this chat or (`is_everywhere`) in all.

    `after` is the pause it names; None or nought if it names none.
    """

    after: timedelta | None
    is_everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Maybe:
    """Nobody can say whether it was sent."""


@dataclass(frozen=True, slots=True)
class Gone:
    """Not sent: the chat takes nothing any more, because it was left, blocked or deleted."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It will never be sent on this channel."""


Outcome = Accepted | Later | Limited | Maybe | Gone | Failed


class Messenger(Protocol):
    """A platform. It never raises: every end is an outcome."""

    async def send(self, sending: Sending) -> Outcome: ...
