"""The lines of a day: what to do when. A mark is the time at which the person has to act."""

from collections.abc import Iterable, Iterator

from bot.chat.blocks import Block, Heading, Item
from bot.chat.cards import parts
from bot.chat.cards.arrivals import arrival_place
from bot.chat.cards.times import arrival, clock_in, same_clock
from bot.chat.cards.venues import is_told
from bot.chat.layout import listing
from bot.chat.view import View
from bot.domain.event import Event, Gathering, Kind
from bot.domain.place import City

_ENOUGH_FOR_A_HEADING = 3


def day_blocks(view: View, events: Iterable[Event], city: City) -> Iterator[Block]:
    """Every line of a day, under a heading that names `city`.

    A long stretch by another clock, after a flight, gets a heading of its own.
    """
    items: list[Item] = []
    for stretch in stretches(events):
        there = stretch[0].city
        if (
            same_clock(stretch[0].start.instant, there, city)
            or len(stretch) < _ENOUGH_FOR_A_HEADING
        ):
            items.extend(lines_of_day(view, stretch, city))
            continue
        yield from listing(items)
        yield Heading(view.speech.say("{city} time", city=there.name))
        items, city = list(lines_of_day(view, stretch, there)), there
    yield from listing(items)


def stretches(events: Iterable[Event]) -> Iterator[tuple[Event, ...]]:
    """Events in a row that begin by the same clock."""
    row: list[Event] = []
    for event in events:
        if row and not same_clock(event.start.instant, row[0].city, event.city):
            yield tuple(row)
            row = []
        row.append(event)
    if row:
        yield tuple(row)


def lines_of_day(view: View, events: Iterable[Event], city: City) -> tuple[Item, ...]:
    """Every line of a day, under a heading that names `city`."""
    return tuple(item for event in events for item in lines(view, event, city))


def lines(view: View, event: Event, city: City) -> Iterator[Item]:
    """The lines of one event: bags, the gathering, and the event itself.

    A bus and the gathering for it are one line, marked by the gathering.
    """
    gathering = view.itinerary.gathering(event)
    if event.bags_out is not None and event.bags_out.date >= view.today:
        mark = view.speech.say("By {time}", time=clock_in(view, event.bags_out, city))
        yield Item(mark, view.speech.say("Bags down to the lobby"))
    if event.kind is Kind.TRANSFER:
        yield _transfer(view, event, gathering, city)
        return
    if gathering is not None and parts.is_entry(event, gathering):
        yield _entry(view, event, gathering, city)
        return
    if gathering is not None and gathering.at.instant < event.start.instant:
        yield gathering_line(view, event, gathering, city)
    yield _flight(view, event, city) if event.is_flight else event_line(view, event, city)


def event_line(view: View, event: Event, city: City) -> Item:
    """오전 10:00 what it is, and below it where; a place that is not fixed is said to be so."""
    mark, name = clock_in(view, event.start, city), parts.title(view, event)
    where = _where(view, event)
    if where or event.is_cancelled or event.venue or event.area:
        return Item(mark, name, where)
    return Item(mark, view.speech.say("{event} (place not fixed)", event=name))


def gathering_line(view: View, event: Event, gathering: Gathering, city: City) -> Item:
    """오후 3:40 where to gather: for a bus, for a flight."""
    return Item(clock_in(view, gathering.at, city), _meeting(view, event, gathering))


def _entry(view: View, event: Event, gathering: Gathering, city: City) -> Item:
    """오후 3:40 첫 연주회 입장 (4:00 시작): one line, marked by when to be there."""
    starts = view.speech.clock_after(event.start.wall, gathering.at.wall)
    text = view.speech.say(
        "Be seated: {event} (starts {time})", event=parts.title(view, event), time=starts
    )
    return Item(clock_in(view, gathering.at, city), text, _where(view, event))


def _where(view: View, event: Event) -> tuple[str, ...]:
    """The place, less what the title already says."""
    place = parts.place_words(view, event)
    if place is None:
        return ()
    name = view.speech.text(event.title)
    known = [word for word in place.split(", ") if not is_told(word, name)]
    return (", ".join(known),) if known else ()


def _transfer(view: View, event: Event, gathering: Gathering | None, city: City) -> Item:
    """오전 7:45 로비 집결 (버스 8:00), and below it where to and the arrival."""
    below = arrival_words(view, event, city)
    if gathering is None:
        return Item(clock_in(view, event.start, city), parts.title(view, event), (below,))
    mark = clock_in(view, gathering.at, city)
    text = _meeting(view, event, gathering)
    return Item(mark, text, (f"{parts.title(view, event)}, {below}",))


def _flight(view: View, flight: Event, city: City) -> Item:
    """오후 5:40 루메행 QQ 7(예시), and below it the arrival by the clock there."""
    name = parts.flight_name(view, flight)
    below = [arrival_words(view, flight, city)]
    if flight.at_gate is not None:
        below.insert(
            0,
            view.speech.say("be at the gate by {time}", time=clock_in(view, flight.at_gate, city)),
        )
    return Item(clock_in(view, flight.start, city), name, tuple(below))


def arrival_words(view: View, leg: Event, city: City) -> str:
    """오전 9:45 루메 도착; by another clock 루메 시각 밤 10:55 도착."""
    time = arrival(view, leg, city)
    named = view.speech.text(arrival_place(leg))
    if named in time or leg.to_city == leg.city:
        return view.speech.say("arrives {time}", time=time)
    return view.speech.say("arrives {city} {time}", city=named, time=time)


def _meeting(view: View, event: Event, gathering: Gathering) -> str:
    speech, place = view.speech, view.speech.text(gathering.place)
    leaving = parts.leaving_words(view, event, gathering)
    said = speech.say("Meet: {place}", place=place)
    if event.is_check_out:
        said = speech.say("Meet: {place}, check out", place=place)
    return f"{said} ({leaving})" if leaving else said
