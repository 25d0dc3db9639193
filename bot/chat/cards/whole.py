"""Of the whole trip at once: every hotel, every flight, all free time."""

from collections.abc import Iterator
from datetime import time

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.spare import gap_words
from bot.chat.cards.times import time_lines
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.itinerary import Gap, length_of

_NOON = time(12)


def hotels_card(view: View) -> Message:
    """The hotels in order, each with its nights."""
    speech = view.speech
    stays = list(view.itinerary.hotels())
    count = speech.count("{n} hotel", "{n} hotels", len(stays))
    items = (
        Item(speech.day(stay.start.date), speech.text(hotel.name), (speech.text(hotel.city.name),))
        for stay, hotel in stays
    )
    return Message(
        (Heading(count), *listing(items)), rows(buttons.trip(view), buttons.upcoming(view))
    )


def flights_card(view: View) -> Message:
    """The flights in order, each with its times."""
    flights = [event for event in view.itinerary.events if event.is_flight]
    count = view.speech.count("{n} flight", "{n} flights", len(flights))
    items = (Item("", parts.flight_name(view, each), time_lines(view, each)) for each in flights)
    return Message(
        (Heading(count), *listing(items)), rows(buttons.trip(view), buttons.upcoming(view))
    )


def free_days_card(view: View) -> Message:
    """The longer free times, day by day, from today on."""
    items = list(_free(view))
    if not items:
        nothing = view.speech.say("No longer free time is left.")
        return Message((Heading(nothing),), rows(buttons.trip(view)))
    return Message(
        (Heading(view.speech.say("Free time on this trip")), *listing(items)),
        rows(buttons.trip(view), buttons.upcoming(view)),
    )


def _free(view: View) -> Iterator[Item]:
    """From today on: long gaps, late mornings and evenings, but not once one is home again."""
    for day in view.trip.days:
        for gap in view.itinerary.free(day):
            is_over = gap.end is not None and gap.end.instant <= view.now
            if day < view.today or is_over or _is_short(view, gap) or _is_home(view, gap):
                continue
            city = gap.start.city if gap.start else view.itinerary.city_on(day)
            mark = f"{view.speech.day(day)} {view.speech.text(city.name)}"
            yield Item(mark, gap_words(view, gap))


def _is_short(view: View, gap: Gap) -> bool:
    """A gap between two items, or a morning, that is no time to go anywhere."""
    length = length_of(gap)
    if length is not None:
        return length < view.trip.rules.free_after
    return gap.end is not None and gap.start is None and gap.end.wall.time() < _NOON


def _is_home(view: View, gap: Gap) -> bool:
    return gap.end is None and gap.before == view.itinerary.events[-1]
