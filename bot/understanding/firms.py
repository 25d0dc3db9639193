"""Exhibitors by a word of their name, of what they show, or of their sort."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from bot.domain.people import Exhibitor
from bot.understanding.lists import lists, words
from bot.understanding.pattern import Pattern
from bot.understanding.script import normalise

_WORD = re.compile(r"[가-힣]{2,}|[a-z]{3,}")
_SHORT = 3


def firms_with(text: str, firms: Iterable[Exhibitor]) -> tuple[Exhibitor, ...]:
    """Those with a word of the text in their name or in what they show."""
    typed = _WORD.findall(text)
    sorts = {sort for sort, sign in _sorts().items() if sign.search(text)}
    return tuple(firm for firm in firms if firm.kind in sorts or _has(firm, typed))


@cache
def _sorts() -> dict[str, Pattern]:
    """The signs of each sort of exhibitor."""
    return {sort: Pattern("|".join(lines), re.ASCII) for sort, lines in lists("firms.txt").items()}


def _has(firm: Exhibitor, typed: Iterable[str]) -> bool:
    said = (*firm.name.forms(), *firm.shows.forms(), *firm.aliases)
    return any(_alike(word, each) for each in typed for word in _own(said))


@lru_cache(maxsize=1024)
def _own(said: tuple[str, ...]) -> frozenset[str]:
    """The words of a firm that are not everyone's."""
    common = words("known") | words("fillers") | words("left")
    return frozenset(word for form in said for word in _WORD.findall(normalise(form))) - common


def _alike(word: str, typed: str) -> bool:
    """The one begins with the other: a particle follows a word, a word a stem.

    Korean words are compounds: what stands at the end of one is said for short.
    """
    if not typed.isascii() and word.endswith(typed):
        return True
    return typed.startswith(word) or (len(typed) >= _SHORT and word.startswith(typed))
