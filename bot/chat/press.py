"""What a button carries and brings back when it is pressed, perhaps a week later."""

import re
from dataclasses import dataclass

from bot.chat.message import ARGUMENT, NONCE, Action, Button
from bot.chat.plain import clean
from bot.domain.routes import Route

_ASKS = "1"
_CHANGES = "2"
_NONCE = re.compile(rf"[A-Za-z0-9_-]{{1,{NONCE}}}")


@dataclass(frozen=True, slots=True)
class Sealed:
    """A button that changes something: the nonce under which its deed waits."""

    nonce: str


def data_of(button: Button) -> str:
    """What the button does as a short text: `1:who:K07`, or `2:` and a nonce.

    ValueError for one that opens a page, or whose deed was not sealed.
    """
    if button.action is not None:
        return f"{_ASKS}:{button.action.route}:{clean(button.action.argument)}"
    if button.deed is None or not button.deed.nonce:
        raise ValueError(f"button {button.label!r} carries nothing")
    return f"{_CHANGES}:{button.deed.nonce}"


def pressed(data: str) -> Action | Sealed | None:
    """What a platform brought back; None for what is not ours. Never raises.

    Nothing in it is to be trusted: a client can send any text, and an old button any argument.
    """
    kind, mark, rest = data.partition(":")
    if kind == _CHANGES and _NONCE.fullmatch(rest):
        return Sealed(rest)
    return _action(rest) if kind == _ASKS and mark else None


def _action(data: str) -> Action | None:
    name, mark, argument = data.partition(":")
    if not mark or len(argument) > ARGUMENT:
        return None
    try:
        return Action(Route(name), argument)
    except ValueError:
        return None
