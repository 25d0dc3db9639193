"""What is left out of a question is what the chat was about: "there", "then", "and tomorrow?"."""

import re
from dataclasses import replace

from bot.domain.event import Event
from bot.domain.routes import Route
from bot.understanding.context import Context
from bot.understanding.cues import Cue
from bot.understanding.nouns import Picking
from bot.understanding.pointing import BY_DAY, OF_EVENT
from bot.understanding.question import Question
from bot.understanding.signs import Signs

_POINTS = re.compile(
    r"(?<![가-힣])(?:거기|거긴|그거|그건|그게|그때|그곳|그럼|이거|이건)"
    r"|(?<![가-힣])그 ?(?:자리|회의|행사|일정|분)"
    r"|\b(?:there|it|that|this|then|its)\b"
)
_AND_THEN = re.compile(
    r"(?<![가-힣])그 ?(?:다음|뒤|후|이후)(?!날)|그러고"
    r"|\b(?:after (?:that|it)|and then|then what)\b"
)
_GOES_ON = frozenset(
    {Route.WHEN, Route.WHERE, Route.ABOUT, Route.LENGTH, Route.PROGRAMME, Route.WHO}
)
_OF_ANY_DAY = frozenset(
    {Route.WHO, Route.DRESS, Route.WEATHER, Route.MEALS, Route.FREE, Route.HOTEL}
)


def completed(question: Question, signs: Signs, context: Context, by: Picking) -> Question:
    """The question with what the last one was about, where it says nothing of its own."""
    event = by.itinerary.trip.event(context.event) if context.event else None
    if BY_DAY.issuperset(question.routes):
        return _another_day(question, signs, context)
    if not _says_nothing(question, signs):
        return question
    if event and question.route is Route.NEXT and _AND_THEN.search(signs.rest):
        return _following(question, event, by)
    points = bool(_POINTS.search(signs.rest))
    goes_on = _GOES_ON.issuperset(question.routes) and not signs.has(Cue.MEET, Cue.NOW)
    if event and OF_EVENT.issuperset(question.routes) and (points or goes_on):
        return replace(question, events=(event,))
    return question


def _says_nothing(question: Question, signs: Signs) -> bool:
    """No name, no day, no event."""
    is_timed = question.when.day is not None or question.when.moment is not None
    return signs.names.is_empty and not (question.events or is_timed or signs.has_event)


def _following(question: Question, event: Event, by: Picking) -> Question:
    following = by.itinerary.following(event)
    return replace(question, routes=(Route.ABOUT,), events=(following,)) if following else question


def _another_day(question: Question, signs: Signs, context: Context) -> Question:
    """What about tomorrow: the same question of another day."""
    routes = tuple(route for route in context.routes if route in _OF_ANY_DAY)
    says_more = signs.cues.keys() - {Cue.MEMBERS, Cue.MINE}
    is_bare = signs.when.day is not None and signs.names.is_empty and not says_more
    return replace(question, routes=routes) if routes and is_bare else question
