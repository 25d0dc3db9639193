"""The words of questions about a trip: a strange one makes a vague question doubtful."""

import re
from collections.abc import Iterable, Iterator

from bot.domain.routes import Route
from bot.understanding.cues import Cue, cues_in
from bot.understanding.lists import lists
from bot.understanding.lists import words as listed

_WORD = re.compile(r"[a-z']+|[가-힣]+")
_STEMS = re.compile(r"[가-힣]{2,}|[a-z]{3,}")
_CODES = re.compile(r"\\[bwds]")
_STEM = 2
_SHORT = 1
_RUN_TOGETHER = 6
"""So many syllables are several words typed without a space."""
_COMMON = tuple("뭐몇왜가갈갔간와왔온하해했할한있없되됐돼보볼봐알줘주싶우내제저나")


class Vocabulary:
    """Known words: English ones whole, Korean ones by how they begin, for endings vary."""

    def __init__(self, taught: Iterable[tuple[Route, str]], besides: Iterable[str]) -> None:
        """Examples of what cannot be answered teach no words."""
        words = {
            word
            for route, text in taught
            if route is not Route.UNKNOWN
            for word in _WORD.findall(text)
        }
        words.update(besides)
        words.update(_said_by_signs())
        words.update(listed("known"), listed("fillers"))
        self._english = frozenset(_singular(word) for word in words if word.isascii())
        self._korean = frozenset(word[:_STEM] for word in words if not word.isascii())

    def is_strange(self, word: str) -> bool:
        if word.isascii():
            return _singular(word) not in self._english
        is_common = len(word) <= _SHORT or word.startswith(_COMMON)
        if is_common or word[:_STEM] in self._korean:
            return False
        return len(word) < _RUN_TOGETHER or not cues_in(word)

    def strange(self, text: str) -> list[str]:
        """The words of a text that no question about a trip is known to use."""
        return [word for word in _WORD.findall(text) if self.is_strange(word)]


def _said_by_signs() -> Iterator[str]:
    """Words of the signs; the Korean ones are stems already. What is beyond teaches none."""
    for file in ("cues.ko.txt", "cues.en.txt"):
        for cue, lines in lists(file).items():
            if cue != Cue.BEYOND:
                yield from _STEMS.findall(_CODES.sub(" ", " ".join(lines)))


def _singular(word: str) -> str:
    return word.removesuffix("'s").removesuffix("s")
