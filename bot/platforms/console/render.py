"""A message as plain text: UTF-8 in NFC, no markup, ordinary spaces. Pure."""

import re
import unicodedata

from bot.chat.message import Message, lines_of

_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
_SPACE = re.compile(r"[^\S\n]")


def text_of(message: Message) -> str:
    """Heading and lines, without the buttons."""
    return plain("\n".join(lines_of(message)))


def reply(message: Message) -> str:
    """Heading, lines, then one line `[label] [label]` for each row of buttons."""
    rows = (" ".join(f"[{button.label}]" for button in row) for row in message.buttons)
    return plain("\n".join([*lines_of(message), *rows]))


def plain(text: str) -> str:
    """Nothing that a terminal obeys, no special spaces, nothing at the end of a line."""
    composed = unicodedata.normalize("NFC", _SPACE.sub(" ", _CONTROL.sub("", text)))
    return "\n".join(line.rstrip() for line in composed.split("\n"))
