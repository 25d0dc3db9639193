"""Hand questions to the coordinators, and their answers back. All of it inside a transaction."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from bot.chat.cards import enquiries, relayed
from bot.chat.language.speech import speech
from bot.chat.letter import to_json
from bot.chat.view import View
from bot.domain.enquiry import Enquiry
from bot.domain.itinerary import Itinerary
from bot.domain.repetition import Care
from bot.domain.silence import silence
from bot.domain.text import Language
from bot.services.consult import Standing
from bot.services.inform import to_coordinators
from bot.store import members, nonces, outbox, questions
from bot.store.outbox import Cause, Lane, Outgoing
from bot.store.transaction import Transaction

PATIENCE = timedelta(minutes=15)
"""A question that waits longer is brought to mind, once; a call for help after `URGENTLY`."""
URGENTLY = timedelta(minutes=5)
_ANSWER_HOLDS = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Asked:
    """What someone hands over: in words, in a language, about an event (its id)."""

    person: str
    text: str
    language: Language
    event: str | None = None
    is_urgent: bool = False


def on_duty(
    transaction: Transaction, standing: Standing, *, besides: str | None = None
) -> tuple[str, ...]:
    """The coordinators who have joined, the one on call first."""
    joined = {each.person for each in members.everyone(transaction, standing.trip.id)}
    found = (person.id for person in standing.trip.coordinators())
    return tuple(each for each in found if each in joined and each != besides)


def awake_at(itinerary: Itinerary, now: datetime) -> datetime:
    """Now, or where it is night for that person the end of the night."""
    quiet = silence(itinerary)
    return quiet.end_of_night(now) if quiet.is_quiet(now) else now


def hand_over(
    transaction: Transaction, standing: Standing, asked: Asked, *, now: datetime
) -> Enquiry:
    """Write a question down, and tell every coordinator: at night in the morning, unless urgent.

    The same question of the same person, while it waits, is handed over once.
    """
    trip = standing.trip.id
    for each in questions.open_in(transaction, trip):
        if _is_same(each, asked, now):
            return each
    enquiry = questions.add(
        transaction,
        trip,
        person=asked.person,
        text=asked.text,
        language=asked.language,
        event=asked.event,
        is_urgent=asked.is_urgent,
        now=now,
    )
    _queue(transaction, _told(transaction, standing, enquiry, now), now)
    return enquiry


def take(
    transaction: Transaction, standing: Standing, number: int, *, by: str, now: datetime
) -> Enquiry | None:
    """A coordinator looks after a question: the others are told, if it was still free.

    A call for help then rings no more: someone is on the way.

    Returns how it stands then; None if there is no such question.
    """
    is_new = questions.take(transaction, standing.trip.id, number, by=by)
    enquiry = questions.of_number(transaction, standing.trip.id, number)
    if is_new and enquiry is not None:
        if enquiry.is_urgent:
            again = f"question-again:{number}:{standing.trip.id}:"
            outbox.cancel(transaction, [again], now=now)
        _tell_others(
            transaction, standing, enquiry, key=f"question-taken:{number}", by=by, now=now
        )
    return enquiry


def reply(
    transaction: Transaction, standing: Standing, number: int, text: str, *, by: str, now: datetime
) -> bool:
    """Bring an answer to whoever asked. False if the question had ended before."""
    trip = standing.trip.id
    if not questions.answer(transaction, trip, number, by=by, text=text, now=now):
        return False
    enquiry = questions.of_number(transaction, trip, number)
    if enquiry is not None and enquiry.person in standing.itineraries:
        _end(transaction, standing, enquiry, by, now)
        _queue(transaction, [_answer(transaction, standing, enquiry, now)], now)
    return True


def calm(transaction: Transaction, standing: Standing, person: str, *, now: datetime) -> bool:
    """Whoever called for help needs none any more. False if no call of theirs is open."""
    trip = standing.trip.id
    calls = [
        each
        for each in questions.open_in(transaction, trip)
        if each.is_urgent and each.person == person
    ]
    for call in calls:
        questions.answer(transaction, trip, call.number, by=person, text="", now=now)
        ended = replace(call, answered_by=person, answered_at=now)
        _end(transaction, standing, ended, person, now)
    return bool(calls)


def _is_same(enquiry: Enquiry, asked: Asked, now: datetime) -> bool:
    """Whoever calls for help once more after a while was not heard, and is called out again."""
    if (enquiry.person, enquiry.text) != (asked.person, asked.text):
        return False
    is_fresh = now - enquiry.asked_at < URGENTLY
    return enquiry.is_urgent is asked.is_urgent and (is_fresh or not asked.is_urgent)


def _told(
    transaction: Transaction, standing: Standing, enquiry: Enquiry, now: datetime
) -> Iterator[Outgoing]:
    """The card for each coordinator, and the one that comes if nobody has answered by then."""
    wait = URGENTLY if enquiry.is_urgent else PATIENCE
    when = _now if enquiry.is_urgent else _awake
    write = partial(
        to_coordinators,
        transaction,
        standing,
        now=now,
        besides=enquiry.person,
        lane=Lane.ANSWER,
        care=Care.URGENT if enquiry.is_urgent else Care.NOTICE,
    )
    card = partial(enquiries.enquiry_card, enquiry=enquiry)
    again = partial(enquiries.again_card, enquiry=enquiry, after=wait)
    yield from write(card, key=f"question:{enquiry.number}", at=when)
    yield from write(
        again, key=f"question-again:{enquiry.number}", at=lambda view: when(view) + wait
    )


def _end(
    transaction: Transaction, standing: Standing, enquiry: Enquiry, by: str, now: datetime
) -> None:
    """What still waits to be said of a question is said no more; the others hear how it ended."""
    trip, number = standing.trip.id, enquiry.number
    kinds = ("question", "question-again", "question-taken")
    outbox.cancel(transaction, [f"{kind}:{number}:{trip}:" for kind in kinds], now=now)
    _tell_others(transaction, standing, enquiry, key=f"question-ended:{number}", by=by, now=now)


def _tell_others(
    transaction: Transaction,
    standing: Standing,
    enquiry: Enquiry,
    *,
    key: str,
    by: str,
    now: datetime,
) -> None:
    letters = to_coordinators(
        transaction,
        standing,
        partial(enquiries.news_card, enquiry=enquiry),
        key=key,
        now=now,
        besides=by,
        lane=Lane.ANSWER,
        at=_now if enquiry.is_urgent else _awake,
    )
    _queue(transaction, letters, now)


def _answer(
    transaction: Transaction, standing: Standing, enquiry: Enquiry, now: datetime
) -> Outgoing:
    """The answer, for wherever the person wants to be told."""
    trip, itinerary = standing.trip.id, standing.itineraries[enquiry.person]
    chosen = members.chosen_language(transaction, trip, enquiry.person)
    view = View(itinerary, now, speech(chosen or itinerary.person.language))
    return Outgoing(
        key=f"answer:{enquiry.number}:{trip}:{enquiry.person}",
        trip=trip,
        kind="answer",
        lane=Lane.ANSWER,
        person=enquiry.person,
        cause=Cause("answer", enquiry.person),
        message=to_json(
            relayed.answer_card(view, enquiry, is_silent=awake_at(itinerary, now) > now)
        ),
        not_before=now,
        expires_at=now + _ANSWER_HOLDS,
    )


def _queue(transaction: Transaction, letters: Iterable[Outgoing], now: datetime) -> None:
    outbox.queue(transaction, nonces.sealed(transaction, letters, now=now), now=now)


def _awake(view: View) -> datetime:
    return awake_at(view.itinerary, view.now)


def _now(view: View) -> datetime:
    return view.now
