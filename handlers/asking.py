"""What a handler is given, and what it gives back."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date

from bot.chat.cards.settings import Own
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.store.transaction import Transaction
from bot.understanding.question import Question

Effect = Callable[[Transaction], None]
"""A change to the store; it is made in the transaction that stores the answer."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Someone asks: who looks, when, in which language, and what was understood.

    `own` is what they chose and where they are, for the routes that concern oneself; `setting`
    names the one that a button asks about.
    """

    view: View
    question: Question
    own: Own = field(default_factory=Own)
    setting: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said, which event or day it is about, and what changes with it.

    What it is about is what "there", "then" and "the next one" mean in the question that follows.
    """

    message: Message
    event: Event | None = None
    day: date | None = None
    effects: tuple[Effect, ...] = ()


Handler = Callable[[Asking], Awaitable[Answer]]
