"""What concerns oneself: the trip one looks at, and the language one is written to in."""

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import buttons
from bot.chat.cards.joining import detail_lines, notice_lines
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message
from bot.chat.view import View
from bot.domain.routes import Route


def trips_card(view: View) -> Message:
    """The trip that is looked at."""
    trip, speech = view.trip, view.speech
    lines = (
        speech.span(trip.first, trip.last),
        speech.say("This is the trip you are looking at."),
    )
    return Message(
        (Heading(speech.text(trip.name)), Paragraph(lines)),
        rows(
            buttons.trip(view),
            buttons.today(view),
        ),
    )


def privacy_notice_card(view: View, platform: str) -> Message:
    """What is kept of whoever has joined, and the ways out."""
    speech = view.speech
    return Message(
        (
            Heading(speech.say("Your personal data")),
            Paragraph(tuple(notice_lines(view, platform))),
            Paragraph(tuple(detail_lines(view))),
        ),
        rows(
            Button(speech.say_as("button", "Erase my data"), Action(Route.FORGET)),
            Button(speech.say_as("button", "No more messages"), Action(Route.STOP)),
            buttons.ask(view),
        ),
    )


def language_card(view: View) -> Message:
    """Said in the language just chosen, which `view` speaks."""
    say = view.speech.say
    return Message(
        (
            Heading(say("From now on I write to you in English.")),
            Paragraph((say("A question in Korean is still answered in Korean."),)),
        ),
        rows(
            Button("한국어", Action(Route.LANGUAGE, "ko")),
            Button("English", Action(Route.LANGUAGE, "en")),
        ),
    )
