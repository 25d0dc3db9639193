"""The words of comparing and counting: the most, earlier, how many, which days."""

import re
from enum import StrEnum
from functools import cache

from bot.understanding.lists import lists
from bot.understanding.pattern import Index, Pattern


class Mark(StrEnum):
    """A sign of a comparison; `bot.domain.comparison` says what can be compared."""

    EXTREME = "extreme"
    COMPARED = "compared"
    EARLY = "early"
    LATE = "late"
    LONG = "long"
    SHORT = "short"
    MANY = "many"
    FEW = "few"
    FREE = "free"
    COLD = "cold"
    WARM = "warm"
    BIG = "big"
    SMALL = "small"
    START = "start"
    END = "end"
    LIE_IN = "lie in"
    DAYS = "days"
    WHICH_DAY = "which day"
    WHICH_DAYS = "which days"
    COUNT = "count"
    LEFT = "left"
    LACKS = "lacks"
    FORMAL = "formal"
    CASUAL = "casual"
    BAGS = "bags"
    NIGHTS = "nights"
    CITIES = "cities"
    GROUPS = "groups"
    LEGS = "legs"
    RIDES = "rides"
    OFFICIAL = "official"
    ANY = "any"
    MEALS = "meals"
    STAYS = "stays"
    FLIGHTS = "flights"
    OF_US = "of us"
    HERE = "here"
    STAYS_IN = "stays in"


def marks_in(text: str) -> frozenset[Mark]:
    """The marks of a text. Korean is read without its spaces."""
    found: set[Mark] = set()
    if any(sign > "\u3130" for sign in text):
        _note(found, text.replace(" ", ""), is_latin=False)
    if any("a" <= sign <= "z" for sign in text):
        _note(found, text, is_latin=True)
    return frozenset(found)


def _note(found: set[Mark], text: str, *, is_latin: bool) -> None:
    for sign, marks in _signs(is_latin=is_latin).likely(text):
        if not found.issuperset(marks) and sign.search(text):
            found.update(marks)


@cache
def _signs(*, is_latin: bool) -> Index[frozenset[Mark]]:
    """The lists of a script, put in order when the first text looks like a comparison."""
    return Index(
        (Pattern(line, re.ASCII), _marks(heading))
        for heading, lines in lists("measures.txt").items()
        for line in lines
        if line.isascii() == is_latin
    )


def _marks(heading: str) -> frozenset[Mark]:
    """A heading of several words stands for several marks, unless it is one mark of two words."""
    whole = next((mark for mark in Mark if mark.value == heading), None)
    return frozenset({whole}) if whole else frozenset(map(Mark, heading.split()))
