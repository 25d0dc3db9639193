"""Invite people: a code each, good for one time, that a link or three typed words carry."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.trip import Trip
from bot.store import bots, invitations
from bot.store.invitations import Purpose, new_code
from bot.store.transaction import Transaction

LASTS = timedelta(days=14)
ELSEWHERE_LASTS = timedelta(minutes=10)
"""Time to take up the other phone."""
_TELEGRAM = "telegram"


@dataclass(frozen=True, slots=True)
class Invite:
    """The code of a person, which is shown here and nowhere else again.

    `telegram` is a link that opens the bot with the code, None while its name is not known.
    """

    to: str
    code: str = field(repr=False)
    expires: datetime
    telegram: str | None = field(repr=False)

    @property
    def words(self) -> str:
        """What to write to the bot, on any platform."""
        return f"join {self.code}"

    @property
    def shown(self) -> str:
        """The code in groups that the eye can hold; it is understood that way too."""
        return " ".join(self.code[n : n + 4] for n in range(0, len(self.code), 4))


def invite(
    transaction: Transaction, trip: Trip, people: Iterable[str], *, now: datetime
) -> tuple[Invite, ...]:
    """A new code for each, until the trip is over; their old ones are good no more."""
    until = _until(trip, now)
    return tuple(
        _issued(transaction, trip.id, person, purpose=Purpose.JOIN, until=until, now=now)
        for person in people
    )


def invite_elsewhere(transaction: Transaction, trip: str, person: str, *, now: datetime) -> Invite:
    """A code by which someone who has joined is let in on another platform too."""
    until = now + ELSEWHERE_LASTS
    return _issued(transaction, trip, person, purpose=Purpose.ELSEWHERE, until=until, now=now)


def _issued(
    transaction: Transaction,
    trip: str,
    person: str,
    *,
    purpose: Purpose,
    until: datetime,
    now: datetime,
) -> Invite:
    code = new_code()
    invitations.issue(
        transaction, code, trip=trip, person=person, purpose=purpose, expires_at=until, now=now
    )
    name = bots.name(transaction, _TELEGRAM)
    link = f"https://t.me/{name}?start={code}" if name else None
    return Invite(person, code, until, link)


def _until(trip: Trip, now: datetime) -> datetime:
    """Two weeks, or less if the trip ends before; a trip that is over may still be looked at."""
    _, over = trip.span()
    return min(now + LASTS, over) if now < over else now + LASTS
