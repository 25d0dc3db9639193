"""The whole trip at a glance, and what has changed in it."""

from collections.abc import Iterator
from datetime import date

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.times import day_and_clock
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import MEETINGS, Event, Kind

_MAIN = MEETINGS | {Kind.EXHIBITION}


def trip_card(view: View) -> Message:
    """A line a day: where it leads, and the main items."""
    trip, speech = view.trip, view.speech
    length = speech.nights_days(_nights(view), trip.length)
    span = f"{speech.span(trip.first, trip.last)} · {length}"
    return Message(
        (
            Heading(speech.text(trip.name)),
            *parts.paragraph(span),
            *listing(_day(view, day) for day in trip.days),
            *parts.paragraph(*_why(view)),
        ),
        rows(buttons.today(view), buttons.upcoming(view)),
    )


def changes_card(view: View) -> Message:
    """What differs from the first version of the programme, for this person."""
    say, itinerary = view.speech.say, view.itinerary
    changed = [event for event in itinerary.events if event.revision > 1]
    changed = sorted((*changed, *itinerary.cancelled), key=lambda event: event.start.instant)
    if not changed:
        first = say("Nothing has changed in your programme.")
        version = say("The programme is at version {n}.", n=view.trip.version)
        return Message(
            (Heading(first), *parts.paragraph(version)),
            rows(buttons.today(view), buttons.trip(view)),
        )
    heading = say("Changes in your programme (version {n})", n=view.trip.version)
    items = (Item(_when(view, event), parts.title(view, event)) for event in changed)
    return Message((Heading(heading), *listing(items)), rows(buttons.today(view)))


def _nights(view: View) -> int:
    """Nights in a bed: those on a plane do not count."""
    slept = sum(view.itinerary.hotel_on(day) is not None for day in view.trip.days)
    return slept or view.trip.length - 1


def _when(view: View, event: Event) -> str:
    return f"{day_and_clock(view, event.start, view.today)} {view.speech.text(event.city.name)}"


def _day(view: View, day: date) -> Item:
    speech = view.speech
    number = speech.programme_day(view.trip.day_number(day))
    mark = f"{number} {speech.day_in_month(day)}"
    main = [parts.title(view, event) for event in _main(view, day)]
    route = " → ".join(_route(view, day))
    return Item(mark, route, (" · ".join(main),) if main else ())


def _main(view: View, day: date) -> Iterator[Event]:
    return (event for event in view.itinerary.on(day) if event.kind in _MAIN)


def _route(view: View, day: date) -> Iterator[str]:
    """The cities of a day, in order, each named once in a row."""
    itinerary = view.itinerary
    last = itinerary.city_on(day)
    yield view.speech.text(last.name)
    for event in itinerary.on(day):
        for city in (event.city, event.to_city):
            if city != last:
                yield view.speech.text(city.name)
                last = city


def _why(view: View) -> Iterator[str]:
    speech, trip = view.speech, view.trip
    if trip.purposes:
        yield speech.say(
            "Purposes: {purposes}", purposes=" · ".join(map(speech.text, trip.purposes))
        )
    if trip.bodies:
        yield speech.say("Taking part: {bodies}", bodies=speech.series(trip.bodies))
