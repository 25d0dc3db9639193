"""Clocks: what it is here and at home, and every shift of the trip."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.times import same_clock, shift_words
from bot.chat.cards.travel import both_clocks
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.moment import Moment, moment_at
from bot.domain.place import City

_DATE_LINE = timedelta(hours=12)  # no two neighbours on one side of it are so far apart


def zones_card(view: View, city: City | None = None) -> Message:
    """The clock here (or in `city`) and at home; then the shifts of the trip in order."""
    shifts = [event for event in view.itinerary.events if event.is_leg and event.clock_shift]
    return Message(
        (
            Heading(_now(view, city)),
            *parts.paragraph(
                _here(view, city), _home(view, city or view.clock.city), *_differences(view)
            ),
            *listing(_shift(view, leg) for leg in shifts),
            *parts.paragraph(*(line for leg in shifts for line in _date_line(view, leg))),
        ),
        rows(buttons.upcoming(view), buttons.today(view)),
    )


def _now(view: View, city: City | None) -> str:
    leg = view.whereabouts.leg
    if city is None and leg is not None and view.whereabouts.in_flight:
        return both_clocks(view, leg)
    return _clock(view, moment_at(view.now, city) if city else view.clock)


def _here(view: View, city: City | None) -> str | None:
    """The clock where one is, beside that of another city."""
    if city is None or same_clock(view.now, city, view.clock.city):
        return None
    return _clock(view, view.clock)


def _clock(view: View, here: Moment) -> str:
    return view.speech.say(
        "It is {clock}, {day}, in {city}.",
        clock=view.speech.clock(here.wall),
        day=view.speech.day(here.date),
        city=here.city.name,
    )


def _home(view: View, city: City) -> str | None:
    """How far apart the clocks of `city` and of home are now; None if they agree."""
    speech, home = view.speech, view.trip.home
    if same_clock(view.now, city, home):
        return None
    here, there = moment_at(view.now, city), moment_at(view.now, home)
    ahead = there.wall - here.wall
    values = {
        "home_clock": view.trip.home_clock,
        "time": _dated(view, there),
        "length": speech.duration(abs(ahead)),
        "city": city.name,
    }
    if ahead > timedelta(0):
        return speech.say("{home_clock} is {time}, {length} ahead of {city}.", **values)
    return speech.say("{home_clock} is {time}, {length} behind {city}.", **values)


def _differences(view: View) -> Iterator[str]:
    """The cities of the trip by their clocks, as far from that of home as when one is there."""
    together: dict[timedelta, list[City]] = {}
    for city, instant in _visited(view):
        here, there = moment_at(instant, city), moment_at(instant, view.trip.home)
        if here.wall != there.wall:
            together.setdefault(there.wall - here.wall, []).append(city)
    for ahead, cities in together.items():
        values = {
            "cities": view.speech.series(city.name for city in cities),
            "length": view.speech.duration(abs(ahead)),
            "home_clock": view.trip.home_clock,
        }
        if ahead > timedelta(0):
            yield view.speech.say("{cities}: {length} behind {home_clock}", **values)
        else:
            yield view.speech.say("{cities}: {length} ahead of {home_clock}", **values)


def _visited(view: View) -> Iterator[tuple[City, datetime]]:
    """Each city once, with an instant at which one is there."""
    seen: set[str] = set()
    for event in view.itinerary.events:
        for moment in (event.start, event.end):
            if moment.city.id not in seen:
                seen.add(moment.city.id)
                yield moment.city, moment.instant


def _shift(view: View, leg: Event) -> Item:
    text = view.speech.say(
        "{city}: {shift}", city=leg.to_city.name, shift=shift_words(view, leg) or ""
    )
    return Item(view.speech.day(leg.end.date), text)


def _date_line(view: View, leg: Event) -> Iterator[str]:
    """The date line in a sentence for each way."""
    if abs(leg.clock_shift) < _DATE_LINE:
        return
    values = {"left": _dated(view, leg.start), "landed": _dated(view, leg.end)}
    if leg.clock_shift < timedelta(0):
        yield view.speech.say(
            "Eastward over the date line a day comes twice: off {left}, there {landed}.", **values
        )
    else:
        yield view.speech.say(
            "Westward over it a day is skipped: off {left}, there {landed}.", **values
        )


def _dated(view: View, moment: Moment) -> str:
    return view.speech.say(
        "{day} {clock}",
        day=view.speech.day_in_month(moment.date),
        clock=view.speech.clock(moment.wall),
    )
