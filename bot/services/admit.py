"""Whether a row of the outbox may leave now, and to which chat."""

from collections.abc import Collection, Mapping
from math import inf

from bot.services.pacing import Pacing
from bot.store import channels
from bot.store.attempts import Refusal, Waiting
from bot.store.outbox import Channel
from bot.store.states import State
from bot.store.transaction import Transaction

Revisions = Mapping[str, Mapping[str, int]]
"""Of every event that stands, by trip."""


class Admission:
    """Judges the rows of one claim, and lets them leave as it judges.

    It works in the thread of the database, inside the transaction that claims.
    """

    def __init__(
        self,
        revisions: Revisions,
        platforms: Collection[str],
        pacing: Pacing,
        *,
        elapsed: float,
    ) -> None:
        self._revisions = revisions
        self._platforms = platforms
        self._pacing = pacing
        self._elapsed = elapsed
        self._channels: dict[tuple[str, str], Channel | None] = {}
        self.admitted: list[Channel] = []
        self.opens_at = inf
        """When the first row that had to wait for its turn may leave."""

    def judge(self, transaction: Transaction, row: Waiting) -> Channel | Refusal | None:
        """The chat it leaves for now; why it never leaves; or None, as it is not its turn."""
        if not self._is_current(row):
            return State.SUPERSEDED
        channel = self._channel(transaction, row)
        if channel is None:
            return State.HELD
        free_at = self._pacing.free_at(channel)
        if free_at > self._elapsed:
            self.opens_at = min(self.opens_at, free_at)
            return None
        self._pacing.leave(channel, self._elapsed)
        self.admitted.append(channel)
        return channel

    def is_full(self) -> bool:
        """Nothing may leave for any chat of any platform: there is no use in judging further."""
        opens_at = min(map(self._pacing.opens_at, self._platforms), default=-inf)
        if opens_at <= self._elapsed:
            return False
        self.opens_at = min(self.opens_at, opens_at)
        return True

    def take_back(self) -> None:
        """The claim has failed: nothing has left."""
        for channel in self.admitted:
            self._pacing.ended(channel)

    def _is_current(self, row: Waiting) -> bool:
        """A plan that was changed since the row was composed is not sent any more."""
        current = self._revisions.get(row.trip, {})
        return all(current.get(event) == number for event, number in row.cause.events.items())

    def _channel(self, transaction: Transaction, row: Waiting) -> Channel | None:
        """The chat it was asked in or sent to before, else where the person is now."""
        if row.channel is not None:
            whom = row.trip, row.person, row.channel, row.care
            is_here = row.channel.platform in self._platforms
            return row.channel if is_here and channels.takes(transaction, *whom) else None
        person = row.trip, row.person
        if person not in self._channels:
            self._channels[person] = channels.of_person(transaction, *person, self._platforms)
        return self._channels[person]
