"""The only reader of clocks: `now()` is civil and may be virtual, `elapsed()` is real."""

import time
from datetime import UTC, datetime, timedelta
from math import inf
from typing import Protocol


class Clock(Protocol):
    """Due times, expiry and ages are read from `now`, pacing and time limits from `elapsed`."""

    def now(self) -> datetime:
        """The instant, aware and in UTC."""
        ...

    def elapsed(self) -> float:
        """Seconds that really passed since some fixed point."""
        ...

    def seconds_until(self, instant: datetime) -> float:
        """Real seconds until `now` shows it, negative if it is over; `inf` if it never does."""
        ...

    def shown_at(self, real: datetime) -> datetime:
        """What `now` shows or showed at a real instant, such as a platform stamps."""
        ...

    def shown_after(self, seconds: float) -> datetime:
        """What `now` will show when so many real seconds have passed."""
        ...


class SystemClock:
    """The clock on the wall."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def elapsed(self) -> float:
        return time.monotonic()

    def seconds_until(self, instant: datetime) -> float:
        return (instant - self.now()).total_seconds()

    def shown_at(self, real: datetime) -> datetime:
        return real.astimezone(UTC)

    def shown_after(self, seconds: float) -> datetime:
        return self.now() + timedelta(seconds=seconds)


class VirtualClock:
    """A clock that was set to an instant and runs `speed` times as fast as the real one.

    With speed 0 it stands still until it is set again.
    """

    def __init__(self, at: datetime, *, speed: float = 0) -> None:
        self.set(at, speed=speed)

    def set(self, at: datetime, *, speed: float = 0) -> None:
        """Move to `at` (aware) and run on from there at `speed`."""
        self._at = at.astimezone(UTC)
        self._speed = speed
        self._since = time.monotonic()

    def now(self) -> datetime:
        passed = (time.monotonic() - self._since) * self._speed
        return self._at + timedelta(seconds=passed)

    def elapsed(self) -> float:
        return time.monotonic()

    def seconds_until(self, instant: datetime) -> float:
        left = (instant - self.now()).total_seconds()
        if self._speed:
            return left / self._speed
        return inf if left > 0 else left

    def shown_at(self, real: datetime) -> datetime:
        return self.now() - (datetime.now(UTC) - real) * self._speed

    def shown_after(self, seconds: float) -> datetime:
        return self.now() + timedelta(seconds=seconds * self._speed)
