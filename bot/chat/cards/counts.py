"""How many there are, and on which days."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.times import time_lines
from bot.chat.cards.timing import name
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.comparison import Comparison
from bot.domain.event import Event, Kind
from bot.domain.place import City
from bot.domain.ranking import counted, matching, nights_in


def counted_card(view: View, asked: Comparison) -> Message:
    """How many events, and when each is."""
    events = counted(asked, view.itinerary, view.now)
    heading = _number(view, asked, len(events))
    if asked.is_left:
        heading = view.speech.say("Still ahead: {what}", what=heading)
    return Message(
        (Heading(heading), *listing(_item(view, each) for each in events)),
        rows(buttons.trip(view), buttons.upcoming(view)),
    )


def days_card(view: View, asked: Comparison) -> Message:
    """The days with such an item, or without one, and which it is."""
    days = matching(asked, view.itinerary, view.now)
    count = view.speech.count("{n} day", "{n} days", len(days))
    heading = f"{_label(view, asked)} · {count}"
    items = (_of_day(view, asked, day) for day in days)
    return Message(
        (Heading(heading), *listing(items)), rows(buttons.trip(view), buttons.upcoming(view))
    )


def left_card(view: View) -> Message:
    """How many days of the trip are left."""
    speech, trip = view.speech, view.trip
    left = (trip.last - view.today).days + 1
    heading = speech.count("{n} day left, today included", "{n} days left, today included", left)
    today = speech.programme_day(trip.day_number(view.today))
    return Message(
        (
            Heading(heading),
            *parts.paragraph(f"{speech.span(view.today, trip.last)} · {today}"),
        ),
        rows(buttons.trip(view), buttons.today(view)),
    )


def attending_card(view: View, event: Event) -> Message:
    """How many of the delegation attend, and how many of each group."""
    speech, trip = view.speech, view.trip
    there = [each for each in trip.delegates.values() if event.audience.includes(each)]
    people = speech.count("{n} person", "{n} people", len(there))
    groups = (
        f"{parts.capital(speech.text(group.name))} {n}"
        for group in trip.groups.values()
        if (n := sum(group.id in each.groups for each in there))
    )
    return Message(
        (
            Heading(f"{name(view, event)} · {people}"),
            *parts.paragraph(*time_lines(view, event), " · ".join(groups)),
        ),
        rows(buttons.who(view, event), buttons.about(view, event), buttons.today(view)),
    )


def nights_card(view: View, asked: Comparison) -> Message:
    """The nights in a city; with none named, every city with its nights."""
    speech, mine = view.speech, view.itinerary
    cities = asked.cities or tuple({stay.city.id: stay.city for stay, _ in mine.hotels()}.values())
    if len(cities) == 1:
        nights = speech.count("{n} night", "{n} nights", nights_in(cities[0], mine))
        heading = f"{speech.text(cities[0].name)} · {nights}"
    else:
        heading = speech.count("{n} city", "{n} cities", len(cities))
    items = (
        Item(
            _dates(view, city),
            speech.text(city.name),
            (speech.count("{n} night", "{n} nights", nights_in(city, mine)),),
        )
        for city in cities
    )
    return Message(
        (Heading(heading), *listing(items)), rows(buttons.trip(view), buttons.upcoming(view))
    )


def _dates(view: View, city: City) -> str:
    """The nights, by the days on which they begin."""
    days = [day for day in view.trip.days if _sleeps(view, day, city)]
    if not days:
        return ""
    first, last = days[0], days[-1]
    is_row = last - first == timedelta(days=len(days) - 1) and first != last
    return (
        view.speech.span(first, last)
        if is_row
        else view.speech.series(view.speech.day(day) for day in days)
    )


def _sleeps(view: View, day: date, city: City) -> bool:
    stay = view.itinerary.hotel_on(day)
    return stay is not None and stay.city == city


def _item(view: View, event: Event) -> Item:
    speech = view.speech
    mark = speech.say(
        "{day} {clock}", day=speech.day(event.start.date), clock=speech.clock(event.start.wall)
    )
    return Item(mark, name(view, event))


def _of_day(view: View, asked: Comparison, day: date) -> Item:
    events: Sequence[Event] = ()
    if not asked.lacks:
        found = counted(asked, view.itinerary, view.now)
        events = [event for event in found if event.start.date == day]
    if asked.bags:
        first = next((event.bags_out for event in events if event.bags_out), None)
        return Item(view.speech.day(day), view.speech.clock(first.wall) if first else "")
    return Item(view.speech.day(day), view.speech.series(_short(view, events)))


def _short(view: View, events: Sequence[Event]) -> Iterator[str]:
    for event in events:
        if event.kind is Kind.MEAL:
            clock = view.speech.clock(event.start.wall)
            yield view.speech.say("{time} {event}", time=clock, event=name(view, event))
        else:
            yield name(view, event)


def _label(view: View, asked: Comparison) -> str:
    """What the days have in common, or lack."""
    say = view.speech.say
    if asked.dress is not None:
        worn = parts.dress_word(view, asked.dress)
        return say("Without {what}", what=worn) if asked.lacks else worn
    if asked.lacks:
        return say("Without it")
    if asked.bags:
        return say("Bags out")
    return _number(view, asked, len(counted(asked, view.itinerary, view.now)))


def _number(view: View, asked: Comparison, n: int) -> str:
    """So many of the sort."""
    count, kinds = view.speech.count, asked.kinds
    if kinds == {Kind.FLIGHT}:
        return count("{n} flight", "{n} flights", n)
    if kinds == {Kind.TRANSFER}:
        return count("{n} ride", "{n} rides", n)
    if kinds == {Kind.MEAL}:
        return count("{n} meal", "{n} meals", n)
    if kinds == {Kind.HOTEL}:
        return count("{n} hotel", "{n} hotels", n)
    return count("{n} event", "{n} events", n)
