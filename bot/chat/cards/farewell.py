"""The farewell: thanks, what to keep, and where lost things are asked for."""

from datetime import timedelta

from bot.chat.blocks import Heading
from bot.chat.cards import buttons
from bot.chat.cards.parts import paragraph
from bot.chat.cards.practical import phone_line
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message
from bot.chat.view import View
from bot.domain.routes import Route

_DAY = timedelta(days=1)


def farewell_card(view: View) -> Message:
    """Said once, after the last event of the person."""
    say = view.speech.say
    has_flown = any(event.is_flight for event in view.itinerary.events)
    keep = (
        say("Please keep your boarding passes and receipts.")
        if has_flown
        else say("Please keep your receipts.")
    )
    return Message(
        (
            Heading(
                say(
                    "{length}: the trip is over. Thank you for all your effort.",
                    length=_length(view),
                )
            ),
            *paragraph(
                say("If luggage is missing or something was left behind, please tell us now."),
                phone_line(view, view.trip.desk) if view.trip.desk else None,
            ),
            *paragraph(keep, say("Have a safe journey home.")),
        ),
        rows(
            Button(view.speech.say_as("button", "Luggage, lost things"), Action(Route.CONTACT)),
            buttons.call(view),
            buttons.trip(view),
        ),
    )


def _length(view: View) -> str:
    """Of this person's trip: nights are those with a bed, not those in the air."""
    events = view.itinerary.events
    first, last = events[0].start.date, max(event.end.date for event in events)
    days = (last - first).days + 1
    nights = sum(view.itinerary.hotel_on(first + _DAY * n) is not None for n in range(days))
    if nights == 0:
        return view.speech.count("{n} day", "{n} days", days)
    return view.speech.nights_days(nights, days)
