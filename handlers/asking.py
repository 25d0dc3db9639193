"""What a handler is given, and what it gives back."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date

from bot.chat.cards.settings import Own
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.enquiry import Enquiry
from bot.domain.event import Event
from bot.services.consult import Standing
from bot.store.outbox import Channel
from bot.store.transaction import Transaction
from bot.understanding.question import Question

Effect = Callable[[Transaction], None]
"""A change to the store; it is made in the transaction that stores the answer."""


@dataclass(frozen=True, slots=True)
class Relaying:
    """What it takes to hand a question over, or to answer one: for the routes that do.

    `text` is what was said, or what the answer with the pressed button was to; empty if it is yet
    to be said. `number` is that of the question it answers. `on_duty` are the coordinators, other
    than the one who asks, whom a message reaches; `opened` the questions that wait.
    `is_dropped` ends what was begun.
    """

    standing: Standing
    channel: Channel
    text: str = ""
    number: int = 0
    on_duty: tuple[str, ...] = ()
    opened: tuple[Enquiry, ...] = ()
    is_dropped: bool = False


@dataclass(frozen=True, slots=True)
class Asking:
    """Someone asks: who looks, when, in which language, and what was understood.

    `own` is what they chose and where they are, for the routes that concern oneself; `setting`
    names the one that a button asks about. `relaying` is there for the routes of the relay.
    """

    view: View
    question: Question
    own: Own = field(default_factory=Own)
    setting: str = ""
    relaying: Relaying | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said, which event or day it is about, and what changes with it.

    What it is about is what "there", "then" and "the next one" mean in the question that follows.
    `decided` says it instead where only the transaction that stores the answer can tell.
    """

    message: Message
    event: Event | None = None
    day: date | None = None
    effects: tuple[Effect, ...] = ()
    decided: Callable[[Transaction], Message] | None = None


Handler = Callable[[Asking], Awaitable[Answer]]
