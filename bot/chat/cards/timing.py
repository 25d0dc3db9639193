"""When an item is, how long it lasts, and how long it is until then."""

from collections.abc import Sequence

from bot.chat.blocks import Block, Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.split import not_mine
from bot.chat.cards.times import arrival, day_and_clock, home_line, time_lines, until
from bot.chat.cards.upcoming import gate_line
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event


def when_card(view: View, events: Sequence[Event]) -> Message:
    """Start and end with their city; a flight names both ends. Several items are listed."""
    if len(events) > 1:
        return _when_list(view, events)
    event = events[0]
    first, *others = time_lines(view, event)
    subject = f"{name(view, event)} · {first}" if not others else name(view, event)
    lines = others if not others else [first, *others]
    return Message(
        (Heading(subject), *parts.paragraph(*lines, *_with_it(view, event))),
        rows(buttons.where(view, event), buttons.about(view, event), buttons.today(view)),
    )


def until_card(view: View, event: Event) -> Message:
    """How long until it begins; if it has begun, how long until it ends."""
    return Message(
        (
            Heading(_until(view, event)),
            *parts.paragraph(*time_lines(view, event), *_with_it(view, event)),
        ),
        rows(buttons.where(view, event), buttons.today(view)),
    )


def length_card(view: View, event: Event) -> Message:
    """How long it lasts, between instants."""
    lasts = view.speech.duration(event.duration)
    heading = view.speech.say("{event} takes {time}.", event=name(view, event), time=lasts)
    return Message(
        (
            Heading(heading),
            *parts.paragraph(
                *time_lines(view, event),
                parts.following_line(view, event),
                not_mine(view, event),
            ),
        ),
        rows(buttons.about(view, event), buttons.today(view)),
    )


def name(view: View, event: Event) -> str:
    """The title; a flight by where it goes and its number."""
    if event.is_flight and not event.is_cancelled:
        return parts.flight_name(view, event)
    return parts.title(view, event)


def _with_it(view: View, event: Event) -> tuple[str | None, ...]:
    if event.is_cancelled:
        return ()
    home = None if event.is_leg else home_line(view, event.start)
    return (
        parts.bags_line(view, event),
        parts.gather_line(view, event),
        gate_line(view, event),
        home,
        not_mine(view, event),
    )


def _until(view: View, event: Event) -> str:
    say, what = view.speech.say, name(view, event)
    if event.is_cancelled:
        return say("{event}: this item does not take place.", event=event.title)
    if event.end.instant <= view.now:
        return say("{event} is over.", event=what)
    if event.start.instant <= view.now:
        left = until(view, event.end)
        return say("{event} has begun. It ends in {time}.", event=what, time=left)
    return say("{time} until {event}.", event=what, time=until(view, event.start))


def _when_list(view: View, events: Sequence[Event]) -> Message:
    heading = Heading(view.speech.say("When, by local time"))
    blocks: list[Block] = [heading, *listing(_line(view, event) for event in events)]
    return Message(tuple(blocks), rows(buttons.today(view), buttons.upcoming(view)))


def _line(view: View, event: Event) -> Item:
    mark = day_and_clock(view, event.start, view.today)
    if event.is_leg:
        arrives = view.speech.say("arrives {time}", time=arrival(view, event, event.city))
        return Item(mark, f"{name(view, event)}, {arrives}")
    city = view.speech.text(event.city.name)
    return Item(mark, f"{name(view, event)} · {city}")
