"""A pressed button as the question it stands for. Everything is looked up again."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from bot.chat.message import Action
from bot.domain.text import LANGUAGES, Language
from bot.domain.trip import Trip
from bot.understanding.question import Question, When

T = TypeVar("T")


def question_of(action: Action, trip: Trip, language: Language) -> Question:
    """The route of the button, about what its argument names: an id of the trip, or a date.

    An id that the trip no longer knows is left out: the answer is then the one for no name.
    The button of a language asks in that language.
    """
    routes = (action.route,)
    argument = action.argument
    if chosen := next((each for each in LANGUAGES if each == argument), None):
        return Question(routes, chosen)
    if day := _date(argument):
        return Question(routes, language, when=When(day=day))
    return Question(
        routes,
        language,
        events=_named(trip.events, argument, lambda each: each.id),
        counterparts=_named(trip.counterparts, argument, lambda each: each.id),
        delegates=_named(tuple(trip.delegates.values()), argument, lambda each: each.id),
        groups=_named(tuple(trip.groups.values()), argument, lambda each: each.id),
        exhibitors=_named(trip.exhibitors, argument, lambda each: each.id),
        facts=_named(trip.facts, argument, lambda each: each.id),
        venue=trip.venues.get(argument),
        city=trip.cities.get(argument),
    )


def _named(things: tuple[T, ...], wanted: str, id_of: Callable[[T], str]) -> tuple[T, ...]:
    return tuple(thing for thing in things if id_of(thing) == wanted)


def _date(argument: str) -> date | None:
    try:
        return date.fromisoformat(argument)
    except ValueError:
        return None
