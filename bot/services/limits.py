"""What platforms allow: so many messages at once, then one each so often.

All times are readings of `Clock.elapsed`, in seconds.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Bucket:
    """`burst` messages at once, then one each `every` seconds.

    In any span of `t` seconds no more than `burst + t / every` leave.
    """

    burst: int
    every: float


@dataclass(frozen=True, slots=True)
class Quota:
    """No more than `most` messages in any span of `seconds`, its end not counted."""

    most: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Limits:
    """What a platform allows: in all, and to the chat with an address."""

    overall: Bucket | None
    chat: Callable[[str], tuple[Bucket | Quota, ...]]


def unlimited() -> Limits:
    """For a platform that takes everything at once."""
    return Limits(None, lambda _: ())


def telegram() -> Limits:
    """30 messages a second; one a second to a chat; 20 a minute to a group, as its FAQ says."""
    private = (Bucket(3, 1.0),)
    group = (Bucket(3, 1.0), Quota(20, 60.0))
    return Limits(Bucket(30, 1 / 30), lambda address: group if address[:1] == "-" else private)


def slack() -> Limits:
    """One message a second to a channel, as its page on rate limits says."""
    return Limits(None, lambda _: (Bucket(1, 1.0),))


class Meter:
    """One bucket at work."""

    def __init__(self, bucket: Bucket) -> None:
        self._bucket = bucket
        self._full_at = -inf

    def free_at(self, count: int = 1) -> float:
        """When the next `count` messages may leave; a time that is over means now."""
        return self._full_at - (self._bucket.burst - count) * self._bucket.every

    def leave(self, now: float) -> None:
        self._full_at = max(self._full_at, now) + self._bucket.every

    def is_full(self, now: float) -> bool:
        """Nothing is left to remember."""
        return self._full_at <= now


class Log:
    """One quota at work."""

    def __init__(self, quota: Quota) -> None:
        self._quota = quota
        self._left: deque[float] = deque(maxlen=quota.most)

    def free_at(self, count: int = 1) -> float:
        """When the next `count` messages may leave; a time that is over means now."""
        too_many = len(self._left) + count - self._quota.most
        return self._left[too_many - 1] + self._quota.seconds if too_many > 0 else -inf

    def leave(self, now: float) -> None:
        self._left.append(now)

    def is_full(self, now: float) -> bool:
        """Nothing is left to remember."""
        return not self._left or self._left[-1] + self._quota.seconds <= now


def at_work(limit: Bucket | Quota) -> Meter | Log:
    return Meter(limit) if isinstance(limit, Bucket) else Log(limit)
