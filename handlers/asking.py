"""What a handler is given, and what it gives back."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.chat.message import Message
from bot.chat.view import View
from bot.store.transaction import Transaction
from bot.understanding.question import Question

Effect = Callable[[Transaction], None]
"""A change to the store; it is made in the transaction that stores the answer."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Someone asks: who looks, when, in which language, and what was understood."""

    view: View
    question: Question


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said, and what changes with it."""

    message: Message
    effects: tuple[Effect, ...] = ()


Handler = Callable[[Asking], Awaitable[Answer]]
