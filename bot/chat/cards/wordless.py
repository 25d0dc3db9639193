"""What we answer when someone sends no words, or too many."""

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import buttons
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message
from bot.chat.view import View
from bot.domain.routes import Route


def photo_card(view: View) -> Message:
    """Also for a film or a file."""
    say = view.speech.say
    return _kindly(
        view,
        say("I cannot look at pictures or files."),
        say("Please write what you need, or show it to a coordinator."),
    )


def sticker_card(view: View) -> Message:
    """Also for emoji alone."""
    say = view.speech.say
    return _kindly(
        view,
        say("Thank you. I can only read words."),
        say("Write to me whenever you need something."),
    )


def voice_card(view: View) -> Message:
    say = view.speech.say
    return _kindly(
        view,
        say("I cannot listen to voice messages."),
        say("Please write a few words. If it is urgent, call a coordinator."),
    )


def location_card(view: View) -> Message:
    say = view.speech.say
    return _kindly(
        view,
        say("I cannot read a position on the map."),
        say("Please write where you want to go. If you are lost, call a coordinator."),
    )


def empty_card(view: View) -> Message:
    say = view.speech.say
    return _kindly(
        view,
        say("Your message is empty."),
        say("Please write in a few words what you need."),
    )


def long_card(view: View) -> Message:
    say = view.speech.say
    return _kindly(
        view,
        say("That is more than I can read at once."),
        say("Please ask one thing at a time, in a sentence or two."),
    )


def _kindly(view: View, what: str, then: str) -> Message:
    guide = Button(view.speech.say_as("button", "What I can ask"), Action(Route.HELP))
    return Message(
        (Heading(what), Paragraph((then,))),
        rows(buttons.ask(view), buttons.call(view), guide),
    )
