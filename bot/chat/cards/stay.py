"""Nights: which hotel, until when, and one's own room."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from bot.chat.blocks import Block, Heading
from bot.chat.cards import buttons, parts
from bot.chat.cards.times import day_and_clock
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.routes import Route

_DAY = timedelta(days=1)
_SMALL_HOURS = 5


def hotel_now(view: View) -> Event | None:
    """The hotel slept in last night, until one checks out."""
    stay = view.itinerary.hotel_on(view.today - _DAY)
    leaves = next((event for event in view.itinerary.on(view.today) if event.is_check_out), None)
    has_left = leaves is not None and leaves.start.instant <= view.now
    return None if has_left else stay


def tonight(view: View) -> date:
    """The date on which tonight begins: in the small hours it began yesterday."""
    is_still_night = view.clock.wall.hour < _SMALL_HOURS and hotel_now(view)
    return view.today - _DAY if is_still_night else view.today


def hotel_card(view: View, day: date) -> Message:
    """Where one sleeps in the night that begins on `day`."""
    say, stay, now = view.speech.say, view.itinerary.hotel_on(day), hotel_now(view)
    if stay is None:
        return _no_hotel(view, day)
    heading = say("Hotel, night of {day} · {city}", day=view.speech.day(day), city=stay.city.name)
    if day != tonight(view):
        return _card(view, stay, heading, day)
    if now is not None and now is not stay and now.venue is not None:
        still = say("You are still at {hotel}.", hotel=now.venue.name)
        return _card(view, stay, say("Hotel tonight · {city}", city=stay.city.name), day, still)
    return _card(view, stay, say("Hotel tonight · {city}", city=stay.city.name), day)


def stay_card(view: View, stay: Event) -> Message:
    """A hotel that was named, or the one of a city."""
    heading = view.speech.say("Hotel · {city}", city=stay.city.name)
    return _card(view, stay, heading, stay.start.date)


def room_card(view: View, stays: Sequence[Event]) -> Message:
    """One's own rooms in these hotels, the nearest first."""
    say, (first, *others) = view.speech.say, stays
    is_known = all(_room(view, stay) for stay in stays)
    return Message(
        (
            Heading(_room_line(view, first)),
            *parts.paragraph(
                _nights(view, first),
                None if is_known else say("The front desk or a coordinator can tell you."),
            ),
            *parts.paragraph(
                *(
                    line
                    for stay in others
                    for line in (_room_line(view, stay), _nights(view, stay))
                )
            ),
        ),
        rows(
            Button(view.speech.say_as("button", "Hotel"), Action(Route.HOTEL, first.id)),
            buttons.map_of(view, first.venue),
            None if is_known else buttons.ask(view),
        ),
    )


def no_room_card(view: View) -> Message:
    """No hotel is left in which one could have a room."""
    return Message(
        (Heading(view.speech.say("No further hotel is in your programme.")),),
        rows(buttons.upcoming(view), buttons.ask(view)),
    )


def check_out(view: View, stay: Event) -> Event | None:
    """The event with which one leaves the hotel of `stay`."""
    later = (e for e in view.itinerary.events if e.start.instant >= stay.end.instant)
    return next((event for event in later if event.is_check_out), None)


def _card(view: View, stay: Event, heading: str, day: date, note: str | None = None) -> Message:
    say, venue = view.speech.say, stay.venue
    room = _room(view, stay)
    place: tuple[Block, ...] = ()
    missing = say("The hotel is not named in our material.")
    if venue is not None:
        place = (parts.place_block(view, venue),)
        missing = "" if venue.address else say("Its address is not in our material.")
    return Message(
        (
            Heading(heading),
            *place,
            *parts.paragraph(
                missing,
                say("Room {room}", room=room) if room else say("Your room is not known yet."),
                _check_in(view, stay),
                note,
            ),
            *parts.paragraph(*_morning(view, stay, day + _DAY)),
        ),
        rows(
            buttons.map_of(view, venue),
            Button(view.speech.say_as("button", "My room"), Action(Route.ROOM, stay.id)),
            buttons.ask(view),
        ),
    )


def _check_in(view: View, stay: Event) -> str | None:
    if stay.start.instant <= view.now:
        return None
    time = day_and_clock(view, stay.start, view.today)
    return view.speech.say("Check-in {time}", time=time)


def _morning(view: View, stay: Event, day: date) -> Iterator[str]:
    """The next morning: bags, the first gathering; and when one leaves the hotel."""
    first = next(iter(view.itinerary.on(day)), None)
    if first is not None and view.now < first.start.instant:
        if first.bags_out is not None:
            bags = day_and_clock(view, first.bags_out, view.today)
            yield view.speech.say("Bags down to the lobby by {time}", time=bags)
        yield _first(view, first)
    leaves = check_out(view, stay)
    if leaves is not None:
        gathers = day_and_clock(view, view.itinerary.meets(leaves), view.today)
        told = view.speech.day(leaves.start.date) if leaves is first else gathers
        yield view.speech.say("Check-out {day}", day=told)


def _first(view: View, event: Event) -> str:
    gathering = view.itinerary.gathering(event)
    gather = parts.gather_line(view, event)
    if gather and gathering and not parts.is_entry(event, gathering):
        return gather
    time = day_and_clock(view, event.start, view.today)
    return view.speech.say("{time} {event}", time=time, event=parts.title(view, event))


def _no_hotel(view: View, day: date) -> Message:
    """A night on a plane, at home, or one that the material leaves open."""
    say, now = view.speech.say, hotel_now(view)
    over_night = (e for e in view.itinerary.on(day) if e.is_flight and e.end.date > e.start.date)
    heading = say("No hotel in the programme for the night of {day}.", day=view.speech.day(day))
    if any(over_night):
        heading = say("The night of {day} is spent on the plane.", day=view.speech.day(day))
    ahead = next((stay for stay, _ in view.itinerary.hotels() if stay.start.date > day), None)
    return Message(
        (
            Heading(heading),
            *parts.paragraph(
                say("You are still at {hotel}.", hotel=now.venue.name)
                if now and now.venue
                else None,
                say("Next hotel: {room}", room=_room_line(view, ahead)) if ahead else None,
                _nights(view, ahead) if ahead else None,
            ),
        ),
        rows(buttons.upcoming(view), buttons.ask(view)),
    )


def _room(view: View, stay: Event) -> str | None:
    return view.person.rooms.get(stay.venue.id) if stay.venue else None


def _room_line(view: View, stay: Event) -> str:
    """강변 호텔 312호."""
    hotel, room = stay.venue.name if stay.venue else stay.title, _room(view, stay)
    if room is None:
        return view.speech.say("{hotel}: your room is not known yet.", hotel=hotel)
    return view.speech.say("{hotel}, room {room}", hotel=hotel, room=room)


def _nights(view: View, stay: Event) -> str:
    leaves = check_out(view, stay)
    first, last = stay.start.date, leaves.start.date if leaves else stay.end.date
    return view.speech.say("Stay: {days}", days=view.speech.span(first, max(first, last)))
