"""Someone asks a handler: who, when, and what they named."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.chat.message import Message
from bot.domain.routes import Route
from bot.domain.trip import Trip
from handlers.asking import Asking
from tests.chat.cards.looking import look
from tests.handlers.questions import ask

Named = Mapping[str, Any]
Card = Callable[..., Message]


def asking(trip: Trip, who: str, at: str, **named: Any) -> Asking:  # noqa: ANN401 -- fields of a question
    """In Korean; the handlers tested with it do not look at the route."""
    return ask(look(trip, who, at), Route.NEXT, **named)
