"""Which event and which day are meant."""

from datetime import date

import pytest

from bot.domain.event import Event
from bot.understanding.question import Part, When
from handlers import meant
from tests.handlers.askers import Named, asking
from tests.trips import (
    BOATS,
    BRACK,
    CONCERT,
    FAIR,
    GOODBYE,
    HALL,
    HANEUL,
    HEAD,
    LUME,
    MAKERS,
    MEET,
    OUT,
    RIDE,
    TALK,
    TEA,
    at,
    choir_trip,
)

MORNING = "2026-04-02T09:00+01:00"
DURING = "2026-04-02T10:30+01:00"
AFTER = "2026-04-06T10:30+09:00"


@pytest.mark.parametrize(
    ("when", "day"),
    [
        (When(), date(2026, 4, 2)),
        (When(day=date(2026, 4, 4)), date(2026, 4, 4)),
        (When(moment=at(BRACK, "3 16:00")), date(2026, 4, 3)),
    ],
    ids=["today", "a day", "a moment"],
)
def test_day_is_the_one_named_or_today(when: When, day: date):
    assert meant.day(asking(choir_trip(), "P2", MORNING, when=when)) == day


@pytest.mark.parametrize(
    ("named", "event"),
    [
        ({}, TALK),
        ({"events": (CONCERT,)}, CONCERT),
        ({"events": (MEET, TEA)}, TEA),
        ({"events": (MEET, OUT)}, OUT),
        ({"events": (BOATS, RIDE)}, RIDE),
        ({"events": (BOATS,)}, BOATS),
        ({"events": (TEA, FAIR), "when": When(day=date(2026, 4, 4))}, FAIR),
        ({"events": (TEA,), "when": When(day=date(2026, 4, 4))}, TEA),
        ({"when": When(moment=at(LUME, "2 19:30"))}, CONCERT),
        ({"when": When(moment=at(LUME, "2 16:00"))}, CONCERT),
        ({"when": When(moment=at(HANEUL, "7 16:00"))}, TALK),
        ({"when": When(day=date(2026, 4, 3))}, RIDE),
        ({"when": When(day=date(2026, 4, 2))}, TALK),
        ({"when": When(day=date(2026, 4, 9))}, TALK),
        ({"when": When(day=date(2026, 4, 2), part=Part.EVENING)}, CONCERT),
        ({"counterparts": (HEAD,)}, TALK),
        ({"exhibitors": MAKERS}, FAIR),
        ({"venue": HALL}, CONCERT),
        ({"city": BRACK}, RIDE),
        ({"city": LUME}, OUT),
    ],
    ids=[
        "nothing named: what goes on",
        "one event",
        "of two the one to come",
        "of two that are over the last",
        "one's own before another's",
        "another's if it alone is named",
        "two, and a day",
        "an event of another day than the one named",
        "a moment in an event",
        "a moment before an event",
        "a moment after everything",
        "a day",
        "today: what goes on",
        "a day outside the trip",
        "a part of today",
        "a counterpart",
        "exhibitors",
        "a place",
        "a city one travels to",
        "a city one has come to",
    ],
)
def test_event_is_the_one_meant(named: Named, event: Event):
    assert meant.event(asking(choir_trip(), "P2", DURING, **named)) == event


def test_event_in_a_city_where_nobody_arrives():
    choir = choir_trip()
    helper = asking(choir, "P2", MORNING, city=HANEUL)

    assert meant.named_events(helper) == (choir.event("A11"),)


def test_event_in_the_city_where_one_is():
    trip = choir_trip()
    stays = asking(trip, "P2", MORNING, city=trip.cities["lume"])

    assert meant.named_events(stays) == (OUT,)


def test_event_after_the_last_is_the_last():
    assert meant.event(asking(choir_trip(), "P2", AFTER)) == GOODBYE


def test_event_that_does_not_exist():
    assert meant.event(asking(choir_trip(), "P2", AFTER), lambda _: False) is None


@pytest.mark.parametrize(
    ("at_", "named", "event"),
    [
        (DURING, {}, CONCERT),
        (DURING, {"events": (TALK,)}, TALK),
        (DURING, {"when": When(day=date(2026, 4, 3))}, RIDE),
        (AFTER, {}, GOODBYE),
    ],
    ids=["not what goes on", "unless it is named", "a day", "nothing left"],
)
def test_coming_is_what_begins_next(at_: str, named: Named, event: Event):
    assert meant.coming(asking(choir_trip(), "P2", at_, **named)) == event


def test_another_group_asks_through_one_of_its_own():
    trip = choir_trip()
    helpers = (trip.groups["helpers"],)
    events = tuple(event for event in trip.events if event.id in {"A5", "A7"})

    theirs = meant.theirs(asking(trip, "P1", MORNING, groups=helpers, events=events))

    assert theirs is not None
    assert theirs.view.person == trip.delegates["P3"]
    assert theirs.question.events == events
    assert theirs.question.groups == ()


def test_events_of_others_are_not_those_of_a_group():
    trip = choir_trip()
    singers = (trip.groups["singers"],)
    boats = tuple(event for event in trip.events if event.id == "A5")

    theirs = meant.theirs(asking(trip, "P3", MORNING, groups=singers, events=boats))

    assert theirs is not None
    assert theirs.question.events == ()


@pytest.mark.parametrize("group", ["singers", None], ids=["one's own", "none"])
def test_own_group_asks_for_itself(group: str | None):
    trip = choir_trip()
    groups = (trip.groups[group],) if group else ()

    assert meant.theirs(asking(trip, "P1", MORNING, groups=groups)) is None
