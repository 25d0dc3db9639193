"""Who writes: a member of a trip, as of now, and what their chat was about."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.chat.language.speech import speech
from bot.chat.request import Request
from bot.chat.view import View
from bot.services.consult import Standing, language_of
from bot.store import contexts, members
from bot.store.awaited import Awaited
from bot.store.members import Member
from bot.store.transaction import Transaction
from bot.understanding.context import Context
from handlers.heard import awaits


@dataclass(frozen=True, slots=True)
class Known:
    """Someone who may be answered: their membership, their trip, and what was said before.

    `waiting` is what the chat was asked to write, if it is theirs and holds still.
    """

    member: Member
    standing: Standing
    context: Context | None
    waiting: Awaited | None = None


def in_chat(
    transaction: Transaction, request: Request, now: datetime
) -> tuple[tuple[Member, ...], contexts.Kept | None, Awaited | None]:
    found = members.of_address(transaction, request.platform, request.address)
    kept = contexts.of_chat(transaction, request.platform, request.address)
    return found, kept, awaits(transaction, request, now)


def view_of(known: Known, now: datetime) -> View:
    itinerary = known.standing.itineraries[known.member.person]
    return View(itinerary, now, speech(language_of(known.standing, known.member)))


def distance(standing: Standing, now: datetime) -> tuple[int, timedelta]:
    """The trip that runs now comes first, then the next one, then the last one that was."""
    since, until = standing.trip.span()
    if since <= now <= until:
        return 0, timedelta()
    return (1, since - now) if now < since else (2, now - until)
