"""What is private and asked for in two breaths: "who is that? and the room?"."""

import re
from dataclasses import replace

from bot.domain.routes import Route
from bot.understanding.cues import Cue
from bot.understanding.fragments import is_bare
from bot.understanding.pattern import Pattern
from bot.understanding.privacies import pleads
from bot.understanding.recall import Recall
from bot.understanding.signs import Signs

Understood = tuple[tuple[Route, ...], Signs]

_COORDINATOR = Pattern(r"담당|상황실|데스크|직원|coordinator|desk|staff|emergency|비상")
_FLOOR = Pattern(r"층|\bfloor\b|\bdoor\b|\bnumber\b|번호|호수|왜 ?안|\bwhy not\b", re.ASCII)
_OF_PEOPLE = frozenset({Cue.MEMBERS, Cue.OWN_GROUP, Cue.MEANWHILE, Cue.OTHERS})


def personal(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """A room, phone or notes of someone who was spoken of; or the same of someone else."""
    if Route.PRIVATE in routes:
        return None
    others = tuple(each for each in recall.delegates if each.id != signs.person.id)
    asks = signs.has(Cue.ROOM, Cue.PHONE, Cue.NOTES, Cue.DOOR)
    of_others = bool(others) or recall.was(Route.GROUP)
    if asks and of_others and not _says_whose(signs):
        names = replace(signs.names, delegates=others)
        return (Route.PRIVATE,), replace(signs, names=names)
    if recall.was(Route.PRIVATE) and signs.names.is_empty:
        is_lost = Route.UNKNOWN in routes or Route.THANKS in routes
        if (others and _insists(signs)) or (is_lost and pleads(signs.text)):
            return (Route.PRIVATE,), signs
    if recall.was(Route.ROOM, Route.PRIVATE) and _names_people(signs):
        return (Route.PRIVATE,), signs
    if recall.was(Route.HOTEL) and signs.others and is_bare(signs):
        return (Route.PRIVATE,), signs
    return None


def _says_whose(signs: Signs) -> bool:
    names = signs.names
    is_named = names.delegates or names.counterparts or names.venues or names.facts
    return bool(
        is_named
        or signs.has_event
        or signs.has(Cue.MINE, Cue.HOTEL)
        or _COORDINATOR.search(signs.text)
    )


def _insists(signs: Signs) -> bool:
    """Just the floor, then."""
    return bool(_FLOOR.search(signs.text)) and not signs.has(Cue.MINE, Cue.CONTACT, Cue.GATHER)


def _names_people(signs: Signs) -> bool:
    """After one room, only other people are named."""
    if signs.others:
        return is_bare(signs)
    topical = signs.cues.keys() - _OF_PEOPLE - {Cue.MINE, Cue.PEOPLE, Cue.WHO, Cue.WHAT}
    is_of_people = signs.has(*_OF_PEOPLE) or bool(signs.names.groups)
    return is_of_people and not topical and signs.when.day is None and not signs.has_event
