"""Times as cards say them: never without a city, and with a date where the day is not plain."""

from datetime import date, datetime, timedelta

from bot.chat.cards.arrivals import arrival_place
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.moment import Moment, moment_at
from bot.domain.place import City


def same_clock(instant: datetime, one: City, other: City) -> bool:
    """The clocks of two cities show the same at `instant`."""
    here, there = (instant.astimezone(city.zone).utcoffset() for city in (one, other))
    return here == there


def clock_in(view: View, moment: Moment, city: City) -> str:
    """The time under a heading that names `city`: another zone's is prefixed by its own city."""
    clock = view.speech.clock(moment.wall)
    if same_clock(moment.instant, moment.city, city):
        return clock
    return view.speech.say("{clock} {city} time", clock=clock, city=moment.city.name)


def dated_in(view: View, moment: Moment, city: City) -> str:
    """As `clock_in`, with the date: where a leg ends on another day, or "before" it began."""
    clock, day = view.speech.clock(moment.wall), view.speech.day_in_month(moment.date)
    if same_clock(moment.instant, moment.city, city):
        return view.speech.say("{clock}, {day}", clock=clock, day=day)
    return view.speech.say(
        "{clock} {city} time, {day}", clock=clock, day=day, city=moment.city.name
    )


def arrival(view: View, leg: Event, city: City) -> str:
    """When a leg ends, under a heading that names `city`; dated unless it is plainly later."""
    plain = leg.start.date == leg.end.date and leg.start.wall <= leg.end.wall
    return (clock_in if plain else dated_in)(view, leg.end, city)


def day_and_clock(view: View, moment: Moment, today: date) -> str:
    """오후 3:40 today, 5월 2일(토) 오전 7:45 on any other day."""
    clock = view.speech.clock(moment.wall)
    if moment.date == today:
        return clock
    return view.speech.say("{day} {clock}", day=view.speech.day(moment.date), clock=clock)


def time_lines(view: View, event: Event) -> tuple[str, ...]:
    """When it is, with its city, and with the date unless that is today: a line for each end."""
    speech, today = view.speech, view.today
    if event.is_leg and event.city != event.to_city:
        left = day_and_clock(view, event.start, today)
        shown = event.start.date if event.start.wall <= event.end.wall else None
        came = speech.clock(event.end.wall)
        if event.end.date != shown:
            came = speech.say("{day} {clock}", day=speech.day(event.end.date), clock=came)
        return (
            speech.say("Leaves {city} {time}", city=event.city.name, time=left),
            speech.say("Arrives {city} {time}", city=arrival_place(event), time=came),
        )
    span = speech.clock_range(event.start.wall, event.end.wall)
    if event.start.date != today:
        span = speech.say("{day} {clock}", day=speech.day(event.start.date), clock=span)
    return (f"{span} · {speech.text(event.city.name)}",)


def home_line(view: View, moment: Moment) -> str | None:
    """What the clock at home shows then: 하늘 시각 2일(토) 오전 7:00. None if it is the same."""
    home = view.trip.home
    if same_clock(moment.instant, moment.city, home):
        return None
    there = moment_at(moment.instant, home)
    return view.speech.say(
        "{home_clock}: {clock}, {day}",
        home_clock=view.trip.home_clock,
        clock=view.speech.clock(there.wall),
        day=view.speech.day_in_month(there.date),
    )


def shift_words(view: View, leg: Event) -> str | None:
    """How to move a watch on arrival: 시계 2시간 앞으로. None if the clocks are the same."""
    if leg.clock_shift == timedelta(0):
        return None
    length = view.speech.duration(abs(leg.clock_shift))
    if leg.clock_shift > timedelta(0):
        return view.speech.say("clock {length} forward", length=length)
    return view.speech.say("clock {length} back", length=length)


def until(view: View, moment: Moment) -> str:
    """How long from now until then, in words; nothing less than zero."""
    return view.speech.duration(max(moment.instant - view.now, timedelta(0)))
