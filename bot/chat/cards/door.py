"""Before the door: what is said to people of whom nothing is known, or who bring a bad code."""

from bot.chat.blocks import Heading, Paragraph
from bot.chat.language.speech import Speech
from bot.chat.message import Message


def outsider_card(speech: Speech) -> Message:
    """The one thing that a stranger is told. It names no trip, as there may be none."""
    return Message(
        (
            Heading(speech.say("I answer those who are invited.")),
            Paragraph((speech.say("If you have a code, please send it here."),)),
        )
    )


def wrong_code_card(speech: Speech) -> Message:
    """The same for every code that is not good, whatever the reason."""
    say = speech.say
    return Message(
        (
            Heading(say("This code does not work, or no longer.")),
            Paragraph((say("Please check each letter, or ask a coordinator for a new code."),)),
        )
    )


def slowed_card(speech: Speech) -> Message:
    """After this nothing is answered for a while."""
    return Message(
        (
            Heading(speech.say("These codes do not work.")),
            Paragraph((speech.say("Please try again in ten minutes."),)),
        )
    )


def over_card(speech: Speech) -> Message:
    """A button that is too old, another's, or invented."""
    say = speech.say
    return Message(
        (
            Heading(say("The time of this button is over. Nothing was changed.")),
            Paragraph((say("Please ask again, and press the button in the new answer."),)),
        )
    )
