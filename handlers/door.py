"""At the door: codes are looked at here, and strangers are told one thing, once in a while."""

import logging
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.chat.cards import door
from bot.chat.cards.joined import already_card
from bot.chat.cards.joining import Way, welcome_card
from bot.chat.language.speech import Speech, speech
from bot.chat.message import Message
from bot.chat.request import HOME, Request
from bot.chat.view import View
from bot.domain.text import Language
from bot.services.consult import Programmes, Standing
from bot.services.receive import Finish
from bot.store import invitations, knocks, members, nonces, outbox
from bot.store.database import Database
from bot.store.invitations import Invitation
from bot.store.knocks import Knock
from bot.store.outbox import Channel
from bot.store.transaction import Transaction
from handlers.reply import Addressee, letters

logger = logging.getLogger(__name__)

GUESSES = 5
PAUSE = timedelta(minutes=10)
"""After so many wrong codes a sender is not heard for so long; a stranger is told as seldom."""

_WORDED = re.compile(
    r"\s*/?(?:gil\s+)?(?:join|start|참가|초대)[\s:]+(?P<code>\S.*)", re.IGNORECASE | re.DOTALL
)
_HANGUL = re.compile(r"[가-힣ㄱ-ㅎㅏ-ㅣ]")
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Typed:
    """A text that looks like a code. `code` is None if it was called one and cannot be."""

    code: str | None
    is_worded: bool


def typed_code(text: str) -> Typed | None:
    """`join CODE`, `start CODE` or the bare code, in capitals or not, in groups or not."""
    if worded := _WORDED.fullmatch(text):
        return Typed(invitations.normal(worded["code"]), is_worded=True)
    code = invitations.normal(text)
    has_digit = any(map(str.isdigit, text))  # a code has one; 26 letters may be a sentence
    return Typed(code, is_worded=False) if code and has_digit else None


def is_start(text: str) -> bool:
    """What Telegram sends when someone opens the bot anew: no question."""
    return text.strip().strip("/").casefold() == "start"


class Door:
    """Decides what comes of a code, and of whatever a stranger sends."""

    def __init__(self, database: Database, programmes: Programmes) -> None:
        self._database = database
        self._programmes = programmes

    async def opened(self, request: Request, code: str | None, now: datetime) -> Finish | None:
        """What to store for a code that is good now; None for every other code."""
        if code is None:
            return None
        invitation = await self._database.read(invitations.of_code, code, now=now)
        if invitation is None:
            return None
        standing = await self._programmes.of(invitation.trip)
        if invitation.person not in standing.itineraries:
            return None
        return partial(
            _welcome, request=request, invitation=invitation, standing=standing, now=now
        )


def refusal(request: Request, spoken: Speech, now: datetime) -> Finish:
    """What to store for a code that is not good: after some of them, nothing."""
    return partial(_refuse, request=request, spoken=spoken, now=now)


def neutral(request: Request, now: datetime) -> Finish:
    """What to store for a stranger: the one thing they are told, unless they were just now."""
    return partial(_tell, request=request, now=now)


def language_heard(request: Request) -> Language:
    """What a stranger wrote in, else what their app speaks; a code is in no language."""
    text = request.text or ""
    if request.language and (is_start(text) or typed_code(text) is not None):
        return request.language
    if _HANGUL.search(text):
        return "ko"
    if _LATIN.search(text):
        return "en"
    return request.language or "ko"


def _welcome(
    transaction: Transaction,
    *,
    request: Request,
    invitation: Invitation,
    standing: Standing,
    now: datetime,
) -> None:
    """Ask whether they are who is invited. The code is used up only by what they say to that."""
    channel = Channel(request.platform, request.address)
    chosen = members.chosen_language(transaction, invitation.trip, invitation.person)
    itinerary = standing.itineraries[invitation.person]
    view = View(itinerary, now, speech(chosen or itinerary.person.language))
    if _is_slowed(transaction, channel, now):
        return
    if invitations.of_id(transaction, invitation.id, now=now) is None:
        _refuse(transaction, request=request, spoken=view.speech, now=now)
        return
    whom = Addressee(invitation.trip, invitation.person)
    here = members.of_address(transaction, channel.platform, channel.address)
    if any((each.trip, each.person) == (whom.trip, whom.person) for each in here):
        outbox.queue(transaction, letters(request, whom, already_card(view), now), now=now)
        return
    card = welcome_card(view, Way(invitation.id, request.platform))
    rows = nonces.sealed(transaction, letters(request, whom, card, now), now=now, chat=channel)
    outbox.queue(transaction, rows, now=now)


def _refuse(transaction: Transaction, *, request: Request, spoken: Speech, now: datetime) -> None:
    channel = Channel(request.platform, request.address)
    if _is_slowed(transaction, channel, now):
        return
    knocks.note(transaction, channel, Knock.WRONG, now=now)
    card = door.slowed_card if _is_slowed(transaction, channel, now) else door.wrong_code_card
    _queue(transaction, request, card(spoken), now)


def _is_slowed(transaction: Transaction, channel: Channel, now: datetime) -> bool:
    return knocks.since(transaction, channel, Knock.WRONG, since=now - PAUSE) >= GUESSES


def _tell(transaction: Transaction, *, request: Request, now: datetime) -> None:
    """Nothing in a group: who writes there has not written to us. A page rings nowhere."""
    logger.info("stranger at the door", extra={"action": "stranger_at_the_door"})
    channel = Channel(request.platform, request.address)
    if request.group is not None:
        return
    is_told = knocks.since(transaction, channel, Knock.TOLD, since=now - PAUSE) > 0
    if is_told and request.pressed != HOME:
        return
    knocks.note(transaction, channel, Knock.TOLD, now=now)
    _queue(transaction, request, door.outsider_card(speech(language_heard(request))), now)


def _queue(transaction: Transaction, request: Request, message: Message, now: datetime) -> None:
    replaces = HOME if request.pressed == HOME else None
    rows = letters(request, Addressee(), message, now, replaces=replaces)
    outbox.queue(transaction, rows, now=now)
