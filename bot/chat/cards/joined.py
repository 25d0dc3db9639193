"""Just in: a welcome, the sound test, and what keeps someone out after all."""

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import buttons
from bot.chat.cards.parts import called
from bot.chat.cards.platforms import platform_name
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Deed, Message
from bot.chat.view import View
from bot.domain.routes import Route
from bot.domain.verbs import Verb


def joined_card(view: View) -> Message:
    """The end of getting in; the sound test follows as a message of its own."""
    say = view.speech.say
    return Message(
        (
            Heading(say("Welcome, {person}.", person=called(view, view.person))),
            Paragraph(
                (
                    say("I tell you in the morning, in time before each item, and of changes."),
                    say("Ask me at any time. “settings” changes how and when I write."),
                )
            ),
        ),
        rows(buttons.today(view), _guide(view), buttons.sos(view)),
    )


def already_card(view: View) -> Message:
    """Someone who is in presses or writes once more."""
    say = view.speech.say
    return Message(
        (Heading(say("You have joined already as {person}.", person=called(view, view.person))),),
        rows(buttons.today(view), buttons.upcoming(view), _guide(view)),
    )


def sound_card(view: View) -> Message:
    """Sent anew, never in place of another message: only that makes a sound."""
    say = view.speech.say
    return Message(
        (Heading(say("This is a sound test. Did you hear it?")),),
        rows(
            Button(view.speech.say_as("button", "I heard it"), Action(Route.TODAY)),
            Button(view.speech.say_as("button", "I did not hear it"), deed=Deed(Verb.UNHEARD)),
            width=2,
        ),
    )


def unheard_card(view: View, platform: str) -> Message:
    """What to switch on."""
    say = view.speech.say
    name = platform_name(view.speech, platform)
    return Message(
        (
            Heading(say("Please switch the sound on, so that no departure is missed.")),
            Paragraph(
                (
                    say("1. Raise the volume and end the phone's silent mode."),
                    say(
                        "2. In the phone's settings allow notifications of {platform}.",
                        platform=name,
                    ),
                    say("3. In this chat, switch notifications on."),
                )
            ),
        ),
        rows(buttons.today(view), _guide(view)),
    )


def failed_card(view: View, told: str) -> Message:
    """Why someone is not let in: a sentence that an error brought."""
    return Message(
        (
            Heading(view.speech.say("I could not let you in.")),
            Paragraph((view.speech.say(told),)),
        )
    )


def _guide(view: View) -> Button:
    return Button(view.speech.say_as("button", "What I can ask"), Action(Route.HELP))
