"""How blocks and buttons are laid out: rows, lists, answers joined, long messages in parts."""

from collections.abc import Iterable, Iterator, Sequence

from bot.chat.blocks import BLOCK, Block, Heading, Item, Listing, Paragraph, units
from bot.chat.message import Button, Message

MESSAGE = 3500
"""UTF-16 units of a part. Telegram takes 4,096: the rest is for the markup of a renderer."""
_TOGETHER = 6


def rows(*buttons: Button | None, width: int = 3) -> tuple[tuple[Button, ...], ...]:
    """Buttons laid out in rows; those that do not apply are left out."""
    kept = [button for button in buttons if button is not None]
    return tuple(tuple(kept[n : n + width]) for n in range(0, len(kept), width))


def listing(items: Iterable[Item]) -> Iterator[Listing]:
    """Entries as one list, or as several where one would be too long."""
    batch: list[Item] = []
    for item in items:
        if batch and units(line for each in (*batch, item) for line in each.plain) > BLOCK:
            yield Listing(tuple(batch))
            batch = []
        batch.append(item)
    if batch:
        yield Listing(tuple(batch))


def split(message: Message) -> tuple[Message, ...]:
    """The message in parts that each fit one message of the platform, cut at block borders.

    The buttons stay with the last part.
    """
    parts: list[list[Block]] = [[]]
    size = 0
    for block in message.blocks:
        cost = units(block.plain) + 2
        if parts[-1] and size + cost > MESSAGE:
            parts.append([])
            size = 0
        parts[-1].append(block)
        size += cost
    last = len(parts) - 1
    return tuple(
        Message(tuple(blocks), message.buttons if n == last else (), message.sound)
        for n, blocks in enumerate(parts)
    )


def together(messages: Sequence[Message]) -> Message:
    """Several answers as one: nothing is said twice, and later headings become lines."""
    if len(messages) == 1:
        return messages[0]
    blocks: list[Block] = []
    said: set[str] = set()
    for message in messages:
        for block in message.blocks:
            if kept := _unsaid(block, said, is_first=not blocks):
                blocks.append(kept)
    buttons = dict.fromkeys(button for each in messages for row in each.buttons for button in row)
    return Message(tuple(blocks), rows(*list(buttons)[:_TOGETHER]), messages[0].sound)


def _unsaid(block: Block, said: set[str], *, is_first: bool) -> Block | None:
    """What of a block is new."""
    lines = [line for line in block.plain if line not in said]
    said.update(lines)
    if not lines:
        return None
    match block:
        case Heading(text) if not is_first:
            return Paragraph((text,))
        case Paragraph():
            return Paragraph(tuple(lines))
        case _:
            return block
