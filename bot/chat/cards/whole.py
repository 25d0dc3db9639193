"""Of the whole trip at once: every hotel, all free time, the days without dinner."""

from collections.abc import Iterator

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.meals import Meal, meal_of
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Kind
from bot.domain.itinerary import length_of


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


def dinners_card(view: View) -> Message:
    """The evenings without a dinner in the programme."""
    speech = view.speech
    days = [
        day
        for day in view.trip.days
        if view.itinerary.hotel_on(day)
        and not any(
            event.kind is Kind.MEAL and meal_of(event) is Meal.DINNER
            for event in view.itinerary.on(day)
        )
    ]
    said = ", ".join(speech.day(day) for day in days) or speech.say("none")
    return Message(
        (
            Heading(speech.say("Evenings without a dinner in the programme")),
            *parts.paragraph(said),
        ),
        rows(buttons.trip(view), buttons.ask(view)),
    )


def _free(view: View) -> Iterator[Item]:
    speech = view.speech
    for day in view.trip.days:
        for gap in view.itinerary.free(day):
            length = length_of(gap)
            ends = gap.end is None or gap.end.instant > view.now
            if day < view.today or not ends:
                continue
            if gap.start and gap.end and length and length >= view.trip.rules.free_after:
                yield Item(speech.day(day), speech.clock_range(gap.start.wall, gap.end.wall))
            elif gap.start is None and gap.end:
                yield Item(
                    speech.day(day), speech.say("Until {time}", time=speech.clock(gap.end.wall))
                )
            elif gap.start and gap.end is None:
                yield Item(
                    speech.day(day), speech.say("From {time}", time=speech.clock(gap.start.wall))
                )
