"""Versions of the sample trip, one after another: each moves a third of its events a little."""

import json
from bisect import bisect_right
from collections.abc import Callable
from copy import deepcopy
from datetime import datetime, timedelta
from functools import cache
from operator import itemgetter
from typing import Any

from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.itinerary import itinerary
from bot.domain.notice import Notice, NoticeKind
from bot.domain.reminders import plan
from bot.domain.trip import Trip
from bot.files.toml import document, from_document, sample
from bot.services import consult, remind
from bot.services.consult import Standing
from handlers import understandings
from tests.proofs.judge import CANARY

VERSIONS = 6
_THIRD = 3
_SHIFT = timedelta(minutes=5)
_MOVABLE = ("meeting", "visit", "presentation", "ceremony", "meal", "exhibition")


@cache
def documents() -> tuple[str, ...]:
    """The trip as it is published first, with a canary in every room, then its changes."""
    tables = json.loads(document(sample()))
    for delegate in tables["delegates.toml"]["delegate"]:
        rooms = delegate.get("rooms", {})
        delegate["rooms"] = dict.fromkeys(rooms, CANARY + delegate["id"])
    found = [tables]
    for number in range(1, VERSIONS):
        found.append(_changed(found[-1], number))
    return tuple(json.dumps(each, ensure_ascii=False, sort_keys=True) for each in found)


@cache
def trip(version: int) -> Trip:
    """The trip of a version, from 1."""
    return from_document(documents()[version - 1], version=version)


@cache
def hurry() -> None:
    """Work out pure functions once for all schedules.

    What they give depends on their arguments alone, and thousands of schedules give them the same.
    """
    for module, name, remember in (
        (consult, "from_document", cache),
        (consult, "stand", by_identity),
        (remind, "foreseen", _agendas),
        (remind, "notice_card", _cards),
        (understandings, "Understanding", by_identity),
    ):
        setattr(module, name, remember(getattr(module, name)))


def by_identity(work: Callable[..., Any]) -> Callable[..., Any]:
    """The same result for the same objects."""
    known: dict[tuple[int, ...], tuple[object, object]] = {}

    def remembered(*args: object) -> object:
        key = tuple(map(id, args))
        if key not in known:
            known[key] = work(*args), args  # they are kept, so that no other gets their number
        return known[key][0]

    return remembered


def _agendas(foresee: Callable[..., Any]) -> Callable[..., Any]:
    """Those of trips for whose people nobody has chosen anything."""
    known = by_identity(lambda standing, plan: foresee(standing, plan, {}))

    def remembered(standing: Standing, plan: object, chosen: object) -> object:
        return foresee(standing, plan, chosen) if chosen else known(standing, plan)

    return remembered


def _cards(draw: Callable[[View, Notice], Message]) -> Callable[[View, Notice], Message]:
    known: dict[tuple[object, ...], tuple[Message, object]] = {}

    def remembered(view: View, notice: Notice) -> Message:
        key = id(view.itinerary), view.now, view.speech.language, id(notice)
        if key not in known:
            known[key] = draw(view, notice), (view, notice)
        return known[key][0]

    return remembered


def _changed(tables: dict[str, Any], number: int) -> dict[str, Any]:
    """Every third event has a new revision; the ones that stand alone begin and end later."""
    after = deepcopy(tables)
    events = after["events.toml"]["event"]
    touched = [event for place, event in enumerate(events) if place % _THIRD == number % _THIRD]
    for event in touched:
        event["revision"] = event.get("revision", 1) + 1
        if event["kind"] in _MOVABLE:
            for name in ("start", "end"):
                event[name] = (datetime.fromisoformat(event[name]) + _SHIFT).isoformat()
    from_document(json.dumps(after))  # BrokenTrip if the trip does not stand it
    return after


def revisions(version: int) -> dict[str, int]:
    return {event.id: event.revision for event in trip(version).events}


def coordinators() -> frozenset[str]:
    people = trip(1).delegates.values()
    return frozenset(each.id for each in people if each.is_coordinator)


@cache
def promises(version: int) -> tuple[tuple[datetime, str, str], ...]:
    """All that this version says unasked: when, under which key, to whom. In the order of time."""
    name = trip(version).id
    found = []
    for person in trip(version).delegates.values():
        for notice in plan(itinerary(trip(version), person)):
            parts = [str(notice.kind), name]
            if notice.day is not None:
                parts.append(str(notice.day))
            if notice.event is not None:
                parts += [notice.event.id, f"r{notice.event.revision}"]
            if notice.kind is NoticeKind.REMINDER:
                parts.append(str(notice.lead))
            found.append((notice.at, ":".join([*parts, person.id]), person.id))
    return tuple(sorted(found))


def between(version: int, since: datetime, until: datetime) -> list[tuple[datetime, str, str]]:
    """What falls due in (since, until]."""
    everything = promises(version)
    first = bisect_right(everything, since, key=itemgetter(0))
    return list(everything[first : bisect_right(everything, until, key=itemgetter(0))])
