"""Which routes understand a topic. A topic that is missing here has no route of its own."""

from collections.abc import Mapping

from bot.domain.routes import Route
from tests.understanding.exam.sitting import Marked

_MORE: Mapping[str, tuple[Route, ...]] = {
    "day": (Route.DAY, Route.TODAY, Route.TOMORROW),
    "info": (Route.INFO, Route.CONTACT),
    "person": (Route.PERSON, Route.WHO),
    "unknown": (Route.UNKNOWN, Route.INFO),
    "who": (Route.WHO, Route.PERSON),
}

GUARDED = frozenset({"private", "authority"})
"""Topics that have to be refused, whatever is typed."""


def routes_of(topic: str) -> frozenset[Route]:
    """The routes that understand it; none for several things at once."""
    if topic not in {route.value for route in Route}:
        return frozenset()
    return frozenset(_MORE.get(topic, (Route(topic),)))


def is_understood(marked: Marked) -> bool:
    """The first thing that the bot understood is the topic."""
    return bool(marked.routes) and marked.routes[0] in routes_of(marked.task.topic)
