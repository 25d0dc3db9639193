"""An answer on its way into the outbox: to the chat it was asked in, while it is of use."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.chat.layout import split
from bot.chat.letter import to_json
from bot.chat.message import Message
from bot.chat.request import Request
from bot.store.members import Member
from bot.store.outbox import Cause, Channel, Lane, Outgoing

_USEFUL = timedelta(minutes=10)  # an answer that comes later answers nothing


def letters(
    request: Request, member: Member, message: Message, now: datetime
) -> Iterator[Outgoing]:
    """The rows of an answer: one for each part, all under the key of the request."""
    parts = split(message)
    for number, part in enumerate(parts, start=1):
        yield Outgoing(
            key=f"reply:{request.platform}:{request.key}:1",
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
        )
