"""A loop in which waiting costs nothing: when all sleep, the time is the next one's."""

import asyncio
import selectors
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from typing_extensions import override


class VirtualLoop(asyncio.SelectorEventLoop):
    """Runs tasks like any loop, and moves its own clock where others would wait."""

    def __init__(self, at: float = 0.0) -> None:
        self._at = at
        super().__init__(_Skips(self._skip))
        self.set_exception_handler(lambda *_: None)  # what a crash leaves behind is not reported

    @override
    def time(self) -> float:
        return self._at

    def _skip(self, seconds: float) -> None:
        self._at += seconds

    def _write_to_self(self) -> None:
        """Nobody calls from another thread."""


class _Skips(selectors.SelectSelector):
    """Hears nothing, for as long as it is asked to, in no time."""

    def __init__(self, skip: Callable[[float], None]) -> None:
        super().__init__()
        self._skip_time = skip

    @override
    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("nothing will ever happen again")
        self._skip_time(max(timeout, 0.0))
        return []


class Watch:
    """The bot's clock in the simulation: a wall that can be set, and real time that cannot.

    Each run of the bot counts its real time from another point.
    """

    def __init__(self, at: datetime) -> None:
        self._began = at.astimezone(UTC)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._base = 0.0
        self.wrong = 0.0

    def run_by(self, loop: VirtualLoop, *, after: float = 0.0) -> None:
        """From now on this loop makes the time pass, `after` seconds of which nobody lived."""
        passed = self.passed() + after
        self._loop = loop
        self._base = passed - loop.time()

    def stop(self) -> None:
        """No loop makes the time pass."""
        self._base, self._loop = self.passed(), None

    def passed(self) -> float:
        """Seconds since the beginning, whatever the clocks say."""
        return self._base + (self._loop.time() if self._loop else 0.0)

    def truth(self) -> datetime:
        """The time that a clock which was never set wrong would show."""
        return self._began + timedelta(seconds=self.passed())

    def now(self) -> datetime:
        return self.truth() + timedelta(seconds=self.wrong)

    def elapsed(self) -> float:
        return self._loop.time() if self._loop else 0.0

    def seconds_until(self, instant: datetime) -> float:
        return (instant - self.now()).total_seconds()

    def shown_at(self, instant: datetime) -> datetime:
        """What a platform stamps is what this clock would have shown."""
        return instant

    def shown_after(self, seconds: float) -> datetime:
        return self.now() + timedelta(seconds=seconds)

    def jump(self, seconds: float) -> None:
        """Someone sets the wall clock, forward or back."""
        self.wrong += seconds

    def set_right(self) -> None:
        self.wrong = 0.0
