"""Whether a text asks for what only another person and the coordinators may see."""

import re
from functools import cache

from bot.domain.information import FactKind
from bot.understanding.cues import Cue
from bot.understanding.lists import lists
from bot.understanding.pattern import Index, Pattern
from bot.understanding.script import NAME
from bot.understanding.signs import Signs

_PERSONAL = (Cue.ROOM, Cue.PHONE, Cue.NOTES)
_FLOOR = Pattern(r"층|\bfloors?\b", re.ASCII)
_TOGETHER = Pattern(rf"{NAME} *(?:님 ?)?(?:이랑|랑|하고|과|와) |with {NAME}")


def is_private(signs: Signs, said: frozenset[str]) -> bool:
    """Room, phone or notes of anyone but the one who asks; and who has not confirmed.

    `said` are the lists that the text holds an expression of.
    """
    if _asks_all(signs, said):
        return True
    if signs.others:
        asks = signs.has(Cue.DOOR, *_PERSONAL) or _asks_more(signs)
        return asks or "thing" in said
    if signs.names.groups and _FLOOR.search(signs.text):
        return True
    if not signs.has(*_PERSONAL):
        return False
    if signs.has(Cue.OTHERS) and not signs.names.counterparts:
        return True
    of_group = signs.names.groups or signs.has(Cue.OWN_GROUP, Cue.MEMBERS)
    return bool(of_group) and signs.has(Cue.ROOM, Cue.PHONE) and not signs.has_event


def _asks_all(signs: Signs, said: frozenset[str]) -> bool:
    """Of everyone at once; the numbers of consulates and the like are no secret."""
    if any(fact.kind is FactKind.PRACTICAL for fact in signs.names.facts):
        return False
    return "list" in said or ("board" in said and not signs.has(Cue.CONTACT))


def pleads(text: str) -> bool:
    """A refusal was not liked."""
    return "pleading" in said_in(text)


def said_in(text: str) -> frozenset[str]:
    """The lists of which a text holds an expression."""
    found: set[str] = set()
    if any(sign > "\u3130" for sign in text):
        _note(found, text.replace(" ", ""), is_latin=False)
    if any(sign.isascii() and sign.isalnum() for sign in text):
        _note(found, text, is_latin=True)
    return frozenset(found)


def _note(found: set[str], text: str, *, is_latin: bool) -> None:
    for sign, heading in _signs(is_latin=is_latin).likely(text):
        if heading not in found and sign.search(text):
            found.add(heading)


@cache
def _signs(*, is_latin: bool) -> Index[str]:
    """The lists of a script, put in order when they are first needed."""
    return Index(
        (Pattern(line, re.ASCII), heading)
        for heading, lines in lists("private.txt").items()
        for line in lines
        if line.isascii() == is_latin
    )


def _asks_more(signs: Signs) -> bool:
    """Of another delegate something else is asked than who that is, or what they do when."""
    if signs.names.counterparts or signs.names.groups or signs.has_event:
        return False
    if _TOGETHER.search(signs.text) or signs.has(Cue.URGENT, Cue.CONTACT, Cue.ORDER):
        return False
    return signs.has(Cue.EATING) and not signs.has(Cue.WHEN, Cue.WHERE)
