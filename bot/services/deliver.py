"""Bring what waits in the outbox to people."""

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from math import inf

from bot.chat.cards.repeated import repeated_card
from bot.chat.letter import from_json
from bot.chat.message import Message
from bot.clock import Clock
from bot.domain.repetition import RULES, Care
from bot.services.admit import Admission, Revisions
from bot.services.conclude import conclude, take_up
from bot.services.consult import Programmes
from bot.services.halting import Halting
from bot.services.messenger import Maybe, Messenger, Outcome, Sending
from bot.services.pacing import Pacing
from bot.store import attempts, channels, halts, trips
from bot.store.attempts import Claimed, Waiting
from bot.store.database import Database
from bot.store.halts import Halt
from bot.store.transaction import Transaction

logger = logging.getLogger(__name__)

_AT_ONCE = 20
_PATIENCE = 30.0
_LEASE = 60.0  # longer than the patience: a lease that lapses means a sending that hangs


@dataclass(frozen=True, slots=True)
class Plans:
    """The versions of all trips, and the revisions of their events."""

    versions: dict[str, int]
    revisions: Revisions


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
        pacing: Pacing | None = None,
    ) -> None:
        self._database = database
        self._programmes = programmes
        self._clock = clock
        self._messengers = messengers
        self._epoch = epoch
        self._pacing = pacing or Pacing()
        self._halting = Halting(clock, self._pacing)
        self._is_stopping = False

    def stop(self) -> None:
        """Claim nothing more. What is on its way may end."""
        self._is_stopping = True

    async def begin(self) -> None:
        """Keep the pauses that platforms asked an earlier run for, and take up what it left."""
        self._halting.restore(await self._database.read(halts.standing))
        await self.recover()

    async def recover(self) -> int:
        """Decide on what an earlier run, or a sending that hangs, has left open. Returns how many.

        To be called at the start, and whenever time has jumped.
        """
        return await self._database.write(self._take_up)

    async def pending(self) -> float | None:
        """Send all that may leave now, each chat in order.

        Returns a reading of `Clock.elapsed` from which more may leave, None if nothing waits for
        its turn.
        """
        opens_at = inf
        async with asyncio.TaskGroup() as group:
            flying: set[asyncio.Task[None]] = set()
            while True:
                claimed, opens_at = await self._claimed()
                flying |= {group.create_task(self._deliver(each)) for each in claimed}
                if not flying:
                    break
                _, flying = await asyncio.wait(flying, return_when=asyncio.FIRST_COMPLETED)
        return None if opens_at == inf else opens_at

    async def _claimed(self) -> tuple[tuple[Claimed, ...], float]:
        """What may leave by the plans that stand, and when the rest may."""
        while not self._is_stopping:
            plans = await self._plans()
            admission = Admission(
                plans.revisions, self._messengers, self._pacing, elapsed=self._clock.elapsed()
            )
            try:
                claimed = await self._database.write(self._claim, plans, admission)
            except BaseException:
                admission.take_back()
                raise
            if claimed is not None:
                return claimed, admission.opens_at
        return (), inf

    async def _plans(self) -> Plans:
        standings = [standing.trip for standing in await self._programmes.all()]
        return Plans(
            {trip.id: trip.version for trip in standings},
            {trip.id: {event.id: event.revision for event in trip.events} for trip in standings},
        )

    def _claim(
        self, transaction: Transaction, plans: Plans, admission: Admission
    ) -> tuple[Claimed, ...] | None:
        """None if a plan was published since: nobody gets a version after a newer one."""
        if trips.known(transaction) != plans.versions:
            return None
        now = self._clock.now()
        channels.release(transaction, self._messengers.keys(), now=now)
        return attempts.claim(
            transaction,
            partial(admission.judge, transaction),
            now=now,
            epoch=self._epoch,
            lease_until=self._clock.elapsed() + _LEASE,
            limit=_AT_ONCE,
            is_full=admission.is_full,
        )

    async def _deliver(self, claimed: Claimed) -> None:
        begun = self._clock.elapsed()
        try:
            outcome = await self._outcome(claimed)
            halt = self._halting.halt(claimed.channel, outcome)
        finally:
            took = self._clock.elapsed() - begun
            self._pacing.ended(claimed.channel, took=took)
        try:
            await self._database.write(self._conclude, claimed, outcome, halt)
        except Exception:  # its lease will lapse, and it counts as perhaps sent
            logger.exception(
                "outcome not saved", extra={"action": "outcome_not_saved", "key": claimed.row.key}
            )

    async def _outcome(self, claimed: Claimed) -> Outcome:
        row, channel = claimed.row, claimed.channel
        sending = Sending(
            row.key,
            row.person,
            channel.address,
            _message(row),
            replaces=row.replaces,
            may_follow=lambda: self._pacing.follow(channel, self._clock.elapsed()),
            part=row.part,
            maybes=row.maybes,
        )
        try:
            async with asyncio.timeout(_PATIENCE):
                return await self._messengers[channel.platform].send(sending)
        except TimeoutError:
            return Maybe()
        except Exception:  # one platform that breaks its word must not stop the others
            logger.exception("sending failed", extra={"action": "send_raised", "key": row.key})
            return Maybe()

    def _conclude(
        self, transaction: Transaction, claimed: Claimed, outcome: Outcome, halt: Halt | None
    ) -> None:
        now = self._clock.now()
        conclude(transaction, claimed, outcome, now=now)
        if halt is not None:
            halts.keep(transaction, halt, now=now)

    def _take_up(self, transaction: Transaction) -> int:
        return take_up(
            transaction,
            epoch=self._epoch,
            elapsed=self._clock.elapsed(),
            now=self._clock.now(),
        )


def _message(row: Waiting) -> Message:
    """As it was composed; a copy of what may have come before says so, if its kind has to."""
    message = from_json(row.message)
    if row.maybes and RULES[row.care].is_marked:
        return repeated_card(message, row.id, is_urgent=row.care is Care.URGENT)
    return message
