"""Tell the coordinators who are in what has happened."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from bot.chat.language.speech import speech
from bot.chat.letter import to_json
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.repetition import Care
from bot.services.consult import Standing, language_of
from bot.store import members
from bot.store.outbox import Cause, Lane, Outgoing
from bot.store.transaction import Transaction

_USEFUL = timedelta(hours=12)


def to_coordinators(
    transaction: Transaction,
    standing: Standing,
    card: Callable[[View], Message],
    *,
    key: str,
    now: datetime,
    besides: str | None = None,
    lane: Lane = Lane.REMINDER,
    care: Care = Care.NOTICE,
    at: Callable[[View], datetime] | None = None,
) -> Iterator[Outgoing]:
    """The card for each coordinator who has joined, in their language; not for `besides`.

    `key` names what happened for ever; the trip and the coordinator are added to it. `at` says
    when each of them is told, who is found asleep perhaps; without it, that is now.
    """
    trip = standing.trip
    joined = members.everyone(transaction, trip.id)
    for member in {each.person: each for each in joined}.values():
        person = trip.delegates.get(member.person)
        if person is None or not person.is_coordinator or person.id == besides:
            continue
        spoken = speech(language_of(standing, member))
        view = View(standing.itineraries[person.id], now, spoken)
        told_at = at(view) if at else now
        kind = key.partition(":")[0]
        yield Outgoing(
            key=f"{key}:{trip.id}:{person.id}",
            trip=trip.id,
            kind=kind,
            lane=lane,
            person=person.id,
            cause=Cause(kind, person.id),
            message=to_json(card(view)),
            not_before=told_at,
            expires_at=told_at + _USEFUL,
            care=care,
        )
