"""Blocks of meaning, of which messages consist; bounded here, so that no renderer can fail.

Bounds are those of the narrower platform: Slack's header (150 characters) and section (3,000).
Blocks are counted in UTF-16 units, as Telegram counts, so that any of them fits a message there.
"""

from collections.abc import Iterable
from dataclasses import dataclass

HEADING = 150
BLOCK = 3000


@dataclass(frozen=True, slots=True)
class Heading:
    """The first line: the day and the city, or the news itself."""

    text: str

    def __post_init__(self) -> None:
        if len(self.text) > HEADING:
            raise ValueError(f"heading is {len(self.text)} characters long: at most {HEADING}")

    @property
    def plain(self) -> tuple[str, ...]:
        return (self.text,)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: tuple[str, ...]

    def __post_init__(self) -> None:
        _bounded("paragraph", self.plain)

    @property
    def plain(self) -> tuple[str, ...]:
        return self.lines


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list: a mark (a time, a number), its text, and lines below it."""

    mark: str
    text: str
    more: tuple[str, ...] = ()

    @property
    def plain(self) -> tuple[str, ...]:
        return f"{self.mark} {self.text}".strip(), *(f"  {more}" for more in self.more)


@dataclass(frozen=True, slots=True)
class Listing:
    """Entries in order: the items of a day, the people we meet."""

    items: tuple[Item, ...]

    def __post_init__(self) -> None:
        _bounded("list", self.plain)

    @property
    def plain(self) -> tuple[str, ...]:
        return tuple(line for item in self.items for line in item.plain)


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
        _bounded("fields", self.plain)

    @property
    def plain(self) -> tuple[str, ...]:
        return (" · ".join(f"{field.label} {field.value}" for field in self.fields),)


@dataclass(frozen=True, slots=True)
class Place:
    """A place to go to; the address is as a driver reads it, coordinates are degrees WGS 84."""

    name: str
    address: str | None = None
    latitude: float | None = None
    longitude: float | None = None

    def __post_init__(self) -> None:
        _bounded("place", self.plain)

    @property
    def map_url(self) -> str | None:
        """A map that opens in any phone's browser (Google's documented Maps URLs)."""
        if self.latitude is None or self.longitude is None:
            return None
        return f"https://www.google.com/maps/search/?api=1&query={self.latitude},{self.longitude}"

    @property
    def plain(self) -> tuple[str, ...]:
        return tuple(line for line in (self.name, self.address, self.map_url) if line)


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to call or to speak to."""

    name: str
    title: str = ""
    phone: str | None = None

    def __post_init__(self) -> None:
        _bounded("person", self.plain)

    @property
    def plain(self) -> tuple[str, ...]:
        return (" · ".join(part for part in (self.name, self.title, self.phone) if part),)


@dataclass(frozen=True, slots=True)
class Link:
    """A page to open."""

    label: str
    url: str

    def __post_init__(self) -> None:
        _bounded("link", self.plain)

    @property
    def plain(self) -> tuple[str, ...]:
        return (f"{self.label}: {self.url}",)


Block = Heading | Paragraph | Listing | Fields | Place | Person | Link
"""Each has `plain`: its lines without markup."""


def units(lines: Iterable[str]) -> int:
    """The UTF-16 code units of lines with the breaks between them."""
    return len("\n".join(lines).encode("utf-16-le", "surrogatepass")) // 2


def _bounded(what: str, lines: Iterable[str]) -> None:
    if (size := units(lines)) > BLOCK:
        raise ValueError(f"{what} is {size} UTF-16 units long: at most {BLOCK}")
