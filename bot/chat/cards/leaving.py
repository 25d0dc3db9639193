"""Getting out: asked once more before, and said plainly after."""

from collections.abc import Sequence

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import buttons
from bot.chat.cards.platforms import platform_name
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Deed, Message
from bot.chat.view import View
from bot.domain.routes import Route
from bot.domain.verbs import Verb


def stop_card(view: View, platform: str) -> Message:
    """Before: what stops, and what is erased."""
    say = view.speech.say
    name = platform_name(view.speech, platform)
    return Message(
        (
            Heading(say("Shall I stop writing to you on {platform}?", platform=name)),
            buttons_note(view),
        ),
        rows(
            Button(view.speech.say_as("button", "Stop"), deed=Deed(Verb.STOP, platform)),
            Button(view.speech.say_as("button", "Go on"), Action(Route.TODAY)),
        ),
    )


def buttons_note(view: View) -> Paragraph:
    say = view.speech.say
    return Paragraph(
        (
            say("You then get no reminders and no changes here."),
            say("This chat's record with me is erased. Coordinators see that you have left."),
        )
    )


def stopped_card(view: View, platform: str, others: Sequence[str]) -> Message:
    """After. `others` are the platforms where they still are."""
    say, speech = view.speech.say, view.speech
    name = platform_name(speech, platform)
    where = speech.join([platform_name(speech, each) for each in others])
    then = (
        say("I go on writing to you on {platforms}.", platforms=where)
        if others
        else say("The coordinators give you the programme on paper and by phone.")
    )
    return Message(
        (
            Heading(say("I no longer write on {platform}. The record is erased.", platform=name)),
            Paragraph((then, say("To come back, ask a coordinator for a new code."))),
        )
    )


def forget_card(view: View) -> Message:
    """Before: what is erased, and what is not mine to erase."""
    say = view.speech.say
    return Message(
        (
            Heading(say("Shall I erase what I keep of you, and stop writing?")),
            Paragraph(
                (
                    say("Erased: your accounts here, your settings, what we wrote to each other"),
                    say("Not mine to erase: the coordinators' list, and the chat on your phone"),
                    say("You then get no reminders and no changes."),
                )
            ),
        ),
        rows(
            Button(view.speech.say_as("button", "Erase"), deed=Deed(Verb.FORGET)),
            Button(view.speech.say_as("button", "Keep"), Action(Route.TODAY)),
            buttons.ask(view),
        ),
    )


def forgotten_card(view: View) -> Message:
    """The last thing that is said."""
    say = view.speech.say
    return Message(
        (
            Heading(say("It is erased. I no longer write to you.")),
            Paragraph(
                (
                    say("The coordinators give you the programme on paper and by phone."),
                    say("To come back, ask a coordinator for a new code."),
                )
            ),
        )
    )


def not_yours_card(view: View) -> Message:
    """Whoever was a coordinator when the button came, and is none now."""
    say = view.speech.say
    return Message((Heading(say("Only coordinators can do that. Nothing was changed.")),))
