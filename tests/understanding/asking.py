"""Reads the tables of questions, and says a question in one line."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.understanding.question import Question

_FOLDER = Path(__file__).parent / "questions"


@dataclass(frozen=True)
class Asked:
    """A text, who types it when, the routes expected, and things that have to be meant."""

    text: str
    who: str
    at: datetime
    routes: str
    things: frozenset[str]


def asked(name: str) -> Iterator[Asked]:
    """The questions of a table."""
    who, at = "", datetime.fromtimestamp(0, UTC)
    for line in (_FOLDER / name).read_text("utf-8").splitlines():
        if line.startswith("@"):
            _, who, instant = line.split()
            at = datetime.fromisoformat(instant)
        elif line and not line.startswith("#"):
            text, _, expected = line.partition(" => ")
            routes, _, things = expected.partition(" ; ")
            yield Asked(text, who, at, routes, frozenset(things.split(",")) - {""})


def routes(question: Question) -> str:
    return ",".join(route.value for route in question.routes)


def things(question: Question) -> frozenset[str]:
    """Ids of everything named, and the time that was read."""
    ids = [event.id for event in question.events]
    ids += [who.id for who in question.counterparts]
    ids += [who.id for who in question.delegates]
    ids += [group.id for group in question.groups]
    ids += [firm.id for firm in question.exhibitors]
    ids += [fact.id for fact in question.facts]
    ids += [question.venue.id] if question.venue else []
    ids += [question.city.id] if question.city else []
    when = question.when
    times = [f"day={when.day}"] if when.day else []
    times += [f"part={when.part.value}"] if when.part else []
    times += [f"at={when.moment.wall:%H:%M}"] if when.moment else []
    return frozenset(ids) | frozenset(times)
