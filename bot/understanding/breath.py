"""Two questions in one breath: when we leave and when we are back; tomorrow and Friday."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from bot.domain.routes import Route
from bot.understanding.context import Context
from bot.understanding.pattern import Pattern
from bot.understanding.question import Question

Read = Callable[[str, Context | None], Question]
"""Understands a line alone, after what was said before it."""

_JOINTS = Pattern(
    r"(?<=[가-힣])고,? (?!나서|싶|있|계)|(?<=[가-힣]) ?그리고 ?|[?!]+ |;"
    r"|,? \b(?:and|plus)(?: also)?\b ",
    re.ASCII,
)
_ASKS = Pattern(
    r"몇|언제|어디|누구|누가|뭐|무슨|무엇|어떤|어떻게|얼마|지[?]|까[?]|나[?]|알려|궁금|일정 ?좀"
    r"|\b(?:what|when|where|who|how|which|why|is|are|do|does|can|will)\b",
    re.ASCII,
)
_SHARED = Pattern(
    r"([^\s,]{2,}?)(?:이랑|랑|하고|와|과|,| and| &) ?(?:또 |the |our )?([^\s,]{2,})", re.ASCII
)
_TWO_DAYS = Pattern(
    r"((?:[월화수목금토일]요|내|오늘|모레|\d)일?) "
    r"((?:[월화수목금토일]요|내|모레|\d{1,2})일?)(?= |$)"
)
_AND_AFTER = Pattern(r"\b(tomorrow) (?:and|&) ((?:the )?day after)\b", re.ASCII)
_BETWEEN = Pattern(
    r"사이|차이|비교|중에|중 |같[아은이]|보다|까지|\b(?:between|differ\w*|same|or)\b", re.ASCII
)
_ALONE = frozenset(
    {
        *(Route.UNKNOWN, Route.PRIVATE, Route.AUTHORITY, Route.GREETING, Route.THANKS),
        *(Route.HELP, Route.LANGUAGE, Route.ZONES, Route.COMPARE, Route.TRIPS, Route.CONTACT),
    }
)
"""What is not asked together with something else."""
_MANY = 60


def in_one_breath(
    line: str, read: Read, context: Context | None, now: datetime, is_thing: Callable[[str], bool]
) -> Question:
    """The question; two of them if the line asks two and what it is as a whole answers one.

    `is_thing` knows the words that name a day or an event.
    """
    whole = read(line, context)
    if not _ALONE.isdisjoint(whole.routes):
        return whole
    for one, other in _shares(line, is_thing):
        first, second = read(one, context), read(other, context)
        if _stand(first, second) and _is_more(whole, first, second):
            return replace(first, also=(second,))
    for one, other in _halves(line):
        first = read(one, context)
        second = read(other, _after(first, now))
        asked = {*first.routes, *second.routes}
        if _stand(first, second) and not asked <= set(whole.routes):
            return replace(first, also=(second,))
    return whole


def _halves(line: str) -> Iterator[tuple[str, str]]:
    """The line in two, each of which asks something."""
    for joint in _JOINTS.finditer(line):
        one, other = line[: joint.end()], line[joint.end() :]
        if _ASKS.search(one) and _ASKS.search(other):
            yield one.removesuffix("and ").strip(" ,;"), other.strip()
            return


def _shares(line: str, is_thing: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """The line once with each of two things that share what is asked of them."""
    found = _AND_AFTER.search(line) or _SHARED.search(line) or _TWO_DAYS.search(line)
    if found is None or len(line) > _MANY or _BETWEEN.search(line):
        return
    is_list = line[found.end(1)] == ","
    if is_list or (is_thing(found[1]) and is_thing(found[2])):
        before, behind = line[: found.start()], line[found.end() :]
        yield before + found[1] + behind, before + found[2] + behind


def _after(first: Question, now: datetime) -> Context:
    event = first.event.id if first.event else None
    return Context(first.routes, first.language, now, event, first.when.day)


def _stand(first: Question, second: Question) -> bool:
    return _ALONE.isdisjoint(first.routes) and _ALONE.isdisjoint(second.routes)


def _is_more(whole: Question, first: Question, second: Question) -> bool:
    """Each asks of something of its own, and the whole does not ask of both."""
    one, other = _about(first), _about(second)
    return bool(one and other) and one.isdisjoint(other) and not one | other <= _about(whole)


def _about(question: Question) -> frozenset[str]:
    """Ids of what a question is about: the most exact sort alone."""
    things = (
        *question.events,
        *question.counterparts,
        *question.facts,
        *((question.city,) if question.city else ()),
    )
    ids = [thing.id for thing in things]
    return frozenset(ids or ([question.when.day.isoformat()] if question.when.day else []))
