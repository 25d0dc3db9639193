"""What may become of one sending, and the weather that decides which."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from random import Random


class Fate(StrEnum):
    """Every end of a sending that a platform knows, and those that only a process knows."""

    FINE = "fine"
    LATER = "later"
    LIMITED_CHAT = "limited in the chat"
    LIMITED_ALL = "limited everywhere"
    MAYBE_SENT = "unanswered, and sent"
    MAYBE_LOST = "unanswered, and not sent"
    GONE = "gone"
    """The person has blocked the bot: so it stays until they write."""
    FAILED = "failed"
    HANGS_SENT = "hangs, and was sent"
    HANGS_LOST = "hangs, and was not sent"
    DEAF = "sent, and answers long after its lease"
    RAISES = "sent, and raises"
    DIES_BEFORE = "the process ends before it is sent"
    DIES_AFTER = "the process ends after it is sent"


ARRIVES = frozenset(
    {Fate.FINE, Fate.MAYBE_SENT, Fate.HANGS_SENT, Fate.DEAF, Fate.RAISES, Fate.DIES_AFTER}
)

_Weights = Mapping[Fate, float]

CLEAR: _Weights = {Fate.FINE: 1}
KINDS: Mapping[str, _Weights] = {
    "showers": {
        Fate.FINE: 20,
        Fate.LATER: 2,
        Fate.LIMITED_CHAT: 1,
        Fate.MAYBE_SENT: 2,
        Fate.MAYBE_LOST: 2,
        Fate.GONE: 0.3,
        Fate.FAILED: 0.5,
        Fate.HANGS_SENT: 0.5,
        Fate.HANGS_LOST: 0.5,
        Fate.DEAF: 0.2,
        Fate.RAISES: 0.5,
    },
    "fog": {Fate.FINE: 1, Fate.MAYBE_SENT: 4, Fate.MAYBE_LOST: 2, Fate.HANGS_SENT: 0.2},
    "flood": {Fate.FINE: 6, Fate.LIMITED_CHAT: 3, Fate.LIMITED_ALL: 1, Fate.LATER: 1},
    "dead network": {Fate.LATER: 20, Fate.HANGS_LOST: 0.2},
    "farewells": {Fate.FINE: 4, Fate.GONE: 1, Fate.FAILED: 0.5},
    "quakes": {Fate.FINE: 30, Fate.DIES_BEFORE: 1, Fate.DIES_AFTER: 1, Fate.MAYBE_SENT: 1},
}


@dataclass(frozen=True, slots=True)
class Spell:
    """One kind of weather, until the next spell."""

    since: float
    weights: _Weights


class Sky:
    """The weather by seconds since the beginning; clear where nothing else was said."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._spells = [Spell(float("-inf"), CLEAR)]

    def add(self, since: float, seconds: float, kind: str) -> None:
        """A spell of weather. A later one covers what it overlaps."""
        covered = [each for each in self._spells if not since <= each.since < since + seconds]
        after = self._at(since + seconds)
        covered += [Spell(since, KINDS[kind]), Spell(since + seconds, after.weights)]
        self._spells = sorted(covered, key=lambda spell: spell.since)

    def clear_up(self, at: float) -> None:
        """No more faults from `at` on."""
        earlier = [each for each in self._spells if each.since < at]
        self._spells = [*earlier, Spell(at, CLEAR)]

    def fate(self, at: float) -> Fate:
        weights = self._at(at).weights
        [fate] = self._random.choices(list(weights), list(weights.values()))
        return fate

    def latency(self) -> tuple[float, float]:
        """Seconds on the way there, and on the way back."""
        return self._random.uniform(0.02, 0.2), self._random.uniform(0.02, 0.2)

    def wait(self) -> timedelta:
        """What a platform that cannot take it now asks for."""
        return timedelta(seconds=self._random.choice([1, 5, 30, 300, 600]))

    def pause(self) -> timedelta | None:
        """What a platform that is asked too often names, or does not."""
        seconds = self._random.choice([None, 0, 2, 7, 40, 900])
        return None if seconds is None else timedelta(seconds=seconds)

    def deafness(self) -> float:
        return self._random.uniform(62, 200)

    def _at(self, at: float) -> Spell:
        return self._spells[bisect_right(self._spells, at, key=lambda spell: spell.since) - 1]
