"""The way onto one's other app."""

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards.platforms import platform_name
from bot.chat.cards.settings import Own
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message
from bot.chat.view import View
from bot.domain.routes import Route


def code_card(view: View, own: Own, *, words: str, link: str | None) -> Message:
    """A code, which is shown once."""
    speech = view.speech
    other = _other(own)
    name = platform_name(speech, other)
    is_linked = link is not None and other == "telegram"
    return Message(
        (
            Heading(speech.say("Write this line to Gildongmu on {platform}:", platform=name)),
            Paragraph((words,)),
            Paragraph(
                (
                    speech.say("It is good once, for 10 minutes."),
                    speech.say("Please show it to nobody: whoever has it reads what you read."),
                )
            ),
        ),
        rows(
            Button(speech.say_as("button", "Open Telegram"), url=link) if is_linked else None,
            Button(speech.say_as("button", "All settings"), Action(Route.SETTINGS)),
        ),
    )


def _other(own: Own) -> str:
    return "slack" if own.here == "telegram" else "telegram"
