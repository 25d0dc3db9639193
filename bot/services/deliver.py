"""Bring what waits in the outbox to people."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from operator import attrgetter
from typing import Protocol

from bot.chat.letter import from_json
from bot.chat.message import Message
from bot.clock import Clock
from bot.services.consult import Programmes
from bot.store import attempts, members
from bot.store.attempts import Attempt, Claimed, Judge, Refusal, Waiting
from bot.store.database import Database
from bot.store.outbox import Channel
from bot.store.states import State
from bot.store.transaction import Transaction

_WINDOW = 20
_LEASE = 60.0


@dataclass(frozen=True, slots=True)
class Accepted:
    """The platform took it, under this id."""

    message_id: str


@dataclass(frozen=True, slots=True)
class Later:
    """Surely not sent; try again after this time."""

    after: timedelta


@dataclass(frozen=True, slots=True)
class Maybe:
    """Nobody can say whether it was sent."""


@dataclass(frozen=True, slots=True)
class Failed:
    """It will never be sent on this channel."""


Outcome = Accepted | Later | Maybe | Failed


@dataclass(frozen=True, slots=True)
class Sending:
    """One message on its way: to whom, where, and the key of its row."""

    key: str
    person: str
    address: str
    message: Message


class Messenger(Protocol):
    """A platform as the outbox sees it. It never raises: every end is an outcome."""

    async def send(self, sending: Sending) -> Outcome: ...


class Deliver:
    """Claims rows, sends them outside of any transaction, and writes down how it ended."""

    def __init__(
        self,
        database: Database,
        programmes: Programmes,
        clock: Clock,
        messengers: Mapping[str, Messenger],
        *,
        epoch: int = 1,
    ) -> None:
        self._database = database
        self._programmes = programmes
        self._clock = clock
        self._messengers = messengers
        self._epoch = epoch

    async def pending(self) -> None:
        """Send all that is due now."""
        revisions = {
            standing.trip.id: {event.id: event.revision for event in standing.trip.events}
            for standing in await self._programmes.all()
        }
        while claimed := await self._database.write(self._claim, revisions):
            ends = [await self._send(each) for each in claimed]
            await asyncio.gather(
                *(
                    self._database.write(self._mark, each.attempt, outcome)
                    for each, outcome in zip(claimed, ends, strict=True)
                )
            )

    def _claim(
        self, transaction: Transaction, revisions: Mapping[str, Mapping[str, int]]
    ) -> tuple[Claimed, ...]:
        return attempts.claim(
            transaction,
            self._judge(transaction, revisions),
            now=self._clock.now(),
            epoch=self._epoch,
            lease_until=self._clock.elapsed() + _LEASE,
            limit=_WINDOW,
        )

    def _judge(
        self, transaction: Transaction, revisions: Mapping[str, Mapping[str, int]]
    ) -> Judge:
        channels: dict[tuple[str, str], Channel | None] = {}

        def channel(trip: str, person: str) -> Channel | None:
            """Where the person joined last, looked up once for all that goes to them now."""
            if (trip, person) not in channels:
                everywhere = members.of_person(transaction, trip, person)
                here = [each for each in everywhere if each.platform in self._messengers]
                last = max(here, key=attrgetter("joined_at"), default=None)
                channels[trip, person] = Channel(last.platform, last.address) if last else None
            return channels[trip, person]

        def judge(row: Waiting) -> Channel | Refusal:
            """Where the row goes; a plan that was changed since it was composed goes nowhere."""
            current = revisions.get(row.trip, {})
            if any(current.get(event) != number for event, number in row.cause.events.items()):
                return State.SUPERSEDED
            if row.channel is not None:
                return row.channel
            return channel(row.trip, row.person) or State.HELD

        return judge

    async def _send(self, claimed: Claimed) -> Outcome:
        row, channel = claimed.row, claimed.channel
        sending = Sending(row.key, row.person, channel.address, from_json(row.message))
        return await self._messengers[channel.platform].send(sending)

    def _mark(self, transaction: Transaction, attempt: Attempt, outcome: Outcome) -> None:
        now = self._clock.now()
        match outcome:
            case Accepted(message_id):
                attempts.accepted(transaction, attempt, message_id=message_id, now=now)
            case Later(after):
                attempts.later(transaction, attempt, next_at=now + after)
            case Maybe():
                attempts.maybe(transaction, attempt, now=now)
            case Failed():
                attempts.failed(transaction, attempt, now=now)
