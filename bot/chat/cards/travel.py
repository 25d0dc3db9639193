"""Flights: when and where they leave and land, and what to do around them."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.chat.blocks import Heading
from bot.chat.cards import buttons, parts
from bot.chat.cards.arrivals import arrival_place
from bot.chat.cards.places import way_to_flight
from bot.chat.cards.times import clock_in, day_and_clock, time_lines
from bot.chat.cards.upcoming import gate_line
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.moment import moment_at
from bot.domain.routes import Route


def flight_card(view: View, flight: Event) -> Message:
    """A flight; once it is in the air, its landing first."""
    if flight.start.instant <= view.now < flight.end.instant:
        return _landing_first(view, flight)
    is_ahead = view.now < flight.start.instant
    return Message(
        (
            Heading(parts.flight_name(view, flight)),
            *parts.paragraph(*time_lines(view, flight), *_journey(view, flight)),
            *parts.paragraph(*(_before(view, flight) if is_ahead else ())),
            *parts.paragraph(*after_landing(view, flight)),
            *parts.paragraph(
                view.speech.say("Gate and seat are not in our material: see your boarding pass.")
                if is_ahead
                else None
            ),
        ),
        rows(
            buttons.map_of(view, flight.venue) if is_ahead else None,
            _zones_button(view),
            buttons.upcoming(view),
        ),
    )


def no_flight_card(view: View, day: date | None = None) -> Message:
    """There is none: on `day`, or from now on. The next one is named."""
    say = view.speech.say
    first = say("No further flight is in your programme.")
    ahead = next((event for event in view.itinerary.after(view.now) if event.is_flight), None)
    if day is not None:
        first = say("There is no flight on {day}.", day=view.speech.day(day))
    following = None
    if ahead is not None:
        following = say(
            "Next: {event}, {time}, {city}.",
            event=parts.flight_name(view, ahead),
            time=day_and_clock(view, ahead.start, view.today),
            city=ahead.city.name,
        )
    return Message(
        (Heading(first), *parts.paragraph(following)),
        rows(buttons.upcoming(view), buttons.trip(view)),
    )


def shift_sentence(view: View, leg: Event) -> str:
    """What to do with a watch on arrival; a date that comes twice is said to."""
    say, shift = view.speech.say, leg.clock_shift
    length = view.speech.duration(abs(shift))
    if shift == timedelta(0):
        return say("The clock stays the same.")
    if shift > timedelta(0):
        return say("On arrival put your watch {length} forward.", length=length)
    back = say("On arrival put your watch {length} back.", length=length)
    if moment_at(leg.end.instant, leg.city).date == leg.end.date:
        return back
    again = view.speech.day_in_month_plain(leg.end.date)
    return back + " " + say("It is {day} again.", day=again)


def after_landing(view: View, flight: Event) -> Iterator[str]:
    """The connecting flight, or where to gather."""
    following = view.itinerary.following(flight)
    if following is None or following.end.instant <= view.now:
        return
    if following.is_flight:
        length = following.start.instant - flight.end.instant
        yield view.speech.say(
            "Then {flight}, {time}: {length} to change planes.",
            flight=parts.flight_name(view, following),
            time=clock_in(view, following.start, flight.to_city),
            length=view.speech.duration(length),
        )
        yield " · ".join(time_lines(view, following)[1:])
        return
    yield _on_the_ground(view, flight, following)


def _on_the_ground(view: View, flight: Event, following: Event) -> str:
    """Where to gather, else what comes; dated only if not on the day of the landing."""
    say, gathering = view.speech.say, view.itinerary.gathering(following)
    if gathering is None:
        time = day_and_clock(view, following.start, flight.end.date)
        title = parts.title(view, following)
        return say("After landing, {time}: {event}", time=time, event=title)
    time = day_and_clock(view, gathering.at, flight.end.date)
    meet = say("After landing meet at {time}: {place}", time=time, place=gathering.place)
    leaving = parts.leaving_words(view, following, gathering)
    return f"{meet} ({leaving})" if leaving else meet


def _landing_first(view: View, flight: Event) -> Message:
    speech, end = view.speech, flight.end
    landing = speech.say(
        "You land at {time} on {day}, {city}, {number}.",
        time=speech.clock(end.wall),
        day=speech.day_long(end.date),
        city=arrival_place(flight),
        number=speech.programme_day(view.trip.day_number(end.date)),
    )
    left = speech.say("{length} to go.", length=speech.duration(end.instant - view.now))
    return Message(
        (
            Heading(landing),
            *parts.paragraph(left, both_clocks(view, flight)),
            *parts.paragraph(
                parts.flight_name(view, flight),
                time_lines(view, flight)[0],
                *_journey(view, flight),
            ),
            *parts.paragraph(*after_landing(view, flight)),
        ),
        rows(_zones_button(view), buttons.upcoming(view)),
    )


def both_clocks(view: View, leg: Event) -> str:
    """What the clocks at both ends show now."""
    speech = view.speech
    here, there = (moment_at(view.now, city) for city in (leg.city, leg.to_city))
    clock = speech.clock(there.wall)
    if here.date != there.date:
        day = speech.day_in_month(there.date)
        clock = speech.say("{day} {clock}", day=day, clock=clock)
    return speech.say(
        "Now: {clock} in {city}, {there} in {other}",
        clock=speech.clock(here.wall),
        city=leg.city.name,
        there=clock,
        other=leg.to_city.name,
    )


def _journey(view: View, flight: Event) -> Iterator[str]:
    """From which airport to which, how long, and the clock on arrival."""
    ends = [view.speech.text(each.name) for each in (flight.venue, flight.to_venue) if each]
    if ends:
        yield " → ".join(ends)
    yield view.speech.say("In the air {length}", length=view.speech.duration(flight.duration))
    yield shift_sentence(view, flight)


def _before(view: View, flight: Event) -> Iterator[str | None]:
    """When to be where before it leaves."""
    yield parts.gather_line(view, flight) or way_to_flight(view, flight)
    yield _connection(view, flight)
    if flight.at_airport is not None:
        time = clock_in(view, flight.at_airport, flight.city)
        yield view.speech.say("At the airport {time}", time=time)
    yield gate_line(view, flight)


def _connection(view: View, flight: Event) -> str | None:
    """How long one has to change from the flight before."""
    before = view.itinerary.preceding(flight)
    if before is None or not before.is_flight or before.to_city != flight.city:
        return None
    length = view.speech.duration(flight.start.instant - before.end.instant)
    city = flight.city.name
    return view.speech.say("{length} to change planes in {city}.", length=length, city=city)


def _zones_button(view: View) -> Button:
    return Button(view.speech.say_as("button", "Time difference"), Action(Route.ZONES))
