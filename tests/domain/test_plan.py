"""What the planner does with a reminder that may not ring when it falls due."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest

from bot.domain.event import Event, Kind
from bot.domain.notice import NoticeKind
from bot.domain.reminders import due, plan
from tests.domain.small import EAST, ORIGIN, WEST, at, item, of_ann
from tests.repository import ROOT

BREAKFAST = item("breakfast", Kind.MEAL, "5 08:00", "5 09:00")
TALK = item("talk", Kind.MEETING, "6 10:00", "6 12:00", gather="6 09:30")


def times(*events: Event, of: str, kind: NoticeKind = NoticeKind.REMINDER) -> list[str]:
    """The local times of what is said about an event, with the lead where it counts."""
    person = of_ann(*events)
    return [
        f"{person.clock(n.at).wall:%d %H:%M} {n.lead}".lstrip("0")
        for n in plan(person)
        if n.kind is kind and n.event and n.event.id == of
    ]


REMINDERS = {
    "by day": (
        (TALK, item("x", Kind.VISIT, "6 14:00", "6 15:00")), ["6 13:30 30", "6 13:50 10"],
    ),
    "in the last minutes of a meeting": (
        (TALK, item("x", Kind.VISIT, "6 12:05", "6 13:00")), ["6 12:00 20"],
    ),
    "the last one, early in a meeting": (
        (TALK, item("x", Kind.VISIT, "6 12:03", "6 13:00")), ["6 12:00 20"],
    ),
    "where one meeting begins as another ends": (
        (TALK, item("x", Kind.VISIT, "6 12:00", "6 13:00")), [],
    ),
    "one of two inside a meeting": (
        (
            item("long", Kind.PRESENTATION, "6 10:00", "6 13:10"),
            item("free", Kind.HOTEL, "6 13:10", "6 13:15"),
            item("x", Kind.VISIT, "6 13:30", "6 14:30"),
        ),
        ["6 13:10 30", "6 13:20 10"],
    ),
    "two that wait for the same end are one": (
        (
            item("long", Kind.PRESENTATION, "6 10:00", "6 13:25"),
            item("free", Kind.HOTEL, "6 13:25", "6 13:26"),
            item("x", Kind.VISIT, "6 13:30", "6 14:30"),
        ),
        ["6 13:25 10"],
    ),
    "never after the start": (
        (item("long", Kind.PRESENTATION, "6 10:00", "6 13:00"),
         item("x", Kind.MEAL, "6 12:30", "6 14:00", gather="6 12:15")),
        [],
    ),
    "at night it moves to the morning": (
        (item("x", Kind.ASSEMBLY, "6 08:30", "6 09:00"),), ["6 06:30 150", "6 07:45 45"],
    ),
    "an early gathering breaks the night": (
        (item("x", Kind.TRANSFER, "6 05:50", "6 07:00"),), ["6 05:10 30", "6 05:30 10"],
    ),
    "so do early bags": (
        (replace(item("x", Kind.TRANSFER, "6 08:00", "6 09:00", gather="6 07:45"),
                 bags_out=at("6 06:30")),),
        ["6 07:15 30", "6 07:35 10"],
    ),
    "late in the evening it is left to the evening card": (
        (item("x", Kind.MEAL, "6 22:45", "6 23:30"),), [],
    ),
    "nobody is reminded of what the message before names": (
        (TALK, item("x", Kind.HOTEL, "6 12:00", "6 12:15")), [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("events", "wanted"), REMINDERS.values(), ids=list(REMINDERS))
def test_reminders(events: tuple[Event, ...], wanted: list[str]):
    assert times(BREAKFAST, *events, of="x") == wanted


FLIGHT = item("x", Kind.FLIGHT, "6 17:40", "6 21:00", WEST, to=EAST)
ABROAD = item("x", Kind.FLIGHT, "6 13:00", "7 16:00", WEST, to=ORIGIN)


@pytest.mark.parametrize(
    ("flight", "wanted"),
    [
        (FLIGHT, ["6 16:50 50"]),
        (ABROAD, ["6 12:00 60"]),
        (replace(FLIGHT, start=at("6 23:30")), ["6 21:55 50"]),
        (replace(FLIGHT, start=at("6 06:40"), end=at("6 08:00", EAST)), ["6 05:50 50"]),
    ],
    ids=["within a country", "abroad", "before the night", "early: the night is broken"],
)
def test_boarding(flight: Event, wanted: list[str]):
    assert times(BREAKFAST, flight, of="x", kind=NoticeKind.BOARDING) == wanted


def folded(*events: Event) -> list[tuple[str, list[tuple[str, int]]]]:
    return [
        (n.event.id, [(fold.event.id, fold.lead) for fold in n.folded])
        for n in plan(of_ann(*events))
        if n.kind is NoticeKind.LANDING and n.event
    ]


def test_what_falls_due_in_the_air_or_just_after_is_folded():
    onward = item("onward", Kind.FLIGHT, "6 22:30", "6 23:30", EAST, to=WEST)
    bus = item("bus", Kind.TRANSFER, "6 22:00", "6 22:10", EAST)

    assert folded(BREAKFAST, FLIGHT, bus, onward) == [
        ("x", [("bus", 15), ("onward", 50)]),
        ("onward", []),
    ]


@pytest.mark.parametrize(
    ("last", "when"),
    [
        (item("x", Kind.MEAL, "6 12:00", "6 13:00"), "6 13:05"),
        (item("x", Kind.MEAL, "6 20:00", "6 22:30"), "7 06:30"),
        (FLIGHT, "6 21:50"),
    ],
    ids=["five minutes after", "not at night", "after the landing card"],
)
def test_farewell(last: Event, when: str):
    person = of_ann(BREAKFAST, last)

    *_, farewell = plan(person)

    assert (farewell.kind, farewell.event) == (NoticeKind.FAREWELL, last)
    assert person.clock(farewell.at) == at(when, last.to_city)


def test_someone_without_events_hears_nothing():
    assert plan(of_ann()) == ()


def test_due_is_the_plan_within_a_span():
    person = of_ann(BREAKFAST, TALK)
    notices = plan(person)

    assert due(person, since=notices[0].at, until=notices[2].at) == notices[1:3]


PRINT_THE_PLAN = """
import zoneinfo; zoneinfo.reset_tzpath(to=())
from bot.domain.itinerary import itinerary
from bot.domain.reminders import plan
from bot.files.toml import load, sample
trip = load(sample())
for person in trip.delegates.values():
    for notice in plan(itinerary(trip, person)):
        print(person.id, notice.at.isoformat(), notice.kind, notice.event and notice.event.id)
"""


def test_plan_is_the_same_on_machines_of_every_zone():
    everywhere = {
        subprocess.run(
            [sys.executable, "-c", PRINT_THE_PLAN], cwd=ROOT, env={**os.environ, "TZ": zone},
            capture_output=True, check=True,
        ).stdout
        for zone in ("Asia/Tokyo", "America/St_Johns", "UTC")
    }  # fmt: skip

    [said] = everywhere
    assert said.count(b"\n") > 1000
