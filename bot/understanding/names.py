"""Finds what a text names: exactly first, the longest name winning, then nearly."""

import re
from collections import defaultdict
from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import cached_property

from bot.domain.event import Event
from bot.domain.trip import Trip
from bot.understanding.forms import Thing, compact, forms, title_words
from bot.understanding.nearly import Nearly
from bot.understanding.pattern import Pattern
from bot.understanding.script import is_hangul

_PARTICLES = re.compile(
    r"(?:은|는|이|가|을|를|의|에|에서|에게|한테|께|께서|으로|로|와|과|랑|이랑|도|만|까지|부터|보다|님|씨|네|들|요|야|이야|인데|입니다)*"
    r"(?![가-힣])"
)
_NOT_A_NAME = Pattern(
    r"하[고면는자다세십]|해[요서야줘]?(?![가-힣])|합니|했|할|한다|어(?:로|를|가)?(?![가-힣])|말로"
)
_SHORT = 2
"""Names this short have to stand where a word begins."""
_WORD = re.compile(r"[a-z0-9가-힣]+")


@dataclass(frozen=True, slots=True)
class Hit:
    """A span of the text and what it names; several things if the name is shared."""

    start: int
    end: int
    form: str
    things: tuple[Thing, ...]
    said: str = ""


class Gazetteer:
    """Every name of one trip, ready to be found.

    `generic` words are no names; `plain` words name nothing just because a title has them.
    `words` are those that names are made of.
    """

    def __init__(
        self, trip: Trip, generic: Container[str] = (), plain: Container[str] = ()
    ) -> None:
        self._things: dict[str, dict[tuple[type, str], Thing]] = defaultdict(dict)
        self._starts: dict[str, list[str]] = defaultdict(list)
        self.words: set[str] = set()
        for form, thing in forms(trip):
            self.words.update(form.split())
            key = compact(form)
            if key and form not in generic and key not in generic:
                self._things[key][(type(thing), thing.id)] = thing
        for word, event in title_words(trip):
            if word not in self._things and word not in generic and word not in plain:
                self._things[word][(Event, event.id)] = event
        for key in sorted(self._things, key=len, reverse=True):
            self._starts[key[:2]].append(key)
            if len(key) == 1:
                self._starts[key].append(key)

    @cached_property
    def _nearly(self) -> Nearly:
        """The names as they may be mistyped: made when a word is met that nothing explains."""
        return Nearly(key for key in self._things if len(key) > _SHORT)

    def exact(self, text: str) -> list[Hit]:
        """Names that stand in the text, in order, never overlapping."""
        places = [n for n, sign in enumerate(text) if sign.isalnum()]
        flat = "".join(text[n] for n in places)
        hits: list[Hit] = []
        at = 0
        while at < len(flat):
            key = self._longest(text, flat, places, at, hits[-1].end if hits else 0)
            if key is None:
                at += 1
                continue
            hits.append(self._hit(text, key, places[at], places[at + len(key) - 1] + 1))
            at += len(key)
        return hits

    def _longest(self, text: str, flat: str, places: list[int], at: int, done: int) -> str | None:
        for start in (flat[at : at + 2], flat[at]):
            for key in self._starts.get(start, ()):
                if flat.startswith(key, at):
                    begin, end = places[at], places[at + len(key) - 1] + 1
                    if _stands(text, begin, end, key, follows=begin == done):
                        return key
            if len(start) == 1:
                break
        return None

    def near(self, text: str, is_known: Callable[[str], bool]) -> list[Hit]:
        """Names that are nearly typed, in words that no other rule knows."""
        words = [found for found in _WORD.finditer(text) if not found[0].isdecimal()]
        hits: list[Hit] = []
        for n, word in enumerate(words):
            if is_known(word[0]) or (hits and word.start() < hits[-1].end):
                continue
            following = words[n : n + 3]
            flat = "".join(each[0] for each in following)
            ends = frozenset(
                len("".join(each[0] for each in following[: k + 1])) for k in range(3)
            )
            found = self._nearly.begins(flat, ends)
            if found:
                form, taken = found
                end = _place(following, taken)
                hits.append(self._hit(text, form, word.start(), end))
        return hits

    def _hit(self, text: str, key: str, start: int, end: int) -> Hit:
        return Hit(start, end, key, tuple(self._things[key].values()), text[start : end + 2])


def _place(words: list[re.Match[str]], taken: int) -> int:
    """Where in the text so many signs of the words end."""
    for word in words:
        if taken <= len(word[0]):
            return word.start() + taken
        taken -= len(word[0])
    return words[-1].end()


def _stands(text: str, start: int, end: int, key: str, *, follows: bool) -> bool:
    """The form is a word of its own there, not a part of another."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if not is_hangul(key[0]) and _is_latin(before):
        return False
    if not is_hangul(key[-1]):
        return not _is_latin(after) or text[end:].startswith("s ") or text[end:] == "s"
    if " " in text[start:end] and is_hangul(after) and text[end - 2 : end - 1] == " ":
        return bool(_PARTICLES.match(text, end))
    if len(key) == 1:
        return not before.isalnum() and bool(_PARTICLES.match(text, end))
    if len(key) == _SHORT and not follows and is_hangul(before):
        return False
    return len(key) > _SHORT or not _NOT_A_NAME.match(text, end)


def _is_latin(sign: str) -> bool:
    return sign.isalnum() and not is_hangul(sign)
