"""A reminder: where to be in how many minutes, and what to have along."""

from collections.abc import Iterator

from bot.chat.blocks import Block, Heading
from bot.chat.cards import buttons
from bot.chat.cards.afterwards import afterwards, same_place
from bot.chat.cards.aim import Aim, aim_of, minutes_left
from bot.chat.cards.last_call import last_call
from bot.chat.cards.outline import flight_words
from bot.chat.cards.parts import (
    capital,
    dress_of,
    dress_word,
    is_entry,
    paragraph,
    place_line,
    things_of,
    title,
)
from bot.chat.cards.shape import vehicle
from bot.chat.cards.split import split_lines
from bot.chat.cards.towns import town
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event, Kind
from bot.domain.notice import Notice
from bot.domain.text import Text

_SHORT = 10


def reminder_card(view: View, notice: Notice, event: Event) -> Message:
    """One line for the last call, more for the reminder before it or where the group splits."""
    aim, split = aim_of(view, event), split_lines(view, event)
    if notice.lead is not None and notice.lead <= _SHORT and not split:
        blocks: tuple[Block, ...] = paragraph(
            last_call(view, event, aim),
            _name(view, event),
            _note(view, event) if _comes_in(view, event) else None,
            *same_place(view, notice.follows),
        )
    else:
        after = afterwards(view, event, notice.follows)
        lines = paragraph(*_lines(view, event, aim, split), *after)
        blocks = (Heading(_heading(view, event, aim)), *lines)
    return Message(blocks, rows(buttons.call(view), buttons.map_of(view, event.venue)))


def _note(view: View, event: Event) -> str | None:
    return view.speech.text(event.note) if event.note else None


def _comes_in(view: View, event: Event) -> bool:
    """People find the room by themselves: a word on how is worth a second line."""
    gathering = view.itinerary.gathering(event)
    return gathering is not None and is_entry(event, gathering)


def _heading(view: View, event: Event, aim: Aim) -> str:
    """30분 뒤 집결 · 파리 오전 7:45: the minutes that are really left."""
    say = view.speech.say
    values = {"length": minutes_left(view, aim), "city": town(event)}
    values["time"] = view.speech.clock(aim.at.wall)
    if aim.at.instant <= view.now:
        if aim.is_gathering:
            return say("Meet now · {city} {time}", **values)
        return say("Starts now · {city} {time}", **values)
    if aim.is_gathering:
        return say("Meet in {length} · {city} {time}", **values)
    if event.is_leg:
        return say("Leaves in {length} · {city} {time}", **values)
    return say("Starts in {length} · {city} {time}", **values)


def _lines(view: View, event: Event, aim: Aim, split: tuple[str, ...]) -> Iterator[str | None]:
    say = view.speech.say
    yield _name(view, event)
    yield _place(view, event, aim)
    if event.kind is Kind.TRANSFER:
        yield _ride(view, event)
    elif aim.is_gathering and event.start.instant > aim.at.instant:
        time = view.speech.clock(event.start.wall)
        if event.is_flight:
            yield _departure(view, event)
        else:
            yield say("It starts at {time}.", time=time)
    if event.is_check_out:
        yield say("Please check out before you come.")
    yield from split
    yield _note(view, event)
    dress, things = dress_of(_dressed_for(view, event)), things_of([event])
    along: list[Text | str] = [*([dress_word(view, dress)] if dress else []), *things]
    if along:
        yield capital(view.speech.series(along))


def _name(view: View, event: Event) -> str:
    return flight_words(view, event) if event.is_flight else title(view, event)


def _dressed_for(view: View, event: Event) -> Iterator[Event]:
    """Who gets on a bus has to be dressed for what it leads to."""
    if event.kind is not Kind.TRANSFER:
        yield event
        return
    for each in view.itinerary.on(event.start.date):
        if each.start.instant >= event.start.instant:
            yield each


def _departure(view: View, flight: Event) -> str:
    say, clock = view.speech.say, view.speech.clock
    time = clock(flight.start.wall)
    if flight.at_airport is None:
        return say("The flight leaves at {time}.", time=time)
    airport = clock(flight.at_airport.wall)
    return say(
        "At the airport by {airport}; the flight leaves at {time}.", airport=airport, time=time
    )


def _place(view: View, event: Event, aim: Aim) -> str | None:
    """호텔 로비, 버스는 8:00에 떠납니다. Nothing to people who are being driven to it."""
    say = view.speech.say
    if aim.place is None:
        before = view.itinerary.preceding(event)
        if event.vehicle is not None and before is not None and before.kind is Kind.TRANSFER:
            return None
        return say("Where is not in our material: please ask a coordinator.")
    if not aim.is_gathering:
        return place_line(view, event)
    leaves = event.bus or (event.start if event.kind is Kind.TRANSFER else None)
    if leaves is None or leaves.instant < aim.at.instant:
        return capital(aim.place)
    return say(
        "{place}; the {vehicle} leaves at {time}.",
        place=capital(aim.place),
        vehicle=vehicle(view, event),
        time=view.speech.clock_after(leaves.wall, aim.at.wall),
    )


def _ride(view: View, event: Event) -> str:
    length = view.speech.duration(event.duration)
    if event.city.id != event.to_city.id:
        return view.speech.say("{length} to {city}.", length=length, city=event.to_city.name)
    if event.to_venue is not None:
        place = event.to_venue.short or event.to_venue.name
        return view.speech.say("{length} to {city}.", length=length, city=place)
    return view.speech.say("The ride takes {length}.", length=length)
