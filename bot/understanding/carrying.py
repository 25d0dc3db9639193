"""The last question again, of what is named now: another day, event, town, part or group."""

import re
from dataclasses import replace
from datetime import timedelta

from bot.domain.event import Event
from bot.domain.routes import Route
from bot.understanding.fragments import is_bare
from bot.understanding.pattern import Pattern
from bot.understanding.pointing import BY_DAY, OF_EVENT
from bot.understanding.question import When
from bot.understanding.recall import Recall
from bot.understanding.signs import Signs
from bot.understanding.subjects import Subject

Understood = tuple[tuple[Route, ...], Signs]

_BESIDE = Pattern(
    r"(?P<after>(?<![가-힣])(?:그 ?)?(?:다음|담) ?날|이튿날"
    r"|\b(?:the )?(?:day|night|one) after\b(?! tomorrow)"
    r"|\b(?:the )?(?:following|next) (?:day|night)\b)"
    r"|(?P<before>(?<![가-힣])(?:그 ?)?전 ?날"
    r"|\b(?:the )?(?:day|night|one) before\b(?! yesterday))",
    re.ASCII,
)
OF_ANY_DAY = frozenset(
    {
        *(Route.WHO, Route.DRESS, Route.WEATHER, Route.MEALS, Route.FREE, Route.HOTEL),
        *(Route.MEANWHILE, Route.GATHER, Route.LENGTH),
    }
)
_OF_A_PLACE = frozenset({Route.WEATHER, Route.ZONES, Route.HOTEL, Route.MEALS})


def beside(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """The day after, or before, the one spoken of."""
    found = _BESIDE.search(signs.text)
    if found is None or recall.day is None or not signs.names.is_empty:
        return None
    day = recall.day + timedelta(days=1 if found["after"] else -1)
    asked = tuple(route for route in routes if route in OF_ANY_DAY)
    carried = tuple(route for route in recall.context.routes if route in OF_ANY_DAY)
    return asked or carried or (Route.DAY,), replace(signs, when=replace(signs.when, day=day))


def bare(  # noqa: PLR0911 -- one way to be bare after another
    routes: tuple[Route, ...], signs: Signs, recall: Recall
) -> Understood | None:
    """And tomorrow? And the briefing? The same question of something else."""
    if not is_bare(signs):
        return None
    when, subject = signs.when, signs.subject
    last = recall.context.routes
    if signs.names.groups and recall.was(Route.ABOUT) and recall.event:
        names = replace(signs.names, events=(recall.event,))
        return (Route.MEANWHILE,), replace(about(signs, recall.event), names=names)
    if signs.names.groups and recall.was(*BY_DAY, Route.NEXT, Route.NOW, Route.MEANWHILE):
        return (Route.MEANWHILE,), on_that_day(signs, recall)
    is_meal = Route.MEALS in routes and recall.was(Route.MEANWHILE)
    if when.day is None and when.part is not None and signs.names.is_empty and not is_meal:
        return _part(last, signs, recall)
    if when.day is not None and not subject.events and signs.names.is_empty:
        carried = tuple(route for route in last if route in OF_ANY_DAY)
        return (carried or (Route.DAY,)), signs
    if subject.events and Route.MEALS not in routes:
        carried = tuple(route for route in last if route in OF_EVENT)
        return (carried, signs) if carried else None
    if signs.names.cities and not signs.names.venues:
        carried = tuple(route for route in last if route in _OF_A_PLACE)
        return (carried, signs) if carried else None
    if Route.MEALS in routes and when.day is None:
        part = subject.noun.part if subject.noun else when.part
        return routes, on_that_day(replace(signs, when=replace(when, part=part)), recall)
    return None


def _part(last: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood:
    """Another part of the day: "and in the evening?"."""
    carried = tuple(route for route in last if route in {Route.MEALS, Route.FREE})
    return carried or (Route.DAY,), on_that_day(signs, recall)


def about(signs: Signs, event: Event) -> Signs:
    """The signs with this event as what they point at."""
    return replace(signs, subject=Subject(named=(event,)))


def on_that_day(signs: Signs, recall: Recall) -> Signs:
    """Of the day spoken of, unless the text names one."""
    when = signs.when
    part = when.part or recall.context.part
    day = when.day or recall.context.day
    return replace(signs, when=When(day, part if day else when.part, when.moment))
