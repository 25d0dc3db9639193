"""What a trip knows besides its programme, and what it knows that it does not know."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.event import Kind
from bot.domain.text import Text


class FactKind(StrEnum):
    """What sort of fact it is."""

    PRACTICAL = "practical"
    BACKGROUND = "background"
    TERM = "term"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Phone:
    """A number to call; `number` in international form (E.164 with hyphens) or a short code."""

    label: Text
    number: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A piece of information people ask for.

    With `cities` (ids) it holds there only. An UNKNOWN fact is a gap: `title` is what is not
    known ("the Wi-Fi password"), `text` the quickest way to find out; with `kinds`, it is a gap in
    events of these kinds, whose next one is told with it. `is_urgent` facts are shown first in an
    emergency.
    """

    id: str
    kind: FactKind
    title: Text
    text: Text
    cities: tuple[str, ...] = ()
    phones: tuple[Phone, ...] = ()
    aliases: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    is_urgent: bool = False
    source: str = ""
