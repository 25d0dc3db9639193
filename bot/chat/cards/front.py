"""The page that is always there: today, tomorrow, and a way to everything else."""

from datetime import timedelta

from bot.chat.cards import buttons
from bot.chat.cards.days import day_card
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message
from bot.chat.view import View
from bot.domain.routes import Route


def front_card(view: View) -> Message:
    """Today, and tomorrow if the trip goes on."""
    tomorrow = view.today + timedelta(days=1)
    shown = [view.today, *([tomorrow] if tomorrow in view.trip.days else [])]
    blocks = tuple(block for day in shown for block in day_card(view, day).blocks)
    return with_menu(view, Message(blocks))


def with_menu(view: View, message: Message) -> Message:
    """An answer on that page: its own buttons, then those that lead on, each once."""
    there = {button.action for row in message.buttons for button in row}
    say = view.speech.say_as
    menu = (
        buttons.upcoming(view),
        buttons.today(view),
        Button(say("button", "Tomorrow"), Action(Route.TOMORROW)),
        buttons.who(view),
        Button(say("button", "Hotel"), Action(Route.HOTEL)),
        buttons.trip(view),
        Button(say("button", "All settings"), Action(Route.SETTINGS)),
        Button(say("button", "What I can ask"), Action(Route.HELP)),
        None if any(each and each.route is Route.ASK for each in there) else buttons.ask(view),
        buttons.sos(view),
    )
    others = [button for button in menu if button and button.action not in there]
    return Message(message.blocks, (*message.buttons, *rows(*others)), message.sound)
