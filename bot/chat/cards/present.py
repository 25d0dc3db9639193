"""Where this person is now, what is going on, and what is next."""

from bot.chat.blocks import Heading
from bot.chat.cards import buttons, parts
from bot.chat.cards.arrivals import arrival_place
from bot.chat.cards.times import arrival, day_and_clock
from bot.chat.cards.upcoming import next_sentence
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.itinerary import Being
from bot.domain.moment import Moment, moment_at
from bot.domain.place import City
from bot.domain.text import Text


def now_card(view: View) -> Message:
    """Here and now; on the way both ends are named, in flight both clocks."""
    place, upcoming = view.whereabouts, view.itinerary.next(view.now)
    if place.leg is not None:
        here = _flying(view, place.leg) if place.in_flight else _driving(view, place.leg)
    elif place.being is Being.AT_HOME:
        here = _at_home(view)
    elif view.now > view.trip.span()[1] and upcoming is None:
        here = _home_again(view)
    else:
        here = _in_city(view, place.city)
    first, *others = here
    going_on = view.itinerary.ongoing(view.now)
    venue = going_on[0].venue if going_on else upcoming.venue if upcoming else None
    return Message(
        (
            Heading(first),
            *parts.paragraph(*others),
            *parts.paragraph(*_next_lines(view, upcoming)),
        ),
        rows(
            buttons.upcoming(view) if upcoming else None,
            buttons.map_of(view, None if place.in_flight else venue),
            buttons.today(view),
        ),
    )


def _flying(view: View, leg: Event) -> tuple[str, ...]:
    say = view.speech.say
    return (
        say(
            "You are on the plane from {city} to {other}.",
            city=leg.city.name,
            other=arrival_place(leg),
        ),
        _both_clocks(view, leg),
        say("You land at {time}.", time=arrival(view, leg, leg.city)),
    )


def _driving(view: View, leg: Event) -> tuple[str, ...]:
    say, time = view.speech.say, arrival(view, leg, leg.city)
    if leg.city == leg.to_city:
        first = say("You are on the way: {event}.", event=parts.title(view, leg))
    else:
        first = say(
            "You are on the way from {city} to {other}.",
            city=leg.city.name,
            other=leg.to_city.name,
        )
    return (first, _now_line(view, leg.city), say("You arrive at {time}.", time=time))


def _in_city(view: View, city: City) -> tuple[str, ...]:
    say, going_on = view.speech.say, view.itinerary.ongoing(view.now)
    here = moment_at(view.now, city)
    clock, day = view.speech.clock(here.wall), view.speech.day(here.date)
    now = say("You are in {city}. It is {clock}, {day}.", city=city.name, clock=clock, day=day)
    if airport := _at_airport(view):
        now = say(
            "You are at {airport}. It is {clock}, {day}.", airport=airport, clock=clock, day=day
        )
    if goal := _bound_for(view):
        return (
            say(
                "You are on the way to {place}. It is {clock}, {day}.",
                place=goal,
                clock=clock,
                day=day,
            ),
        )
    if going_on:
        return (now, *(line for event in going_on for line in _going_on(view, event)))
    if view.itinerary.next(view.now) is None:
        return (now, say("Your programme has ended."))
    return (now, say("Nothing is going on in the programme."))


def _at_airport(view: View) -> Text | None:
    """The airport of another town, from the landing until something begins."""
    over = max(view.itinerary.past(view.now), key=lambda event: event.end.instant, default=None)
    if over is None or not over.is_flight or view.itinerary.next(view.now) is None:
        return None
    place = arrival_place(over)
    return None if place == over.to_city.name else place


def _bound_for(view: View) -> str | None:
    """The venue to which the bus has left."""
    event = view.itinerary.next(view.now)
    if event is None or event.venue is None or event.bus is None or event.is_leg:
        return None
    return parts.short_name(view, event.venue) if event.bus.instant <= view.now else None


def _going_on(view: View, event: Event) -> tuple[str, ...]:
    ends = day_and_clock(view, event.end, view.today)
    name = parts.title(view, event)
    return (
        view.speech.say("{event} is going on, until {time}.", event=name, time=ends),
        parts.place_line(view, event),
    )


def _at_home(view: View) -> tuple[str, ...]:
    now = _now_line(view, view.trip.home)
    return (now, view.speech.say("Your trip has not begun yet."))


def _home_again(view: View) -> tuple[str, ...]:
    now = _now_line(view, view.trip.home)
    return (now, view.speech.say("The trip is over: you are home again."))


def _next_lines(view: View, event: Event | None) -> tuple[str | None, ...]:
    if event is None:
        return ()
    starts = day_and_clock(view, event.start, view.today)
    return (
        next_sentence(view, event),
        f"{starts} · {view.speech.text(event.city.name)}",
        parts.place_line(view, event) if event.venue or not event.is_leg else None,
        parts.gather_line(view, event),
    )


def _now_line(view: View, city: City) -> str:
    """지금 하늘은 5월 1일(금) 오후 3:10입니다."""
    here = moment_at(view.now, city)
    return view.speech.say(
        "It is {clock}, {day}, in {city}.",
        clock=view.speech.clock(here.wall),
        day=view.speech.day(here.date),
        city=city.name,
    )


def _both_clocks(view: View, leg: Event) -> str:
    """루메 오후 8:00, 브락 밤 9:00; with dates where they differ."""
    ends = (moment_at(view.now, leg.city), moment_at(view.now, leg.to_city))
    dated = ends[0].date != ends[1].date
    return ", ".join(_shown(view, end, dated=dated) for end in ends)


def _shown(view: View, moment: Moment, *, dated: bool) -> str:
    clock = view.speech.clock(moment.wall)
    if dated:
        day = view.speech.day_in_month(moment.date)
        clock = view.speech.say("{day} {clock}", day=day, clock=clock)
    return view.speech.say("{city} {clock}", city=moment.city.name, clock=clock)
