"""Answers as they stand on the page that is always there, which must never be a dead end."""

from bot.chat.cards.front import front_card, with_menu
from bot.chat.message import Action, Message
from bot.chat.request import HOME, Request
from bot.chat.view import View
from bot.domain.routes import Route


def at_home(view: View, request: Request, answer: Message) -> Message:
    """The answer, if it is not for that page; else the page. It opens with today."""
    if request.pressed != HOME:
        return answer
    if request.action == Action(Route.TODAY):
        return front_card(view)
    return with_menu(view, answer)
