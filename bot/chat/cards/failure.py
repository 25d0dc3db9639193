"""What we say when something of ours went wrong."""

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import buttons
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View


def sorry_card(view: View) -> Message:
    """The fault is ours; the person gets a way on, the log gets the facts."""
    say = view.speech.say
    return Message(
        (
            Heading(say("I am sorry, I cannot answer that just now.")),
            Paragraph((say("Please ask again, or ask a coordinator."),)),
        ),
        rows(buttons.upcoming(view), buttons.ask(view), buttons.call(view)),
    )


def away_card(view: View) -> Message:
    """For questions that waited so long that their answers would mislead."""
    say = view.speech.say
    return Message(
        (Heading(say("I was away and have read this only now. Please ask again.")),),
        rows(buttons.upcoming(view), buttons.ask(view)),
    )
