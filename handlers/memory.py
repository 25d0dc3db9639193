"""What a chat was about, from one question to the next: written with the answer."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.chat.request import Request
from bot.domain.routes import Route
from bot.store import contexts
from bot.store.contexts import Kept
from bot.store.members import Member
from bot.store.transaction import Transaction
from bot.understanding.context import LASTS, Context
from bot.understanding.question import Part, Question
from handlers.asking import Answer, Effect

_TALK = frozenset(
    {
        Route.GREETING,
        Route.THANKS,
        Route.HELP,
        Route.LANGUAGE,
        Route.SETTINGS,
        Route.PRIVACY,
        Route.FORGET,
        Route.STOP,
        Route.TRIPS,
        Route.CONTACT,
        Route.ASK,
        Route.SOS,
        Route.QUESTIONS,
        Route.REPLY,
        Route.UNKNOWN,
        Route.AUTHORITY,
    }
)
"""Routes that leave the subject as it was."""


def recalled(kept: Kept | None, member: Member, now: datetime) -> Context | None:
    """The context, if it is this person's, of this trip, and recent."""
    if kept is None or (kept.trip, kept.person) != (member.trip, member.person):
        return None
    context = _context(kept)
    return context if context.holds(now) else None


def remembering(
    request: Request, member: Member, question: Question, answers: Sequence[Answer], now: datetime
) -> Iterator[Effect]:
    """The effect that keeps what question and answers were about; none for small talk."""
    if _TALK.issuperset(question.routes):
        return
    kept = Kept(member.trip, member.person, now, _about(question, answers))

    def keep(transaction: Transaction) -> None:
        contexts.keep(transaction, request.platform, request.address, kept, since=now - LASTS)

    yield keep


def _about(question: Question, answers: Sequence[Answer]) -> str:
    shown = [answer.event for answer in answers if answer.event] or list(question.events)
    day = next((answer.day for answer in answers if answer.day), question.when.day)
    value = {
        "routes": question.routes,
        "language": question.language,
        "event": shown[0].id if shown else None,
        "day": day.isoformat() if day else None,
        "subjects": list(_subjects(question)),
        "part": question.when.part,
    }
    return json.dumps(value)


def _subjects(question: Question) -> Iterator[str]:
    """The ids of all that was named besides events."""
    groups = (
        question.counterparts,
        question.delegates,
        question.groups,
        question.exhibitors,
        question.facts,
    )
    yield from (thing.id for things in groups for thing in things)
    yield from (place.id for place in (question.venue, question.city) if place is not None)


def _context(kept: Kept) -> Context:
    value = json.loads(kept.about)
    return Context(
        routes=tuple(Route(route) for route in value["routes"]),
        language=value["language"],
        at=kept.at,
        event=value["event"],
        day=date.fromisoformat(value["day"]) if value["day"] else None,
        subjects=tuple(value["subjects"]),
        part=Part(value["part"]) if value.get("part") else None,
    )
