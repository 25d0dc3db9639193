"""Another reading of a question as a button: "did you mean …"."""

from collections.abc import Iterator
from dataclasses import replace

from bot.chat.layout import rows
from bot.chat.message import LABEL, Action, Button, Message
from bot.chat.view import View
from bot.domain.routes import Route
from bot.domain.text import Text
from bot.understanding.question import Question

_OTHERS = 3


def reading_button(view: View, question: Question) -> Button:
    """Named for what it is about, else for what it asks."""
    action = Action(question.route, _argument(question))
    subject = next(_subjects(question), None)
    label = _label(view, question.route) if subject is None else view.speech.text(subject[0])
    return Button(label if len(label) <= LABEL else f"{label[: LABEL - 1]}…", action)


def with_others(view: View, message: Message, question: Question) -> Message:
    """The likeliest answer, with the other readings as buttons below it."""
    others = [reading_button(view, other) for other in question.others[:_OTHERS]]
    return replace(message, buttons=(*message.buttons, *rows(*others)))


def _argument(question: Question) -> str:
    """The id of what it is about, else the day."""
    subject = next(_subjects(question), None)
    if subject is not None:
        return subject[1]
    return question.when.day.isoformat() if question.when.day else ""


def _label(view: View, route: Route) -> str:
    """What a question without a name is about, in a word."""
    label = view.speech.say_as
    words = {
        Route.NEXT: label("button", "Next item"),
        Route.TODAY: label("button", "Today"),
        Route.TOMORROW: label("button", "Tomorrow"),
        Route.TRIP: label("button", "Whole trip"),
        Route.WHERE: label("button", "Where"),
        Route.WHO: label("button", "Who we meet"),
        Route.FLIGHT: label("button", "Flight"),
        Route.HOTEL: label("button", "Hotel"),
        Route.ROOM: label("button", "My room"),
        Route.INFO: label("button", "Topics"),
        Route.LANGUAGE: label("button", "Language"),
    }
    return words.get(route, label("button", "What I can ask"))


def _subjects(question: Question) -> Iterator[tuple[Text, str]]:
    """What a question is about, with its id."""
    for event in question.events:
        yield event.title, event.id
    for who in question.counterparts:
        yield who.name or who.title, who.id
    for firm in question.exhibitors:
        yield firm.name, firm.id
    for fact in question.facts:
        yield fact.title, fact.id
    if question.venue is not None:
        yield question.venue.name, question.venue.id
    if question.city is not None:
        yield question.city.name, question.city.id
