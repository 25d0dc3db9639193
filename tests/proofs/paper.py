"""What surrounds the delivery: a platform with faults, a trip that changes, answers that echo."""

from collections import deque
from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from typing_extensions import override

from bot.chat.blocks import Heading
from bot.chat.letter import to_json
from bot.chat.message import Message, lines_of
from bot.chat.request import Request
from bot.domain.repetition import Care
from bot.services.consult import Programmes, Standing, stand
from bot.services.messenger import (
    Accepted,
    Failed,
    Later,
    Limited,
    Maybe,
    Messenger,
    Outcome,
    Sending,
)
from bot.services.receive import Finish
from bot.store import outbox
from bot.store.database import Database
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.transaction import Transaction
from tests.fakes import Hands
from tests.trips import choir_trip

PLATFORM = "paper"
EVENT = "A7"


class Crash(BaseException):
    """The process ends here."""


class Fate(StrEnum):
    """What becomes of one sending."""

    FINE = "fine"
    REFUSED = "refused"
    """Surely not sent."""
    PAUSED = "paused"
    SWALLOWED = "swallowed"
    """Not sent, and nobody says so."""
    UNANSWERED = "unanswered"
    """Sent, and nobody says so."""
    CRASH_BEFORE = "crash before"
    CRASH_AFTER = "crash after"
    NEVER = "never"


ARRIVES = frozenset({Fate.FINE, Fate.UNANSWERED, Fate.CRASH_AFTER})


class Paper(Messenger):
    """A platform with a list of fates; without one, all is fine."""

    def __init__(self, clock: Hands) -> None:
        self.clock = clock
        self.fates: deque[Fate] = deque()
        self.seen: list[tuple[str, str, datetime]] = []
        """Key, first line and instant of all that has arrived."""
        self.tried: list[tuple[str, Fate, datetime]] = []

    @override
    async def send(self, sending: Sending) -> Outcome:
        fate = self.fates.popleft() if self.fates else Fate.FINE
        self.tried.append((sending.key, fate, self.clock.now()))
        if fate in ARRIVES:
            line = lines_of(sending.message)[0]
            self.seen.append((sending.key, line, self.clock.now()))
        match fate:
            case Fate.FINE:
                return Accepted(f"m{len(self.seen)}")
            case Fate.REFUSED:
                return Later(timedelta(seconds=3))
            case Fate.PAUSED:
                return Limited(timedelta(seconds=7))
            case Fate.NEVER:
                return Failed()
            case Fate.CRASH_BEFORE | Fate.CRASH_AFTER:
                raise Crash
            case Fate.SWALLOWED | Fate.UNANSWERED:
                return Maybe()


class Stand(Programmes):
    """One trip, of which one event can be changed."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._now = stand(choir_trip())

    @override
    async def all(self) -> tuple[Standing, ...]:
        return (self._now,)

    def revise(self, version: int) -> None:
        trip = self._now.trip
        events = tuple(
            replace(event, revision=version) if event.id == EVENT else event
            for event in trip.events
        )
        self._now = stand(replace(trip, version=version, events=events))


class Echo:
    """Answers every question with one line, and counts how often."""

    def __init__(self, clock: Hands) -> None:
        self._clock = clock

    async def answer(self, request: Request) -> Finish:
        now = self._clock.now()

        def finish(transaction: Transaction) -> None:
            transaction.change(
                "INSERT INTO choices (trip, person) VALUES (?, ?)", ("effect", request.key)
            )
            reply = Outgoing(
                key=f"reply:{request.key}",
                trip="choir-2026",
                kind="reply",
                lane=Lane.ANSWER,
                person=request.address,
                cause=Cause("reply", request.address),
                message=to_json(Message((Heading("Yes."),))),
                not_before=now,
                expires_at=now + timedelta(minutes=10),
                channel=Channel(PLATFORM, request.address),
                care=Care.ANSWER,
            )
            outbox.queue(transaction, [reply], now=now)

        return finish
