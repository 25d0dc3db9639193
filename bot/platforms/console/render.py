"""A message as plain text: UTF-8 in NFC, no markup, ordinary spaces. Pure."""

from bot.chat.message import Message, lines_of
from bot.chat.plain import plain

__all__ = ["plain", "reply", "text_of"]


def text_of(message: Message) -> str:
    """Heading and lines, without the buttons."""
    return plain("\n".join(lines_of(message)))


def reply(message: Message) -> str:
    """Heading, lines, then one line `[label] [label]` for each row of buttons."""
    rows = (" ".join(f"[{button.label}]" for button in row) for row in message.buttons)
    return plain("\n".join([*lines_of(message), *rows]))
