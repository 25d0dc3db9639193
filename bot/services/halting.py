"""Hold what a platform has asked to hold, through restarts, for exactly as long as it said."""

from collections.abc import Iterable

from bot.clock import Clock
from bot.services.messenger import Limited, Outcome
from bot.services.pacing import UNNAMED, Pacing
from bot.store.halts import Halt
from bot.store.outbox import Channel


class Halting:
    """Closes the pacing, and says what is to be remembered of it."""

    def __init__(self, clock: Clock, pacing: Pacing) -> None:
        self._clock = clock
        self._pacing = pacing

    def restore(self, halts: Iterable[Halt]) -> None:
        """Keep to the pauses that were on record when this run began."""
        for halt in halts:
            until = self._clock.elapsed() + self._clock.seconds_until(halt.until)
            self._close(halt.platform, halt.address, until)

    def halt(self, channel: Channel, outcome: Outcome) -> Halt | None:
        """Close what the platform named. None if it asked for no pause."""
        if not isinstance(outcome, Limited):
            return None
        seconds = (outcome.after or UNNAMED).total_seconds()
        address = None if outcome.is_everywhere else channel.address
        self._close(channel.platform, address, self._clock.elapsed() + seconds)
        return Halt(channel.platform, address, self._clock.shown_after(seconds))

    def _close(self, platform: str, address: str | None, until: float) -> None:
        if address is None:
            self._pacing.close_platform(platform, until)
        else:
            self._pacing.close_chat(Channel(platform, address), until)
