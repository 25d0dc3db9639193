"""The landing card: welcome, the clock, and where to go now."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.chat.blocks import Heading, Item, Listing
from bot.chat.cards import buttons
from bot.chat.cards.after_landing import (
    hotel_line,
    immigration_line,
    is_late,
    morning_after,
    next_flight,
    rest_of_day,
    tomorrow_lines,
)
from bot.chat.cards.arrivals import arrival_place
from bot.chat.cards.outline import flight_words, named, outline
from bot.chat.cards.parts import dress_line, paragraph
from bot.chat.cards.shape import free_until, is_way_home
from bot.chat.cards.times import home_line
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.briefings import briefing_time
from bot.domain.event import Event, Kind
from bot.domain.moment import moment_at
from bot.domain.notice import Fold, Notice


def landing_card(view: View, notice: Notice, flight: Event) -> Message:
    """Short at night and between two flights; else the rest of the day."""
    rest = rest_of_day(view, flight)
    if onward := _connection(view, flight, rest):
        lists, after = _change(view, onward), iter((_gate_hint(view),))
    else:
        lists = outline(view, rest, flight.to_city)
        late = is_late(flight.end, view)
        after = _good_night(view, flight) if late else _by_day(view, flight, rest)
    return Message(
        (
            Heading(_welcome(view, flight)),
            *paragraph(*_clock(view, flight)),
            *lists,
            *paragraph(*_folded(view, notice.folded, rest), *after),
        ),
        rows(buttons.call(view), buttons.today(view), buttons.map_of(view, flight.to_venue)),
    )


def _welcome(view: View, flight: Event) -> str:
    place = arrival_place(flight)
    if place == flight.to_city.name:
        return view.speech.say("Welcome to {city}.", city=place)
    return view.speech.say("You have landed at {airport}.", airport=place)


def _connection(view: View, flight: Event, rest: Sequence[Event]) -> Event | None:
    """The flight that leaves so soon that nothing else matters."""
    onward = next_flight(rest)
    if onward is None:
        return None
    pause = onward.start.instant - flight.end.instant
    return onward if pause < view.trip.rules.connection_under else None


def _change(view: View, onward: Event) -> Iterator[Listing]:
    """The gate and the departure."""
    speech, items = view.speech, []
    if onward.at_gate is not None:
        by = speech.say("By {time}", time=speech.clock(onward.at_gate.wall))
        items.append(Item(by, speech.say("be at the gate")))
    items.append(Item(speech.clock(onward.start.wall), flight_words(view, onward)))
    yield Listing(tuple(items))


def _gate_hint(view: View) -> str:
    return view.speech.say("The airport screens show the gate.")


def _clock(view: View, flight: Event) -> Iterator[str]:
    """What the clocks show and how to set one; nothing where they are the same."""
    if not flight.clock_shift:
        return
    speech = view.speech
    here = speech.say(
        "{day} {clock}",
        day=speech.day(flight.end.date),
        clock=speech.clock(flight.end.wall),
    )
    home = home_line(view, flight.end)
    yield (
        speech.say("It is now {now} ({home}).", now=here, home=home)
        if home
        else speech.say("It is now {now}.", now=here)
    )
    yield _shift(view, flight)


def _shift(view: View, flight: Event) -> str:
    """시계를 17시간 늦추십시오. 날짜는 다시 7일입니다."""
    say, length = view.speech.say, view.speech.duration(abs(flight.clock_shift))
    before = moment_at(flight.end.instant, flight.city).date
    day = view.speech.day_in_month_plain(flight.end.date)
    if flight.clock_shift > timedelta(0):
        if flight.start.date < flight.end.date:
            return say(
                "Put your watch {length} forward. The date is {day}.", length=length, day=day
            )
        return say("Put your watch {length} forward.", length=length)
    if before > flight.end.date:
        return say(
            "Put your watch {length} back. The date is {day} again.", length=length, day=day
        )
    return say("Put your watch {length} back.", length=length)


def _folded(view: View, folded: Sequence[Fold], rest: Sequence[Event]) -> Iterator[str]:
    """What would have been announced in the air and is not on the list above."""
    events = {fold.event.id: fold.event for fold in folded if fold.event not in rest}
    for event in events.values():
        time = view.speech.clock(event.start.wall)
        yield view.speech.say("Then {time}: {event}", time=time, event=named(view, event))


def _by_day(view: View, flight: Event, rest: Sequence[Event]) -> Iterator[str]:
    if is_way_home(view.trip, flight):
        yield view.speech.say("Please check that you have all your luggage before you go out.")
    lines = (
        dress_line(view, (event for event in rest if event.kind is not Kind.HOTEL)),
        immigration_line(view, flight),
        hotel_line(view, flight, rest),
    )
    yield from (line for line in lines if line)


def _good_night(view: View, flight: Event) -> Iterator[str]:
    """When tomorrow is announced, and how long one may sleep."""
    say, day = view.speech.say, morning_after(view, flight)
    if immigration := immigration_line(view, flight):
        yield immigration
    if not view.itinerary.on(day):
        yield say("Rest well.")
        return
    time = view.speech.clock(briefing_time(view.itinerary, day).wall)
    if free := free_until(view, day):
        yield say("Tomorrow: {free} I will write at {time}. Rest well.", free=free, time=time)
        return
    yield from tomorrow_lines(view, day)
    yield say("I will write at {time}. Rest well.", time=time)
