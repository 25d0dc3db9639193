"""An answer on its way into the outbox: to the chat it was asked in, while it is of use."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.chat.cards import failure
from bot.chat.layout import split
from bot.chat.letter import to_json
from bot.chat.message import Message
from bot.chat.request import HOME, Request
from bot.chat.view import View
from bot.domain.repetition import Care
from bot.domain.routes import Route
from bot.store import outbox
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.transaction import Transaction

_USEFUL = timedelta(minutes=10)  # an answer that comes later answers nothing
_SETTINGS = frozenset({Route.LANGUAGE})  # a choice holds however late it is heard


class Whom(Protocol):
    """Whose answer it is. A member is one."""

    @property
    def trip(self) -> str: ...

    @property
    def person(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Addressee:
    """Someone of a trip who need not have joined; both empty for a stranger."""

    trip: str = ""
    person: str = ""


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
    whom: Whom,
    message: Message,
    now: datetime,
    *,
    replaces: str | None = None,
    number: int = 1,
) -> Iterator[Outgoing]:
    """The rows of an answer: one for each part, all under the key of the request.

    The first takes the place of the message `replaces`. Where there are several answers to one
    request, `number` counts them from 1.
    """
    key = f"reply:{request.platform}:{request.key}:{number}"
    yield from _rows(key, request, whom, message, now, replaces=replaces)


def replaced(transaction: Transaction, request: Request) -> str | None:
    """The answer whose button was pressed makes room for the next one.

    What we said unasked stays: whoever looks at today's list still wants their briefing.
    """
    if request.pressed is None or request.pressed == HOME:
        return request.pressed
    channel = Channel(request.platform, request.address)
    kind = outbox.kind_shown(transaction, channel, request.pressed)
    return request.pressed if kind == "reply" else None


def away_letters(request: Request, whom: Whom, view: View) -> Iterator[Outgoing]:
    """One line for all that was asked in a chat while nobody was there to answer.

    The key names the hour, so whoever asked ten times is told once.
    """
    key = f"away:{request.platform}:{request.address}:{view.now:%Y-%m-%dT%H}"
    yield from _rows(key, request, whom, failure.away_card(view), view.now)


def _rows(
    key: str,
    request: Request,
    whom: Whom,
    message: Message,
    now: datetime,
    *,
    replaces: str | None = None,
) -> Iterator[Outgoing]:
    parts = (message,) if replaces == HOME else split(message)
    for number, part in enumerate(parts, start=1):
        yield Outgoing(
            key=key,
            trip=whom.trip,
            kind="reply",
            lane=Lane.ANSWER,
            person=whom.person,
            cause=Cause("reply", whom.person),
            message=to_json(part),
            not_before=now,
            expires_at=now + _USEFUL,
            channel=Channel(request.platform, request.address),
            part=number,
            parts=len(parts),
            care=Care.ANSWER,
            replaces=replaces if number == 1 else None,
        )
