"""A reminder: where to be in how many minutes, and what to have along."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.chat.blocks import Block, Heading
from bot.chat.cards import buttons
from bot.chat.cards.afterwards import afterwards, same_place
from bot.chat.cards.outline import flight_words
from bot.chat.cards.parts import (
    dress_of,
    dress_word,
    paragraph,
    place_line,
    place_words,
    things_of,
    title,
)
from bot.chat.cards.shape import vehicle
from bot.chat.cards.split import split_lines
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event, Kind
from bot.domain.moment import Moment
from bot.domain.notice import Notice
from bot.domain.text import Text

_MINUTE = timedelta(minutes=1)
_HOUR = 60
_SHORT = 10
_MEETING_POINTS = (Kind.TRANSFER, Kind.ASSEMBLY)
_LOBBY = ("로비", "lobby")


@dataclass(frozen=True, slots=True)
class Aim:
    """What the minutes are counted to: the gathering while that lies ahead, else the start."""

    at: Moment
    place: str | None
    is_gathering: bool


def reminder_card(view: View, notice: Notice, event: Event) -> Message:
    """One line for the last call, more for the reminder before it or where the group splits."""
    aim, split = _aim(view, event), split_lines(view, event)
    if notice.lead is not None and notice.lead <= _SHORT and not split:
        blocks: tuple[Block, ...] = paragraph(
            _last_call(view, event, aim), _name(view, event), *same_place(view, notice.follows)
        )
    else:
        after = afterwards(view, event, notice.follows)
        lines = paragraph(*_lines(view, event, aim), *split, *after)
        blocks = (Heading(_heading(view, event, aim)), *lines)
    return Message(blocks, rows(buttons.call(view), buttons.map_of(view, event.venue)))


def _aim(view: View, event: Event) -> Aim:
    gathering, meets = view.itinerary.gathering(event), view.itinerary.meets(event)
    if gathering is not None and meets.instant >= view.now:
        return Aim(meets, view.speech.text(gathering.place), is_gathering=True)
    if event.kind in _MEETING_POINTS and meets.instant >= view.now:
        return Aim(meets, place_words(view, event), is_gathering=True)
    return Aim(event.start, place_words(view, event), is_gathering=False)


def _heading(view: View, event: Event, aim: Aim) -> str:
    """30분 뒤 집결 · 파리 오전 7:45: the minutes that are really left."""
    say = view.speech.say
    values = {"length": _left(view, aim), "city": aim.at.city.name}
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


def _last_call(view: View, event: Event, aim: Aim) -> str:
    """10분 뒤 집결 · 오전 7:45 로비. 지금 내려오시면 됩니다."""
    say, place = view.speech.say, aim.place
    values = {"length": _left(view, aim), "time": view.speech.clock(aim.at.wall)}
    if not aim.is_gathering:
        if place is None:
            return say("Starts in {length} · {time}.", **values)
        return say("Starts in {length} · {time}, {place}.", place=place, **values)
    if place is None:
        return say("Meet in {length} · {time}.", **values)
    if any(word in place.casefold() for word in _LOBBY) and _is_in_room(view, event):
        return say("Meet in {length} · {time}, {place}. Time to come down.", place=place, **values)
    return say("Meet in {length} · {time}, {place}. Time to come.", place=place, **values)


def _is_in_room(view: View, event: Event) -> bool:
    """The person comes from a hotel: after check-in, or in the morning."""
    before = view.itinerary.preceding(event)
    return before is None or before.kind is Kind.HOTEL or before.start.date < event.start.date


def _left(view: View, aim: Aim) -> str:
    minutes = max(0, -((view.now - aim.at.instant) // _MINUTE))
    if minutes > _HOUR:
        return view.speech.duration(minutes * _MINUTE)
    return view.speech.count("{n} minute", "{n} minutes", minutes)


def _lines(view: View, event: Event, aim: Aim) -> Iterator[str]:
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
    dress, things = dress_of(_dressed_for(view, event)), things_of([event])
    along: list[Text | str] = [*([dress_word(view, dress)] if dress else []), *things]
    if along:
        yield _capital(view.speech.series(along))


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
        return say("It leaves at {time}.", time=time)
    airport = clock(flight.at_airport.wall)
    return say("At the airport by {airport}; it leaves at {time}.", airport=airport, time=time)


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]


def _place(view: View, event: Event, aim: Aim) -> str:
    """호텔 로비, 버스는 8:00에 떠납니다."""
    say = view.speech.say
    if aim.place is None:
        return say("Where is not in our material: please ask a coordinator.")
    if not aim.is_gathering:
        return place_line(view, event)
    leaves = event.bus or (event.start if event.kind is Kind.TRANSFER else None)
    if leaves is None or leaves.instant < aim.at.instant:
        return _capital(aim.place)
    return say(
        "{place}; the {vehicle} leaves at {time}.",
        place=_capital(aim.place),
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
