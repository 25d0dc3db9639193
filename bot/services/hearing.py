"""Which platforms still speak to us."""

from collections.abc import Sequence

from bot.clock import Clock
from bot.services.messenger import Platform

PATIENCE = 90.0
"""Seconds in which a platform that answers polls has to have answered one."""


class Hearing:
    """Knows the platforms that were given up, and those that have fallen silent."""

    def __init__(self, platforms: Sequence[Platform], clock: Clock) -> None:
        self._platforms = platforms
        self._clock = clock
        self._given_up: set[str] = set()

    def give_up(self, platform: str) -> None:
        """Nobody listens to this one any more."""
        self._given_up.add(platform)

    def silent(self) -> int:
        """How many platforms bring us nothing, whatever is said there."""
        since = self._clock.elapsed() - PATIENCE
        return sum(
            platform.name in self._given_up
            or (platform.heard_at is not None and platform.heard_at < since)
            for platform in self._platforms
        )
