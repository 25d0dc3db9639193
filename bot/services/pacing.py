"""How fast each platform may be sent to. It waits for nothing: it says when.

All times are readings of `Clock.elapsed`, in seconds.
"""

import math
from collections import deque
from collections.abc import Mapping
from datetime import timedelta
from math import inf

from bot.services.limits import Bucket, Limits, Log, Meter, at_work, unlimited
from bot.store.outbox import Channel

UNNAMED = timedelta(seconds=5)
"""The pause when a platform wants one and does not say how long."""
_SMALLEST, _LARGEST = 6, 20
_REMEMBERED = 100


class Window:
    """How many messages may be on their way at once: rate × latency, within 6 and 20.

    A larger one sends no faster, and a crash would leave more of them in doubt.
    """

    def __init__(self, overall: Bucket | None) -> None:
        self._rate = 1 / overall.every if overall else inf
        self._took: deque[float] = deque(maxlen=_REMEMBERED)
        self.size = _LARGEST if self._rate == inf else _SMALLEST

    def took(self, seconds: float) -> None:
        if self._rate == inf:
            return
        self._took.append(seconds)
        latency = sorted(self._took)[math.ceil(len(self._took) * 0.95) - 1]
        self.size = max(_SMALLEST, min(math.ceil(self._rate * latency), _LARGEST))


class Pace:
    """One platform: its buckets, its pauses, and what is on its way."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._overall = Meter(limits.overall) if limits.overall else None
        self._window = Window(limits.overall)
        self._chats: dict[str, tuple[Meter | Log, ...]] = {}
        self._closed: dict[str | None, float] = {}
        self._flying: set[str] = set()

    def free_at(self, address: str) -> float:
        """When a message may leave for this chat. `inf` until one that is on its way has ended.

        One chat gets one message at a time: two at once could arrive in either order.
        """
        if address in self._flying:
            return inf
        meters = self._chats.get(address, ())
        own = max((meter.free_at() for meter in meters), default=-inf)
        return max(self.opens_at(), self._closed.get(address, -inf), own)

    def opens_at(self) -> float:
        """When a message may leave for any chat at all. `inf` until one on its way has ended."""
        if len(self._flying) >= self._window.size:
            return inf
        overall = self._overall.free_at() if self._overall else -inf
        return max(self._closed.get(None, -inf), overall)

    def leave(self, address: str, now: float) -> None:
        """A message leaves now."""
        self._flying.add(address)
        if self._overall:
            self._overall.leave(now)
        if address not in self._chats:
            self._forget(now)
            self._chats[address] = tuple(map(at_work, self._limits.chat(address)))
        for meter in self._chats[address]:
            meter.leave(now)

    def follow(self, address: str, now: float) -> bool:
        """Whether one more leaves right behind it. A place is kept for what is said next."""
        closed = self._closed.get(None, -inf), self._closed.get(address, -inf)
        meters = [*self._chats.get(address, ()), *([self._overall] if self._overall else [])]
        if max(*closed, *(meter.free_at(2) for meter in meters)) > now:
            return False
        for meter in meters:
            meter.leave(now)
        return True

    def ended(self, address: str, *, took: float | None = None) -> None:
        """It has ended, after so many seconds if it was sent."""
        self._flying.discard(address)
        if took is not None:
            self._window.took(took)

    def close(self, address: str | None, until: float) -> None:
        """Nothing leaves for this chat (None: for any) before `until`."""
        self._closed[address] = max(until, self._closed.get(address, -inf))

    def is_closed(self, now: float) -> bool:
        """Nothing may leave for any chat."""
        return self._closed.get(None, -inf) > now

    def _forget(self, now: float) -> None:
        """Chats at rest are as if they had never been written to."""
        self._chats = {
            address: meters
            for address, meters in self._chats.items()
            if not all(meter.is_full(now) for meter in meters)
        }
        self._closed = {each: until for each, until in self._closed.items() if until > now}


class Pacing:
    """Every platform. What is not named is not limited."""

    def __init__(self, limits: Mapping[str, Limits] | None = None) -> None:
        self._limits = limits or {}
        self._paces: dict[str, Pace] = {}

    def free_at(self, channel: Channel) -> float:
        """When a message may leave for this chat; a time that is over means now."""
        return self._pace(channel.platform).free_at(channel.address)

    def opens_at(self, platform: str) -> float:
        """When a message may leave for any of its chats; a time that is over means now."""
        return self._pace(platform).opens_at()

    def leave(self, channel: Channel, now: float) -> None:
        self._pace(channel.platform).leave(channel.address, now)

    def follow(self, channel: Channel, now: float) -> bool:
        """Whether one more leaves right behind the message that is on its way there."""
        return self._pace(channel.platform).follow(channel.address, now)

    def is_paused(self, now: float) -> bool:
        """A platform has asked for a pause everywhere, and it is not over."""
        return any(pace.is_closed(now) for pace in self._paces.values())

    def ended(self, channel: Channel, *, took: float | None = None) -> None:
        self._pace(channel.platform).ended(channel.address, took=took)

    def close_chat(self, channel: Channel, until: float) -> None:
        """The platform wants a pause in this chat."""
        self._pace(channel.platform).close(channel.address, until)

    def close_platform(self, platform: str, until: float) -> None:
        """The platform wants a pause everywhere."""
        self._pace(platform).close(None, until)

    def _pace(self, platform: str) -> Pace:
        if platform not in self._paces:
            self._paces[platform] = Pace(self._limits.get(platform) or unlimited())
        return self._paces[platform]
