"""The way of a question: who is this, what do they ask, which handler answers."""

import logging
import string
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.chat.cards import failure, talk, wordless
from bot.chat.language.speech import speech
from bot.chat.letter import to_json
from bot.chat.message import Message, rows, split, together
from bot.chat.request import Attachment, Request
from bot.chat.view import View
from bot.clock import Clock
from bot.domain.routes import Route
from bot.services.consult import Programmes, Standing, language_of
from bot.store import members, outbox
from bot.store.database import Database
from bot.store.members import Member
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.transaction import Transaction
from bot.understanding.question import Question
from bot.understanding.understand import Understanding
from handlers.asking import Answer, Asking, Handler
from handlers.pressed import question_of
from handlers.readings import reading_button
from handlers.routes import HANDLERS

logger = logging.getLogger(__name__)

_WORDLESS = {
    Attachment.PHOTO: wordless.photo_card,
    Attachment.FILE: wordless.photo_card,
    Attachment.VOICE: wordless.voice_card,
    Attachment.STICKER: wordless.sticker_card,
    Attachment.LOCATION: wordless.location_card,
}
_LONGEST = 1000
_OTHERS = 3
_DRAWN = {"So", "Sk"}  # Unicode categories of emoji and their parts
_NOTHING = string.whitespace + "\u200b\ufeff"
_USEFUL = timedelta(minutes=10)  # an answer that comes later answers nothing


@dataclass(frozen=True, slots=True)
class Known:
    """A person who may be answered: their membership and their trip."""

    member: Member
    standing: Standing


class Routing:
    """Takes requests; puts the answers into the outbox with all that changes by them."""

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
        self._understandings: dict[str, tuple[int, Understanding]] = {}

    async def answer(self, request: Request) -> None:
        """Answer one request, once however often it comes. A stranger learns nothing."""
        known = await self._known(request)
        if known is None:
            logger.info("stranger not answered", extra={"action": "stranger_not_answered"})
            return
        view = self._view(known)
        try:
            answer = await self._answer(request, view, known)
        except Exception:
            logger.exception("question failed", extra={"action": "question_failed"})
            answer = Answer(failure.sorry_card(view))
        await self._database.write(self._settle, request, known, answer)

    async def _known(self, request: Request) -> Known | None:
        """Who asks: a member of a trip under this address, and the trip that concerns them now."""
        found = await self._database.read(members.of_address, request.platform, request.address)
        if not found:
            return None
        standings = [(each, await self._programmes.of(each.trip)) for each in found]
        now = self._clock.now()
        member, standing = min(standings, key=lambda each: _distance(each[1], now))
        return Known(member, standing)

    def _view(self, known: Known) -> View:
        itinerary = known.standing.itineraries[known.member.person]
        language = language_of(known.standing, known.member)
        return View(itinerary, self._clock.now(), speech(language))

    async def _answer(self, request: Request, view: View, known: Known) -> Answer:
        """The one place where a question is understood, allowed and answered."""
        if request.attachment is not None:
            return Answer(_WORDLESS[request.attachment](view))
        if request.action is not None:
            question = question_of(request.action, view.trip, view.speech.language)
        else:
            text = request.text or ""
            if unread := _unread(view, text):
                return Answer(unread)
            question = self._understanding(known.standing).question(
                text, itinerary=view.itinerary, now=view.now, language_default=view.speech.language
            )
        spoken = View(view.itinerary, view.now, speech(question.language))
        answers = [
            await self._handlers[route](Asking(spoken, question)) for route in question.routes
        ]
        effects = tuple(effect for answer in answers for effect in answer.effects)
        message = together([answer.message for answer in answers])
        return Answer(_with_others(spoken, message, question), effects)

    def _understanding(self, standing: Standing) -> Understanding:
        """What understands questions about a trip: made once for each version."""
        version, understanding = self._understandings.get(standing.trip.id, (0, None))
        if understanding is None or version != standing.trip.version:
            understanding = Understanding(standing.trip)
            self._understandings[standing.trip.id] = standing.trip.version, understanding
        return understanding

    def _settle(
        self, transaction: Transaction, request: Request, known: Known, answer: Answer
    ) -> None:
        """Store the answer and all that changes with it: everything or nothing."""
        for effect in answer.effects:
            effect(transaction)
        now = self._clock.now()
        outbox.queue(transaction, _letters(request, known, answer, now), now=now)


def _unread(view: View, text: str) -> Message | None:
    """The answer to a text without words, or with too many."""
    if len(text) > _LONGEST:
        return wordless.long_card(view)
    if not text.strip(_NOTHING):
        return wordless.empty_card(view)
    if not any(letter.isalnum() for letter in text):
        is_drawn = any(unicodedata.category(letter) in _DRAWN for letter in text)
        return wordless.sticker_card(view) if is_drawn else talk.help_card(view)
    return None


def _with_others(view: View, message: Message, question: Question) -> Message:
    """The likeliest answer, with the other readings as buttons below it."""
    others = [reading_button(view, other) for other in question.others[:_OTHERS]]
    return replace(message, buttons=(*message.buttons, *rows(*others)))


def _letters(request: Request, known: Known, answer: Answer, now: datetime) -> Iterator[Outgoing]:
    parts = split(answer.message)
    for number, part in enumerate(parts, start=1):
        yield Outgoing(
            key=f"reply:{request.platform}:{request.key}:1",
            trip=known.member.trip,
            kind="reply",
            lane=Lane.ANSWER,
            person=known.member.person,
            cause=Cause("reply", known.member.person),
            message=to_json(part),
            not_before=now,
            expires_at=now + _USEFUL,
            channel=Channel(request.platform, request.address),
            part=number,
            parts=len(parts),
        )


def _distance(standing: Standing, now: datetime) -> tuple[int, timedelta]:
    """The trip that runs now comes first, then the next one, then the last one that was."""
    since, until = standing.trip.span()
    if since <= now <= until:
        return 0, timedelta()
    return (1, since - now) if now < since else (2, now - until)
