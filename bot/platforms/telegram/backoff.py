"""How long to wait after a failure, and the only place here that waits."""

import asyncio
from collections.abc import Awaitable, Callable

Wait = Callable[[float], Awaitable[object]]
"""Returns after so many seconds."""

_FIRST, _LONGEST = 1.0, 30.0


async def rest(seconds: float) -> None:
    await asyncio.sleep(seconds)  # noqa: TID251 -- a poll that failed is repeated after a while


class Backoff:
    """Seconds that double with each failure in a row."""

    def __init__(self) -> None:
        self._next = _FIRST

    @property
    def is_calm(self) -> bool:
        """Nothing has failed since the last success."""
        return self._next == _FIRST

    def failed(self) -> float:
        """How long to wait after one more failure."""
        seconds = self._next
        self._next = min(seconds * 2, _LONGEST)
        return seconds

    def succeeded(self) -> None:
        self._next = _FIRST
