"""People who ask: so many at once, or so many a second; each waits for an answer."""

import asyncio
import math
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from itertools import cycle

from tests.benchmarks.questions import TEXTS
from tests.benchmarks.stage import CHATS

Ask = Callable[[int, str], Awaitable[None] | None]
_PATIENCE = 120.0


class Crowd:
    """Says things through `ask`; `heard` is to be told in which chat a message has come."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._texts = cycle(TEXTS)
        self._resting = deque(range(1, CHATS + 1))
        self._asked: dict[int, float] = {}
        self._more = asyncio.Event()
        self.latencies: list[float] = []

    def heard(self, chat: int) -> None:
        """Only the first message that follows a question counts."""
        if (at := self._asked.pop(chat, None)) is not None:
            self.latencies.append(time.perf_counter() - at)
            self._resting.append(chat)
            self._more.set()

    async def at_once(self, count: int, most: int) -> float:
        """`count` questions, `most` of them open at any time. Returns the seconds it took."""
        begun, self.latencies = time.perf_counter(), []
        left = count
        async with asyncio.timeout(_PATIENCE):
            while len(self.latencies) < count:
                self._more.clear()
                while left and len(self._asked) < most:
                    left -= 1
                    await self._say()
                await self._more.wait()
        return time.perf_counter() - begun

    async def each_second(self, rate: int, seconds: int) -> None:
        """`rate` questions a second, whether or not the earlier ones are answered."""
        begun, self.latencies = time.perf_counter(), []
        for number in range(rate * seconds):
            await asyncio.sleep(begun + number / rate - time.perf_counter())
            if self._resting:
                await self._say()
        async with asyncio.timeout(_PATIENCE):
            while self._asked:
                self._more.clear()
                await self._more.wait()

    async def _say(self) -> None:
        chat = self._resting.popleft()
        self._asked[chat] = time.perf_counter()
        saying = self._ask(chat, next(self._texts))
        if saying is not None:
            await saying


def p99(values: Sequence[float]) -> float:
    return sorted(values)[math.ceil(len(values) * 0.99) - 1]
