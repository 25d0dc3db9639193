"""The morning briefing: the whole day at a glance."""

from datetime import date

from bot.chat.cards import buttons
from bot.chat.cards.climate import typical
from bot.chat.cards.outline import day_lists
from bot.chat.cards.parts import day_heading, dress_line, paragraph
from bot.chat.cards.shape import free_until, places_of, today_in_a_sentence
from bot.chat.cards.supper import supper_line
from bot.chat.cards.times import home_line
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View


def briefing_card(view: View, day: date) -> Message:
    """What `day` brings, said on its morning."""
    events, say = view.itinerary.on(day), view.speech.say
    meets_someone = any(view.trip.counterparts_at(event) for event in events)
    return Message(
        (
            day_heading(view, day),
            *paragraph(
                say("Good morning. {sentence}", sentence=today_in_a_sentence(view, day)),
                free_until(view, day),
            ),
            *day_lists(view, day),
            *paragraph(
                supper_line(view, events),
                dress_line(view, events),
                _weather(view, day),
                home_line(view, view.clock),
            ),
        ),
        rows(
            buttons.today(view),
            buttons.who(view) if meets_someone else None,
            buttons.map_of(view, next((event.venue for event in events if event.venue), None)),
        ),
    )


def _weather(view: View, day: date) -> str | None:
    """The typical figures of each place of the day."""
    said = [line for city in places_of(view, day) for line in typical(view, city)]
    return " · ".join(said) or None
