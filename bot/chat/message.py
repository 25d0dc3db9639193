"""The neutral message: blocks of meaning, bounded here so that no renderer can fail.

Bounds are those of the narrower platform: Slack's header (150) in characters and section (3,000),
Telegram's callback data (64 bytes), message (4,096 UTF-16 units) and keyboard (8 in a row). Blocks
are counted in UTF-16 units, so that any one of them fits a message whatever is written in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.routes import Route

HEADING = 150
BLOCK = 3000
LABEL = 40
ROW = 8
ARGUMENT = 40
MESSAGE = 3500
_TOGETHER = 6


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
class Heading:
    """The first line: the day and the city, or the news itself."""

    text: str

    def __post_init__(self) -> None:
        _bounded("heading", self.text, HEADING)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: tuple[str, ...]

    def __post_init__(self) -> None:
        _bounded_block("paragraph", "\n".join(self.lines))


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: a mark (a time, a number), its text, and lines below it."""

    mark: str
    text: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """Entries in order: the items of a day, the people we meet."""

    items: tuple[Item, ...]

    def __post_init__(self) -> None:
        _bounded_block("list", "\n".join(_lines_of(self)))


@dataclass(frozen=True, slots=True)
class Field:
    """A name and what belongs to it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Fields:
    """Short facts side by side: dress, what to bring."""

    fields: tuple[Field, ...]

    def __post_init__(self) -> None:
        _bounded_block("fields", "\n".join(_lines_of(self)))


@dataclass(frozen=True, slots=True)
class Place:
    """A place to go to; the address is as a driver reads it, coordinates are degrees WGS 84."""

    name: str
    address: str | None = None
    latitude: float | None = None
    longitude: float | None = None

    def __post_init__(self) -> None:
        _bounded_block("place", "\n".join(_lines_of(self)))

    @property
    def map_url(self) -> str | None:
        """A map that opens in any phone's browser (Google's documented Maps URLs)."""
        if self.latitude is None or self.longitude is None:
            return None
        return f"https://www.google.com/maps/search/?api=1&query={self.latitude},{self.longitude}"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to call or to speak to."""

    name: str
    title: str = ""
    phone: str | None = None

    def __post_init__(self) -> None:
        _bounded_block("person", "\n".join(_lines_of(self)))


@dataclass(frozen=True, slots=True)
class Link:
    """A page to open."""

    label: str
    url: str

    def __post_init__(self) -> None:
        _bounded_block("link", "\n".join(_lines_of(self)))


Block = Heading | Paragraph | Listing | Fields | Place | Person | Link


@dataclass(frozen=True, slots=True)
class Button:
    """A button that asks (an action) or opens (a web page or a `tel:` number)."""

    label: str
    action: Action | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        _bounded("label", self.label, LABEL)
        if (self.action is None) == (self.url is None):
            raise ValueError(f"button {self.label!r} needs either an action or a url")


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
        lines.extend(_lines_of(block))
        after_heading = isinstance(block, Heading)
    return tuple(lines)


def split(message: Message) -> tuple[Message, ...]:
    """The message in parts that each fit one screen of the platform, cut at block borders.

    The buttons stay with the last part.
    """
    parts: list[list[Block]] = [[]]
    size = 0
    for block in message.blocks:
        cost = _units("\n".join(_lines_of(block))) + 2
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
    """Several answers as one: what was said once is not said again, later headings become lines."""
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
    lines = [line for line in _lines_of(block) if line not in said]
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


def rows(*buttons: Button | None, width: int = 3) -> tuple[tuple[Button, ...], ...]:
    """Buttons laid out in rows; those that do not apply are left out."""
    kept = [button for button in buttons if button is not None]
    return tuple(tuple(kept[n : n + width]) for n in range(0, len(kept), width))


def listing(items: Iterable[Item]) -> Iterator[Listing]:
    """Entries as one list, or as several where one would be too long."""
    batch: list[Item] = []
    for item in items:
        if batch and _units("\n".join(_lines_of_items([*batch, item]))) > BLOCK:
            yield Listing(tuple(batch))
            batch = []
        batch.append(item)
    if batch:
        yield Listing(tuple(batch))


def _lines_of(block: Block) -> list[str]:
    match block:
        case Heading(text):
            return [text]
        case Paragraph(lines):
            return list(lines)
        case Listing(items):
            return _lines_of_items(items)
        case Fields(fields):
            return [" · ".join(f"{field.label} {field.value}" for field in fields)]
        case Place(name, address):
            return [line for line in (name, address, block.map_url) if line]
        case Person(name, title, phone):
            return [" · ".join(part for part in (name, title, phone) if part)]
        case Link(label, url):
            return [f"{label}: {url}"]


def _lines_of_items(items: Iterable[Item]) -> list[str]:
    lines: list[str] = []
    for item in items:
        lines.append(f"{item.mark} {item.text}".strip())
        lines.extend(f"  {more}" for more in item.more)
    return lines


def _units(text: str) -> int:
    """UTF-16 code units, which is how Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _bounded(what: str, text: str, limit: int) -> None:
    if len(text) > limit:
        raise ValueError(f"{what} is {len(text)} characters long: at most {limit}")


def _bounded_block(what: str, text: str) -> None:
    if (size := _units(text)) > BLOCK:
        raise ValueError(f"{what} is {size} UTF-16 units long: at most {BLOCK}")
