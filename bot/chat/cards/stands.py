"""Who exhibits, what they show, and when we see it."""

from collections import Counter
from collections.abc import Sequence

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.times import time_lines
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.people import Exhibitor


def exhibitors_card(view: View, exhibitors: Sequence[Exhibitor]) -> Message:
    """The list, counted by kind."""
    speech = view.speech
    if not exhibitors:
        heading = Heading(speech.say("No exhibitor is named in our material."))
        return Message((heading,), rows(buttons.ask(view)))
    events = _events(view, exhibitors)
    items = (
        Item(f"{number}.", _shown(view, each)) for number, each in enumerate(exhibitors, start=1)
    )
    return Message(
        (
            Heading(_counted(view, exhibitors)),
            *listing(items),
            *parts.paragraph(*(_seen(view, event) for event in events)),
        ),
        rows(buttons.map_of(view, events[0].venue) if events else None, buttons.ask(view)),
    )


def exhibitor_card(view: View, exhibitor: Exhibitor) -> Message:
    """One of them. Where the stand is, is said to be unknown."""
    speech, events = view.speech, _events(view, [exhibitor])
    return Message(
        (
            Heading(speech.text(exhibitor.name)),
            *parts.paragraph(
                speech.say("Shows {things}", things=exhibitor.shows),
                *(_seen(view, event) for event in events),
                speech.say("Where the stand is, our material does not say."),
            ),
        ),
        rows(
            buttons.exhibitors(view, events[0]) if events else None,
            buttons.map_of(view, events[0].venue) if events else None,
            buttons.ask(view),
        ),
    )


def _events(view: View, exhibitors: Sequence[Exhibitor]) -> tuple[Event, ...]:
    wanted = {event for each in exhibitors for event in each.events}
    return tuple(event for event in view.trip.events if event.id in wanted)


def _counted(view: View, exhibitors: Sequence[Exhibitor]) -> str:
    """참가기업·기관 5곳: 기업 4곳, 대학 1곳."""
    speech = view.speech
    total = speech.count("{n} exhibitor", "{n} exhibitors", len(exhibitors))
    kinds = Counter(each.kind for each in exhibitors)
    counts = [_count(view, kind, n) for kind, n in kinds.items()]
    return f"{total}: {speech.series(counts)}"


def _count(view: View, kind: str, n: int) -> str:
    count = view.speech.count
    match kind:
        case "company":
            return count("{n} company", "{n} companies", n)
        case "university":
            return count("{n} university", "{n} universities", n)
        case "institute":
            return count("{n} institute", "{n} institutes", n)
        case _:
            return count("{n} other", "{n} others", n)


def _shown(view: View, exhibitor: Exhibitor) -> str:
    return f"{view.speech.text(exhibitor.name)}: {view.speech.text(exhibitor.shows)}"


def _seen(view: View, event: Event) -> str:
    """When we see it, and at what item of the programme."""
    return f"{' '.join(time_lines(view, event))} · {parts.title(view, event)}"
