"""A platform as the rest of the bot sees it: messages out, what people say and do in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Protocol

from bot.chat.message import Message
from bot.chat.request import Request
from bot.errors import TRY_AGAIN, BotError


def nothing_follows() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Sending:
    """One message on its way: to whom, where, and the key of its row.

    It takes the place of the message `replaces` (an id that the platform gave), or is sent anew if
    that one can no longer be changed. What only helps with it (a map to tap) is a message of its
    own to the platform: before each, `may_follow` says whether one may leave, and counts it.
    """

    key: str
    person: str
    address: str
    message: Message
    replaces: str | None = None
    may_follow: Callable[[], bool] = field(default=nothing_follows, compare=False, repr=False)
    part: int = field(default=1, compare=False)
    """Which part it is of what its key stands for."""
    maybes: int = field(default=0, compare=False)
    """How often it may have been sent before. A platform that can look does so first."""


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


class TokenRefused(BotError):
    """The platform does not know the token. Its argument says which variable to correct."""

    told = "A platform refuses its token."


class TokenInUse(BotError):
    """Another process serves the same token. Its argument says which."""

    told = "Another copy of the bot is running with this token. Stop it, or use another token."
    exit_code = TRY_AGAIN


class Messenger(Protocol):
    """The way out of a platform. It never raises: every end is an outcome."""

    async def send(self, sending: Sending) -> Outcome: ...


class Reception(Protocol):
    """Where a platform brings what happens there. It raises only if nothing can be stored."""

    async def take(self, request: Request) -> None:
        """Store what a person said or pressed. Only then may the platform be told."""
        ...

    async def lost(self, platform: str, address: str) -> None:
        """The person has blocked the bot, or is no more."""
        ...

    async def moved(self, platform: str, old: str, new: str) -> None:
        """A chat has another address from now on."""
        ...


class Platform(Messenger, Protocol):
    """A platform at work: opened once, listened to until the bot ends, closed."""

    @property
    def name(self) -> str:
        """As it stands in the database: `telegram`, `slack`."""
        ...

    @property
    def username(self) -> str | None:
        """What links to the bot are made of, once it is known; None if there are no such links."""
        ...

    @property
    def heard_at(self) -> float | None:
        """When it last answered, a reading of `Clock.elapsed`; None if it is not asked."""
        ...

    async def open(self) -> None:
        """Make sure that the token is good. TokenRefused if not; a dead network is no error."""
        ...

    async def listen(self, reception: Reception) -> None:
        """Bring in what people say, until cancelled.

        Raises TokenInUse or TokenRefused; any other error means: call it again.
        """
        ...

    async def close(self) -> None:
        """Let go of every connection."""
        ...
