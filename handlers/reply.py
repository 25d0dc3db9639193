"""An answer on its way into the outbox: to the chat it was asked in, while it is of use."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.chat.cards import failure
from bot.chat.layout import split
from bot.chat.letter import to_json
from bot.chat.message import Message
from bot.chat.request import HOME, Request
from bot.chat.view import View
from bot.domain.repetition import Care
from bot.domain.routes import Route
from bot.store.members import Member
from bot.store.outbox import Cause, Channel, Lane, Outgoing

_USEFUL = timedelta(minutes=10)  # an answer that comes later answers nothing
_SETTINGS = frozenset({Route.LANGUAGE})  # a choice holds however late it is heard


def is_stale(request: Request, now: datetime) -> bool:
    """A question that has waited too long: what it asked about is no longer so.

    A button that chooses something is never stale, and a page shows what is so now.
    """
    if request.pressed == HOME:
        return False
    if request.action is not None and request.action.route in _SETTINGS:
        return False
    return request.said_at is not None and now - request.said_at > _USEFUL


def letters(
    request: Request,
    member: Member,
    message: Message,
    now: datetime,
    *,
    replaces: str | None = None,
) -> Iterator[Outgoing]:
    """The rows of an answer: one for each part, all under the key of the request.

    The first takes the place of the message `replaces`.
    """
    key = f"reply:{request.platform}:{request.key}:1"
    yield from _rows(key, request, member, message, now, replaces=replaces)


def away_letters(request: Request, member: Member, view: View) -> Iterator[Outgoing]:
    """One line for all that was asked in a chat while nobody was there to answer.

    The key names the hour, so whoever asked ten times is told once.
    """
    key = f"away:{request.platform}:{request.address}:{view.now:%Y-%m-%dT%H}"
    yield from _rows(key, request, member, failure.away_card(view), view.now)


def _rows(
    key: str,
    request: Request,
    member: Member,
    message: Message,
    now: datetime,
    *,
    replaces: str | None = None,
) -> Iterator[Outgoing]:
    parts = (message,) if replaces == HOME else split(message)
    for number, part in enumerate(parts, start=1):
        yield Outgoing(
            key=key,
            trip=member.trip,
            kind="reply",
            lane=Lane.ANSWER,
            person=member.person,
            cause=Cause("reply", member.person),
            message=to_json(part),
            not_before=now,
            expires_at=now + _USEFUL,
            channel=Channel(request.platform, request.address),
            part=number,
            parts=len(parts),
            care=Care.ANSWER,
            replaces=replaces if number == 1 else None,
        )
