"""The way of a question: who is this, what do they ask, which handler answers."""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.chat.cards import failure
from bot.chat.cards.door import over_card
from bot.chat.cards.settings import Own
from bot.chat.language.speech import speech
from bot.chat.layout import together
from bot.chat.request import Request
from bot.chat.view import View
from bot.clock import Clock
from bot.domain.routes import Route
from bot.services.consult import Programmes
from bot.services.receive import Finish
from bot.store import nonces, outbox
from bot.store.database import Database
from bot.store.members import Member
from bot.store.outbox import Outgoing
from bot.store.transaction import Transaction
from bot.understanding.question import Question
from handlers.asking import Answer, Asking, Handler, Relaying
from handlers.deeds import Deeds
from handlers.door import Door, is_start, language_heard, neutral, refusal, typed_code
from handlers.heard import (
    RELAYED,
    Heard,
    asked_before,
    heard,
    is_call,
    no_longer,
    relaying,
)
from handlers.home import at_home
from handlers.known import Known, distance, in_chat, view_of
from handlers.memory import recalled, remembering
from handlers.pressed import question_of
from handlers.readings import with_others
from handlers.reply import away_letters, is_stale, letters, replaced
from handlers.routes import HANDLERS
from handlers.settling import OWN, own_of, setting_of
from handlers.understandings import Understandings
from handlers.wordless import wordless

logger = logging.getLogger(__name__)


class Routing:
    """Takes requests; says what is to be stored: the answers with all that changes by them."""

    def __init__(
        self,
        database: Database,
        programmes: Programmes,
        clock: Clock,
        handlers: Mapping[Route, Handler] = HANDLERS,
    ) -> None:
        self._database = database
        self._programmes = programmes
        self._clock = clock
        self._handlers = handlers
        self._deeds = Deeds(database, programmes)
        self._door = Door(database, programmes)
        self._understandings = Understandings()

    async def prepare(self) -> None:
        """Get to know every trip, so that the first question need not wait for it."""
        for standing in await self._programmes.all():
            self._understandings.prepare(standing, self._clock.now())

    async def answer(self, request: Request) -> Finish:
        """What to store for one request. A stranger learns nothing."""
        now = self._clock.now()
        known = await self._known(request, now)
        if request.nonce is not None:
            otherwise = _over(request, known, now) if known else neutral(request, now)
            return await self._deeds.done(request, request.nonce, now=now, otherwise=otherwise)
        if request.group is None and (typed := typed_code(request.text or "")):
            opened = await self._door.opened(request, typed.code, now)
            if opened is not None:
                return opened
            if known is None or (typed.is_worded and typed.code):
                spoken = view_of(known, now).speech if known else speech(language_heard(request))
                return refusal(request, spoken, now)
        if known is None:
            return neutral(request, now)
        return await self._replied(request, known, now)

    async def _replied(self, request: Request, known: Known, now: datetime) -> Finish:
        """What to store for a question of someone we know."""
        view = view_of(known, now)
        if is_stale(request, now) and not is_call(request):
            return partial(_queue, messages=away_letters(request, known.member, view), now=now)
        try:
            answer = await self._answer(request, view, known)
        except Exception:
            logger.exception("question failed", extra={"action": "question_failed"})
            answer = Answer(failure.sorry_card(view))
        return partial(_settle, request=request, member=known.member, answer=answer, now=now)

    async def _known(self, request: Request, now: datetime) -> Known | None:
        """Who asks: a member of a trip under this address, and the trip that concerns them now."""
        found, kept, waiting = await self._database.read(in_chat, request, now)
        if not found:
            return None
        standings = [(each, await self._programmes.of(each.trip)) for each in found]
        member, standing = min(standings, key=lambda each: distance(each[1], now))
        is_theirs = waiting and (waiting.trip, waiting.person) == (member.trip, member.person)
        kept_context = recalled(kept, member, now)
        return Known(member, standing, kept_context, waiting if is_theirs else None)

    async def _answer(self, request: Request, view: View, known: Known) -> Answer:
        """The one place where a question is understood, allowed and answered."""
        if (unread := wordless(view, request)) is not None:
            return Answer(unread)
        said = await self._heard(request, view, known)
        question = said.question
        relayed = await self._relaying(request, known, said)
        spoken = replace(view, speech=speech(question.language))
        own = await self._own(request, known.member, question)
        answers = [
            await self._handlers[route](Asking(spoken, each, own, setting_of(request), relayed))
            for each in (question, *question.also)
            for route in each.routes
        ]
        message = together([answer.message for answer in answers])
        effects = [no_longer(request)] if known.waiting and request.group is None else []
        effects += [effect for answer in answers for effect in answer.effects]
        effects += remembering(request, known.member, question, answers, view.now)
        message = at_home(spoken, request, with_others(spoken, message, question))
        decided = answers[0].decided if len(answers) == 1 else None
        return Answer(message, effects=tuple(effects), decided=decided)

    async def _heard(self, request: Request, view: View, known: Known) -> Heard:
        """What was asked of the bot, or is to be passed on: perhaps the last question."""
        question = self._question(request, view, known)
        if request.action is None or question.route is not Route.ASK:
            return heard(request, question, known.waiting)
        text = await self._database.read(asked_before, request, view.now)
        about = self._understood(text, view, known) if text else question
        return Heard(replace(about, routes=(Route.ASK,), language=question.language), text)

    async def _relaying(self, request: Request, known: Known, said: Heard) -> Relaying | None:
        """What the routes of the relay need besides; nothing for the others."""
        if RELAYED.isdisjoint(said.question.routes):
            return None
        person = known.member.person
        return await self._database.read(relaying, request, known.standing, said, person)

    async def _own(self, request: Request, member: Member, question: Question) -> Own:
        """What one has chosen, if that is what the question is about."""
        if OWN.isdisjoint(question.routes):
            return Own(request.platform)
        return await self._database.read(own_of, member.trip, member.person, here=request.platform)

    def _question(self, request: Request, view: View, known: Known) -> Question:
        """What a button stands for, or what a text means."""
        if request.action is not None:
            return question_of(request.action, view.trip, view.speech.language)
        if is_start(request.text or ""):
            return Question((Route.TODAY,), view.speech.language)
        return self._understood(request.text or "", view, known)

    def _understood(self, text: str, view: View, known: Known) -> Question:
        return self._understandings.of(known.standing).question(
            text,
            itinerary=view.itinerary,
            now=view.now,
            language_default=view.speech.language,
            context=known.context,
        )


def _settle(
    transaction: Transaction, *, request: Request, member: Member, answer: Answer, now: datetime
) -> None:
    """Store the answer and all that changes with it: everything or nothing."""
    for effect in answer.effects:
        effect(transaction)
    message = answer.decided(transaction) if answer.decided else answer.message
    rows = letters(request, member, message, now, replaces=replaced(transaction, request))
    _queue(transaction, messages=rows, now=now)


def _queue(transaction: Transaction, *, messages: Iterable[Outgoing], now: datetime) -> None:
    outbox.queue(transaction, nonces.sealed(transaction, messages, now=now), now=now)


def _over(request: Request, known: Known, now: datetime) -> Finish:
    """What to store for a button of someone we know that is not to be obeyed."""
    card = over_card(view_of(known, now).speech)
    return partial(_queue, messages=letters(request, known.member, card, now), now=now)
