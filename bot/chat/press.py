"""What a button carries and brings back when it is pressed, perhaps a week later."""

from bot.chat.message import ARGUMENT, Action
from bot.chat.plain import clean
from bot.domain.routes import Route

_VERSION = "1"


def data_of(action: Action) -> str:
    """The action as a short text, version first: `1:who:K07`."""
    return f"{_VERSION}:{action.route}:{clean(action.argument)}"


def action_of(data: str) -> Action | None:
    """The action in what a platform brought back; None for what is not ours. Never raises.

    Nothing in it is to be trusted: a client can send any text, and an old button any argument.
    """
    version, _, rest = data.partition(":")
    name, mark, argument = rest.partition(":")
    if version != _VERSION or not mark or len(argument) > ARGUMENT:
        return None
    try:
        return Action(Route(name), argument)
    except ValueError:
        return None
