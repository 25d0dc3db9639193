"""What a deed is given, and what it gives back."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.chat.language.speech import speech
from bot.chat.message import Message
from bot.chat.request import Request
from bot.chat.view import View
from bot.domain.text import Language
from bot.services.consult import Standing
from bot.store.outbox import Channel, Outgoing
from bot.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Doing:
    """Someone pressed a button that is theirs: in whose view, where, and what it is about.

    `is_first` is False if it was pressed before: then nothing changes, and what stands is said.
    """

    view: View
    standing: Standing
    request: Request
    argument: str
    is_first: bool

    @property
    def channel(self) -> Channel:
        """The chat it was pressed in."""
        return Channel(self.request.platform, self.request.address)

    def spoken(self, language: Language | None) -> View:
        """The view in another language; None leaves it."""
        return replace(self.view, speech=speech(language)) if language else self.view


@dataclass(frozen=True, slots=True)
class Done:
    """What is said, in place of the answer whose button it was.

    `more` follows as messages of their own, `letters` go to others. Buttons belong to the person;
    with a `chat`, to whoever is there, as that person has not joined.
    """

    message: Message
    more: tuple[Message, ...] = ()
    letters: tuple[Outgoing, ...] = ()
    chat: Channel | None = None


Doer = Callable[[Transaction, Doing], Done]
"""It changes the store in the transaction that stores the answer, and never waits."""
