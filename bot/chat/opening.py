"""Where a link leads: to a page that every platform opens, or to a number to dial."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.chat.blocks import BLOCK, Paragraph
from bot.chat.message import Button, Message, lines_of
from bot.chat.plain import clean

_PAGE = re.compile(
    r"https?://([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?(:[1-9]\d{0,3})?"
    r"([/?#][^\s\"<>\\^`{|}\x00-\x1f\x7f-\x9f]*)?",
    re.ASCII | re.IGNORECASE,
)
_SEPARATORS = re.compile(r"[\s().\-/]")
_ABROAD = re.compile(r"\+[1-9][0-9]{6,14}")  # E.164: at most 15 digits
_URL = 2000  # no platform promises more
_TELLING = 7  # a shorter number may stand in a line by chance
_DIAL = "tel:"


def is_page(url: str) -> bool:
    """Whether it is a web address that Telegram and Slack both accept in a link or a button."""
    return len(url) <= _URL and clean(url) == url and _PAGE.fullmatch(url) is not None


def international(phone: str) -> str | None:
    """The number as `+12025550100` if it can be dialled from any country."""
    number = _SEPARATORS.sub("", phone)
    return number if _ABROAD.fullmatch(number) else None


def written_out(message: Message) -> Message:
    """The message with only buttons that open a page or ask; numbers to dial become lines.

    Telegram's buttons open HTTP and tg:// addresses only (core.telegram.org/bots/api,
    InlineKeyboardButton) and refuse the whole message otherwise; Slack documents "a URL to load
    in the user's browser" (docs.slack.dev, button element). Both apps dial numbers in a text.
    """
    rows = tuple(
        tuple(button for button in row if button.url is None or is_page(button.url))
        for row in message.buttons
    )
    kept = tuple(row for row in rows if row)
    closed = (b for row in message.buttons for b in row if b.url and not is_page(b.url))
    lines = tuple(_fitting(_unsaid(closed, lines_of(message))))
    blocks = (*message.blocks, Paragraph(lines)) if lines else message.blocks
    return replace(message, blocks=blocks, buttons=kept)


def _unsaid(buttons: Iterable[Button], lines: Iterable[str]) -> Iterable[str]:
    """A line for each button, unless its number stands in the message already."""
    said = [_SEPARATORS.sub("", line) for line in lines]
    for button in buttons:
        target = (button.url or "").removeprefix(_DIAL)
        if len(target) >= _TELLING and any(_holds(line, target) for line in said):
            continue
        yield f"{button.label}: {target}"


def _holds(line: str, number: str) -> bool:
    digits = re.escape(_SEPARATORS.sub("", number).removeprefix("+"))
    return re.search(rf"(?<!\d){digits}(?!\d)", line) is not None


def _fitting(lines: Iterable[str]) -> Iterable[str]:
    """As many as a paragraph holds."""
    room = BLOCK
    for line in dict.fromkeys(lines):
        room -= 2 * len(line) + 1  # a character is at most two UTF-16 units
        if room >= 0:
            yield line
