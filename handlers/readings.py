"""Another reading of a question as a button: "did you mean …"."""

from collections.abc import Iterator

from bot.chat.language.speech import N_
from bot.chat.message import LABEL, Action, Button
from bot.chat.view import View
from bot.domain.routes import Route
from bot.domain.text import Text
from bot.understanding.question import Question

_LABELS = {
    Route.NEXT: N_("Next item"),
    Route.NOW: N_("Now"),
    Route.TODAY: N_("Today"),
    Route.TOMORROW: N_("Tomorrow"),
    Route.TRIP: N_("Whole trip"),
    Route.WHEN: N_("When"),
    Route.WHERE: N_("Where"),
    Route.WHO: N_("Who we meet"),
    Route.DRESS: N_("Dress"),
    Route.FLIGHT: N_("Flight"),
    Route.HOTEL: N_("Hotel"),
    Route.MEALS: N_("Meals"),
    Route.EXHIBITORS: N_("Exhibitors"),
}


def reading_button(view: View, question: Question) -> Button:
    """Named for what it is about, else for what it asks."""
    named = next(_subjects(question), None)
    label = _LABELS.get(question.route, N_("What I can ask"))
    if named is None:
        day = question.when.day
        return Button(
            view.speech.say_as("button", label),
            Action(question.route, day.isoformat() if day else ""),
        )
    name, argument = named
    words = view.speech.text(name)
    return Button(
        words if len(words) <= LABEL else f"{words[: LABEL - 1]}…",
        Action(question.route, argument),
    )


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
