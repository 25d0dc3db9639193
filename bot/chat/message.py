"""The neutral message: blocks, then rows of buttons, and how loud it is.

Bounds are those of the narrower platform: Telegram's callback data (64 bytes) and keyboard (8
buttons in a row), and a label that a phone still shows whole.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.chat.blocks import Block, Heading
from bot.domain.routes import Route
from bot.domain.verbs import Verb

LABEL = 40
ROW = 8
ARGUMENT = 40
BOUND = 1000  # of what a deed is about: it stays in the database
NONCE = 32


class Sound(StrEnum):
    """How a phone may announce a message."""

    QUIET = "quiet"
    NORMAL = "normal"
    URGENT = "urgent"


@dataclass(frozen=True, slots=True)
class Action:
    """What a button that only asks does: a route and what it is about (an event id, a date)."""

    route: Route
    argument: str = ""

    def __post_init__(self) -> None:
        _bounded("argument", self.argument, ARGUMENT)


@dataclass(frozen=True, slots=True)
class Deed:
    """What a button that changes something does: a verb and what it is about.

    It is sealed when its message is queued: bound to a person and an expiry under a nonce, which
    is all that the button then carries.
    """

    verb: Verb
    argument: str = ""
    nonce: str = ""

    def __post_init__(self) -> None:
        _bounded("argument", self.argument, BOUND)
        _bounded("nonce", self.nonce, NONCE)


@dataclass(frozen=True, slots=True)
class Button:
    """A button that asks (an action), opens (a web page or `tel:`), or changes something."""

    label: str
    action: Action | None = None
    url: str | None = None
    deed: Deed | None = None

    def __post_init__(self) -> None:
        _bounded("label", self.label, LABEL)
        if [self.action, self.url, self.deed].count(None) != 2:  # noqa: PLR2004 -- of the three
            raise ValueError(
                f"button {self.label!r} needs an action, a url or a deed, one of them"
            )


@dataclass(frozen=True, slots=True)
class Message:
    """What is said in one go: blocks from top to bottom, then rows of buttons."""

    blocks: tuple[Block, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    sound: Sound = Sound.NORMAL

    def __post_init__(self) -> None:
        if not self.blocks:
            raise ValueError("a message needs a block")
        for row in self.buttons:
            if not 0 < len(row) <= ROW:
                raise ValueError(f"a row holds 1 to {ROW} buttons, not {len(row)}")


def lines_of(message: Message) -> tuple[str, ...]:
    """The message as plain lines, an empty one between blocks, without its buttons."""
    lines: list[str] = []
    after_heading = True
    for block in message.blocks:
        if not after_heading:
            lines.append("")
        lines.extend(block.plain)
        after_heading = isinstance(block, Heading)
    return tuple(lines)


def _bounded(what: str, text: str, limit: int) -> None:
    if len(text) > limit:
        raise ValueError(f"{what} is {len(text)} characters long: at most {limit}")
