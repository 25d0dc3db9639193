"""Stand-ins with a memory, for what a test cannot wait for or must not touch."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.services.messenger import Accepted, Outcome, Sending


class Hands:
    """A clock whose hands are moved by the test: the wall and the real time, together or not."""

    def __init__(self, at: datetime) -> None:
        self._at = at
        self._elapsed = 0.0

    def now(self) -> datetime:
        return self._at

    def elapsed(self) -> float:
        return self._elapsed

    def seconds_until(self, instant: datetime) -> float:
        return (instant - self._at).total_seconds()

    def shown_at(self, real: datetime) -> datetime:
        return real

    def shown_after(self, seconds: float) -> datetime:
        return self._at + timedelta(seconds=seconds)

    def forward(self, seconds: float) -> None:
        """Time passes."""
        self._at += timedelta(seconds=seconds)
        self._elapsed += seconds

    def jump(self, seconds: float) -> None:
        """Someone sets the wall clock, forward or back."""
        self._at += timedelta(seconds=seconds)


class Platform:
    """A messenger that remembers what it was given; `ends` says how each sending ends.

    What it accepts, and what it accepts without saying so, a person has seen.
    """

    def __init__(self, ends: Callable[[Sending], Outcome] | None = None) -> None:
        self.ends = ends
        self.sent: list[Sending] = []

    async def send(self, sending: Sending) -> Outcome:
        self.sent.append(sending)
        return self.ends(sending) if self.ends else Accepted(f"m{len(self.sent)}")
