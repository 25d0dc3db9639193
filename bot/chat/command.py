"""What may stand after a slash: the name of a route, the same on every platform."""

from collections.abc import Mapping

from bot.chat.message import Action
from bot.domain.routes import Route

_NOBODY_ASKS = frozenset({Route.UNKNOWN, Route.PRIVATE, Route.AUTHORITY})

COMMANDS: Mapping[str, Action] = {
    route.value: Action(route) for route in Route if route not in _NOBODY_ASKS
}
"""A command is answered like a button, in the language of the person, not of the command."""
