"""What an item is about, what happens in it, and how to dress for it."""

from collections.abc import Iterator, Sequence
from datetime import date

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.meetings import full_name, unnamed
from bot.chat.cards.split import audience_words, not_mine
from bot.chat.cards.times import time_lines
from bot.chat.cards.timing import name
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.information import Fact

_TIMES = frozenset({"start", "end", "time", "times"})


def about_card(view: View, event: Event, known: Sequence[Fact] = ()) -> Message:
    """What it is, why, who is there, and what is `known` of it besides."""
    return Message(
        (
            Heading(name(view, event)),
            *parts.paragraph(
                *time_lines(view, event),
                _place(view, event),
                parts.gather_line(view, event) if view.now < event.start.instant else None,
                not_mine(view, event),
            ),
            *parts.paragraph(*_what(view, event), *_order(view, event)),
            *parts.paragraph(*(view.speech.text(fact.text) for fact in known)),
            *parts.paragraph(*_frame(view, event)),
        ),
        rows(
            buttons.order(view, event),
            buttons.who(view, event),
            buttons.where(view, event),
            buttons.ask(view),
        ),
    )


def programme_card(view: View, event: Event) -> Message:
    """The numbered items of an event; where there are none, that is said."""
    speech = view.speech
    if not event.programme:
        return Message(
            (Heading(speech.say("{event}: no order in our material.", event=event.title)),),
            rows(buttons.about(view, event), buttons.ask(view)),
        )
    items = [Item(f"{each.number}.", speech.text(each.title)) for each in event.programme]
    count = speech.count("{n} item", "{n} items", len(items))
    return Message(
        (
            Heading(f"{speech.text(event.title)} · {count}"),
            *parts.paragraph(*time_lines(view, event)),
            *listing(items),
            *parts.paragraph(*_own_events(view, event)),
        ),
        rows(
            buttons.who(view, event), buttons.map_of(view, event.venue), buttons.about(view, event)
        ),
    )


def dress_card(view: View, event: Event) -> Message:
    """How to dress for one item, and what to bring."""
    said = parts.dress_line(view, [event])
    unknown = view.speech.say("How to dress is not in our material.")
    return Message(
        (
            Heading(f"{name(view, event)} · {time_lines(view, event)[0]}"),
            *parts.paragraph(said or unknown, not_mine(view, event)),
        ),
        rows(buttons.today(view), None if said else buttons.ask(view)),
    )


def dress_on_day_card(view: View, day: date) -> Message:
    """One formal item makes the day formal: what for is named."""
    events = view.itinerary.on(day)
    said = parts.dress_line(view, events)
    formal = [event for event in events if event.dress == parts.dress_of(events)]
    unknown = view.speech.say("How to dress is not in our material.")
    reason = None
    if formal and said and parts.dress_of(events):
        titles = view.speech.series(parts.title(view, event) for event in formal)
        reason = view.speech.say("For: {event}", event=titles)
    return Message(
        (parts.day_heading(view, day), *parts.paragraph(said or unknown, reason)),
        rows(buttons.whole_day(view, day), None if said else buttons.ask(view)),
    )


def _place(view: View, event: Event) -> str | None:
    """Where it is, unless the title has said so."""
    place = parts.place_words(view, event)
    return None if place == view.speech.text(event.title) else place


def _what(view: View, event: Event) -> Iterator[str | None]:
    speech = view.speech
    yield speech.text(event.purpose) if event.purpose else None
    yield speech.say("Our side: {points}", points=event.ours) if event.ours else None
    yield speech.text(event.note) if event.note else None
    yield from _met(view, event)
    if not (event.purpose or event.ours or event.note):
        yield speech.say("Our material says no more about it.")


def _met(view: View, event: Event) -> Iterator[str]:
    """Who is met, in protocol order; those whom nobody names are said to have no name."""
    met = view.trip.counterparts_at(event)
    named = [full_name(view, who) for who in met if who.is_named]
    if named:
        yield view.speech.say("We meet {people}", people=" · ".join(named))
    elif met:
        yield unnamed(view, met[0])


def _order(view: View, event: Event) -> Iterator[str]:
    """Its numbered items in one line."""
    if event.programme:
        count = view.speech.count("{n} item", "{n} items", len(event.programme))
        items = (f"{each.number} {view.speech.text(each.title)}" for each in event.programme)
        yield f"{count}: {' · '.join(items)}"


def _frame(view: View, event: Event) -> Iterator[str]:
    """Who attends, and whether the time is only a sample."""
    if not event.audience.is_everyone:
        yield view.speech.say("Attending: {who}", who=audience_words(view, event))
    if "date" in event.illustrative:
        yield view.speech.say("The date and the times are samples.")
    elif event.illustrative & _TIMES:
        yield view.speech.say("The times are samples.")


def _own_events(view: View, event: Event) -> Iterator[str]:
    """Items that are events of their own: when they begin."""
    for each in event.programme:
        own = view.trip.event(each.event) if each.event else None
        if own is not None:
            yield view.speech.say(
                "Item {number} ({item}) begins at {time}.",
                number=each.number,
                item=each.title,
                time=view.speech.clock(own.start.wall),
            )
