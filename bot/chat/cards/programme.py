"""A day as blocks: what is on, and what it lacks."""

from collections.abc import Iterator, Sequence

from bot.chat.cards.outline import outline
from bot.chat.cards.supper import evening_lines
from bot.chat.message import Item, Listing
from bot.chat.view import View
from bot.domain.event import Event


def programme(view: View, events: Sequence[Event]) -> Iterator[Listing]:
    """The lists of a day; at their end what the evening lacks: a programme, a dinner."""
    if not events:
        return
    lists = outline(view, events, events[0].city)
    lists[-1].extend(Item("", line) for line in evening_lines(view, events))
    yield from (Listing(tuple(items)) for items in lists if items)
