"""Regular expressions that are not even compiled until a text holds letters they need.

Compiling is dear: the two thousand expressions of the lists, of which a question takes thirty,
would cost a tenth of a second at every start.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Generic, TypeVar

T = TypeVar("T")

_UNSURE = "\0"
"""Stands for a part of an expression that promises no letters."""
_GROUPS = 0xE000
"""Signs from here on, which nobody writes, stand for the groups of an expression."""
_TELLING = 2
_START = 3

_PLAIN = re.compile(r"(?:\\b)?([^\\\[(|.^$?*+{]+)(?:\\b)?")
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}|.)")
_SET = re.compile(r"\[\^?\]?[^\]]*\]")
_GROUP = re.compile(r"\((\?:|\?P<\w+>|\?)?([^()]*)\)([?*]|\{[^}]*\})?")
_OPTIONAL = re.compile(r".(?:[?*]|\{[^}]*\})")
_PIECE = re.compile("[\ue000-\uf8ff]|[^\0.^$+?*\ue000-\uf8ff]+")


class Pattern:
    """Searches like `re.Pattern`."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def needs(self) -> tuple[str, ...]:
        """Letters of which some stand in every text that matches; "" promises nothing."""
        return needs(self._source)

    @cached_property
    def _regex(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def place(self, text: str) -> int:
        """Where it matches first; -1 if nowhere."""
        if self.needs == (self._source,):
            return text.find(self._source)  # all it matches is itself
        found = self.search(text)
        return found.start() if found else -1

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        return self._regex.search(text, start, end) if self._may_match(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        return self._regex.match(text, start) if self._may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._regex.fullmatch(text) if self._may_match(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._regex.finditer(text) if self._may_match(text) else iter(())

    def sub(self, mended: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self._regex.sub(mended, text) if self._may_match(text) else text

    def _may_match(self, text: str) -> bool:
        for letters in self.needs:  # noqa: SIM110 -- any() would cost more than it looks for
            if letters in text:
                return True
        return False


class Index(Generic[T]):
    """Many patterns, each with what it stands for, found by the letters they need."""

    def __init__(self, patterns: Iterable[tuple[Pattern, T]]) -> None:
        self._patterns = tuple(patterns)
        self._always: set[int] = set()
        self._starting: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for number, (pattern, _) in enumerate(self._patterns):
            for letters in pattern.needs:
                if letters:
                    self._starting[letters[:_START]].append((letters, number))
                else:
                    self._always.add(number)

    def likely(self, text: str) -> Iterator[tuple[Pattern, T]]:
        """Those that may match, in their order."""
        numbers = set(self._always)
        for at in range(len(text)):
            for length in range(1, _START + 1):
                for letters, number in self._starting.get(text[at : at + length], ()):
                    if text.startswith(letters, at):
                        numbers.add(number)
        return (self._patterns[number] for number in sorted(numbers))


def needs(source: str) -> tuple[str, ...]:
    """Letters of which some stand in every text that an expression matches.

    From the inside out each group gives way to a sign. What looks around, or may be missing,
    or is one of a set, promises nothing.
    """
    plain = _PLAIN.fullmatch(source)
    if plain:
        return (plain[1],)
    groups: dict[str, str] = {}

    def closed(found: re.Match[str]) -> str:
        if found[1] == "?" or found[3]:
            return _UNSURE
        sign = chr(_GROUPS + len(groups))
        groups[sign] = found[2]
        return sign

    text = _SET.sub(_UNSURE, _ESCAPE.sub(_UNSURE, source))
    while _GROUP.search(text):
        text = _GROUP.sub(closed, text)
    return tuple(dict.fromkeys(_of_branches(text, groups)))


def _of_branches(text: str, groups: dict[str, str]) -> list[str]:
    """For each branch the part that is the least likely to stand in a text by chance."""
    found: list[str] = []
    for branch in text.split("|"):
        pieces = _PIECE.findall(_OPTIONAL.sub(_UNSURE, branch))
        letters = max((piece for piece in pieces if piece not in groups), key=len, default="")
        if len(letters) >= _TELLING:
            found.append(letters)
        else:
            inside = (_of_branches(groups[piece], groups) for piece in pieces if piece in groups)
            rarest = max(([letters], *inside), key=_rarity)
            found += rarest
    return found


def _rarity(letters: list[str]) -> tuple[int, int]:
    return min(map(len, letters)), -len(letters)
