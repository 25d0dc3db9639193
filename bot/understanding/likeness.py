"""Which questions a text is like: letters in threes, compared with examples of each route."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from bot.domain.routes import Route
from bot.understanding.lists import lists
from bot.understanding.script import NAME, jamo

_LONG = 80


def examples() -> Iterator[tuple[Route, str]]:
    """The example questions that come with the code; a sign stands for each name."""
    for language in ("ko", "en"):
        for heading, lines in lists(f"examples/{language}.txt").items():
            for line in lines:
                yield Route(heading), line.casefold().replace("<>", NAME)


class Likeness:
    """Nearest centroid over weighted trigrams of decomposed Hangul. Deterministic."""

    def __init__(self, taught: Iterable[tuple[Route, str]]) -> None:
        counts: dict[Route, Counter[str]] = defaultdict(Counter)
        for route, text in taught:
            counts[route].update(set(grams(text)))
        self._weights: dict[str, list[tuple[Route, float]]] = defaultdict(list)
        spread = Counter(gram for grams_of in counts.values() for gram in grams_of)
        for route, found in counts.items():
            vector = {
                g: (1 + math.log(n)) * _rarity(spread[g], len(counts)) for g, n in found.items()
            }
            length = math.sqrt(sum(weight * weight for weight in vector.values()))
            for gram, weight in vector.items():
                if weight:
                    self._weights[gram].append((route, weight / length))
        self._rarity = {gram: _rarity(n, len(counts)) for gram, n in spread.items()}

    def ranking(self, text: str) -> list[tuple[Route, float]]:
        """Routes with their likeness, best first: near 0 is unlike, 1 the same."""
        scores: dict[Route, float] = defaultdict(float)
        total = 0.0
        for gram in set(grams(text)):
            rarity = self._rarity.get(gram, 2.0)
            total += rarity * rarity
            for route, weight in self._weights.get(gram, ()):
                scores[route] += rarity * weight
        scale = math.sqrt(total) or 1.0
        return sorted(
            ((r, s / scale) for r, s in scores.items()), key=lambda each: (-each[1], each[0])
        )

    def best(self, text: str, *, least: float = 0.22, lead: float = 1.5) -> Route | None:
        """The one likely route; None if the text is unlike all, or much like several."""
        ranked = self.ranking(text)
        if not ranked or ranked[0][1] < least:
            return None
        if len(ranked) > 1 and ranked[0][1] < lead * ranked[1][1]:
            return None
        return ranked[0][0]


def _rarity(routes: int, of: int) -> float:
    return math.log(of / routes) if routes else 0.0


def grams(text: str) -> list[str]:
    """Letters in threes, word borders included."""
    letters = f" {jamo(' '.join(text.split())[:_LONG])} "
    return [letters[n : n + 3] for n in range(len(letters) - 2)]
