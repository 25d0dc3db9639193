"""Look each minute whether every promise is accounted for, and say so if one is not."""

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.chat.cards.faults import fault_card
from bot.chat.language.speech import speech
from bot.chat.letter import to_json
from bot.chat.view import View
from bot.clock import Clock
from bot.domain.faults import Fault, Finding
from bot.domain.repetition import Care
from bot.services.consult import Programmes, Standing, language_of
from bot.services.hearing import Hearing
from bot.services.pacing import Pacing
from bot.store import members, outbox
from bot.store.books import Books, books
from bot.store.database import Database
from bot.store.members import Member
from bot.store.outbox import Cause, Channel, Lane, Outgoing
from bot.store.states import State
from bot.store.transaction import Transaction

logger = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=60)
_PUT_ASIDE = timedelta(hours=1)
_USEFUL = timedelta(hours=1)


class Audit:
    """Checks the books against the clock. A failed audit is itself a message."""

    def __init__(
        self,
        database: Database,
        programmes: Programmes,
        clock: Clock,
        pacing: Pacing,
        *,
        hearing: Hearing | None = None,
        epoch: int = 1,
    ) -> None:
        self._database = database
        self._programmes = programmes
        self._clock = clock
        self._pacing = pacing
        self._hearing = hearing or Hearing((), clock)
        self._epoch = epoch

    async def findings(self) -> tuple[Finding, ...]:
        """All that is wrong now; nothing if every promise is accounted for."""
        now = self._clock.now()
        found = await self._database.read(
            books,
            before=now - PATIENCE,
            since=now - _PUT_ASIDE,
            epoch=self._epoch,
            elapsed=self._clock.elapsed(),
        )
        return tuple(self._faults(found))

    async def check(self) -> tuple[Finding, ...]:
        """Log what is wrong and tell the coordinators, of the same fault once an hour."""
        findings = await self.findings()
        for finding in findings:
            extra = {"action": finding.fault.value, "count": finding.count}
            logger.error("audit failed", extra=extra)
        if findings:
            for standing in await self._programmes.all():
                await self._tell(standing, findings)
        return findings

    def _faults(self, found: Books) -> Iterator[Finding]:
        counts = {
            Fault.LOST: found.lost,
            Fault.OVERDUE: sum(not self._is_paused(channel) for channel in found.overdue),
            Fault.HANGING: found.hanging,
            Fault.UNREAD: found.requests_waiting,
            Fault.POISONED: found.requests_put_aside,
            Fault.UNREACHABLE: found.by_state.get(State.HELD, 0),
            Fault.SILENT: self._hearing.silent(),
            Fault.UNPLANNED: found.trips_behind,
        }
        return (Finding(fault, count) for fault, count in counts.items() if count)

    def _is_paused(self, channel: Channel | None) -> bool:
        """The platform has asked for a pause; without a channel, any of them may be the one."""
        now = self._clock.elapsed()
        if channel is None:
            return self._pacing.is_paused(now)
        return self._pacing.free_at(channel) > now

    async def _tell(self, standing: Standing, findings: Sequence[Finding]) -> None:
        joined = await self._database.read(members.everyone, standing.trip.id)
        now = self._clock.now()
        letters = [
            _letter(standing, member, finding, now)
            for finding in findings
            for member in {each.person: each for each in joined}.values()
            if standing.trip.delegates[member.person].is_coordinator
        ]
        await self._database.write(partial(_queue, letters=letters, now=now))


def _queue(transaction: Transaction, *, letters: list[Outgoing], now: datetime) -> None:
    outbox.queue(transaction, letters, now=now)


def _letter(standing: Standing, member: Member, finding: Finding, now: datetime) -> Outgoing:
    view = View(standing.itineraries[member.person], now, speech(language_of(standing, member)))
    return Outgoing(
        key=f"audit:{standing.trip.id}:{finding.fault}:{now:%Y-%m-%dT%H}:{member.person}",
        trip=standing.trip.id,
        kind="audit",
        lane=Lane.REMINDER,
        person=member.person,
        cause=Cause("audit", member.person),
        message=to_json(fault_card(view, finding)),
        not_before=now,
        expires_at=now + _USEFUL,
        care=Care.URGENT,
    )
