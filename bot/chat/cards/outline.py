"""Events in as few lines as can be: where to gather, then what it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from bot.chat.blocks import Item, Listing
from bot.chat.cards.arrivals import arrival_words
from bot.chat.cards.packing import packing_note
from bot.chat.cards.parts import (
    capital,
    is_entry,
    leaving_words,
    short_name,
    title,
)
from bot.chat.cards.shape import arriving
from bot.chat.cards.times import same_clock, shift_words
from bot.chat.cards.venues import is_told
from bot.chat.view import View
from bot.domain.event import Event, Gathering, Kind
from bot.domain.moment import Moment
from bot.domain.place import City

_SOON = timedelta(minutes=20)
_ARTICLES = ("the", "a", "an", "our", "your")


def outline(
    view: View, events: Iterable[Event], city: City, first: Iterable[Item] = ()
) -> Iterator[Listing]:
    """Lists of items: one by the clock of `city`, a new one wherever the clocks change.

    The items in `first` stand above the events.
    """
    lists: list[list[Item]] = [[*first]]
    here = city
    for event in events:
        if not same_clock(event.start.instant, event.city, here):
            here = event.city
            lists.append([clock_item(view, here)])
        lists[-1].extend(items_of(view, event))
        changes = event.is_leg and not same_clock(event.end.instant, event.to_city, here)
        if changes:
            here = event.to_city
            lists.append([clock_item(view, here, shift_words(view, event))])
        if changes or event.is_flight:
            lists[-1].append(arrival_item(view, event))
    return (Listing(tuple(items)) for items in lists if items)


def day_lists(view: View, day: date) -> Iterator[Listing]:
    """A day of the programme, with what arrives from the night before."""
    events, city = view.itinerary.on(day), view.itinerary.city_on(day)
    mark = view.speech.clock
    landed = (
        Item(mark(leg.end.wall), arrival_words(view, leg)) for leg in arriving(view.itinerary, day)
    )
    return outline(view, events, city, landed)


def gather_words(view: View, event: Event, gathering: Gathering) -> str:
    """로비 집결, 체크아웃 (버스 8:30): what to do at the gathering, inside a sentence."""
    say, meet = view.speech.say, _meet(view, gathering)
    if event.is_check_out:
        meet = say("{meeting}, check out", meeting=meet)
    if event.is_leg and not event.is_flight:
        time = view.speech.clock_after(event.start.wall, gathering.at.wall)
        return say("{meeting} · {time} {event}", meeting=meet, time=time, event=named(view, event))
    leaving = leaving_words(view, event, gathering)
    return f"{meet} ({leaving})" if leaving else meet


def _meet(view: View, gathering: Gathering) -> str:
    """A plain word has its article in English ("the lobby"); a name or a number has none."""
    place = view.speech.text(gathering.place)
    first, last = place.split()[0], place.split(",")[0].split()[-1]
    if first in _ARTICLES or not (last.isalpha() and last.islower()):
        return view.speech.say("meet at {place}", place=place)
    return view.speech.say("meet at the {place}", place=place)


def named(view: View, event: Event) -> str:
    """What it is, with what one asks next: the number of a flight, the arrival, the place."""
    speech, name = view.speech, title(view, event)
    if event.is_flight:
        return flight_words(view, event)
    if event.is_leg:
        return _ride(view, event, name)
    place = _where(view, event)
    if place is None:
        if event.kind is Kind.MEAL:
            return speech.say("{event} (place not fixed)", event=name)
        return name
    if event.kind is Kind.HOTEL or is_told(place, name):
        return name
    return speech.say("{event}, {place}", event=name, place=place)


def _where(view: View, event: Event) -> str | None:
    """The area where one is given: it says more than the name of a large venue."""
    if event.area is not None:
        return view.speech.text(event.area)
    return short_name(view, event.venue) if event.venue else None


def items_of(view: View, event: Event) -> Iterator[Item]:
    """One event, and below it what has to be known before one leaves the room."""
    items = [Item(capital(each.mark), capital(each.text)) for each in phrases_of(view, event)]
    if note := packing_note(view, event):
        first = 0 if event.bags_out is None else 1
        items[first] = replace(items[first], more=(note,))
    return iter(items)


def phrases_of(view: View, event: Event) -> Iterator[Item]:
    """Bags, gathering, the thing itself, as inside a sentence; one line where one is enough."""
    speech = view.speech
    if event.bags_out is not None:
        by = speech.say("by {time}", time=speech.clock(event.bags_out.wall))
        yield Item(by, speech.say("bags down to the lobby"))
    gathering = view.itinerary.gathering(event)
    if gathering is None:
        yield Item(speech.clock(event.start.wall), named(view, event))
    elif event.is_leg and not event.is_flight:
        yield Item(speech.clock(gathering.at.wall), gather_words(view, event, gathering))
    elif _is_close(event, gathering):
        yield Item(speech.clock(event.start.wall), _with_gathering(view, event, gathering))
    else:
        yield Item(speech.clock(gathering.at.wall), gather_words(view, event, gathering))
        yield Item(speech.clock(event.start.wall), named(view, event))


def _is_close(event: Event, gathering: Gathering) -> bool:
    """The gathering is at the door of the event, or so soon before it that one line will do."""
    if event.is_flight or event.is_check_out:
        return False
    if is_entry(event, gathering):
        return True
    return event.bus is None and event.start.instant - gathering.at.instant <= _SOON


def _with_gathering(view: View, event: Event, gathering: Gathering) -> str:
    speech = view.speech
    if gathering.at == event.start:
        return speech.say("{event}, {place}", event=title(view, event), place=gathering.place)
    time = speech.clock(gathering.at.wall)
    if is_entry(event, gathering):
        return speech.say("{event} (be there by {time})", event=named(view, event), time=time)
    return speech.say(
        "{event} (meet {time}, {place})",
        event=title(view, event),
        time=time,
        place=gathering.place,
    )


def flight_words(view: View, flight: Event) -> str:
    """What the programme calls the flight, with its number; a sample number is said to be one."""
    name, number = title(view, flight), flight.flight
    if not number or number in name:
        return name
    if "flight" in flight.illustrative:
        number = view.speech.say("{number} (sample)", number=number)
    return view.speech.say("{event}, {place}", event=name, place=number)


def _ride(view: View, leg: Event, name: str) -> str:
    """A ride to another city says when it is there."""
    if leg.city.id == leg.to_city.id or not same_clock(leg.end.instant, leg.city, leg.to_city):
        return name
    time = view.speech.clock_after(leg.end.wall, leg.start.wall)
    return view.speech.say("{event}, there {time}", event=name, time=time)


def arrival_item(view: View, flight: Event) -> Item:
    """The landing, with its date unless it is plainly later on the same day."""
    is_plain = flight.start.date == flight.end.date and flight.start.wall <= flight.end.wall
    mark = view.speech.clock(flight.end.wall) if is_plain else dated(view, flight.end)
    return Item(mark, arrival_words(view, flight))


def dated(view: View, moment: Moment) -> str:
    """14일(일) 오후 5:30."""
    return view.speech.say(
        "{day} {clock}",
        day=view.speech.day_in_month(moment.date),
        clock=view.speech.clock(moment.wall),
    )


def clock_item(view: View, city: City, shift: str | None = None) -> Item:
    """The line from which on the clock of another city counts."""
    if shift is None:
        return Item("", view.speech.say("{city} time", city=city.name))
    return Item("", view.speech.say("{city} time ({shift})", city=city.name, shift=shift))
