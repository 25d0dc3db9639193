"""How long before an event people are reminded: each row of the rules, and who is loose."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.domain.audience import Audience
from bot.domain.event import Event, Kind
from bot.domain.itinerary import Itinerary, itinerary
from bot.domain.leads import following_directly, follows_directly, is_loose, leads
from tests.domain.small import ANN, EAST, HALL, INN, WEST, at, item, of_ann, trip_of

MORNING = item("morning", Kind.MEAL, "6 07:00", "6 08:00")
TALK = item("talk", Kind.MEETING, "6 10:00", "6 11:30", venue=HALL)


def minutes(person: Itinerary, event: Event, briefed: datetime | None = None) -> list[int]:
    return [lead.minutes for lead in leads(person, event, briefed)]


def after(event: Event, *before: Event) -> Itinerary:
    return of_ann(MORNING, *before, event)


BUS = item("bus", Kind.TRANSFER, "6 12:00", "6 12:30")
FLIGHT = item("flight", Kind.FLIGHT, "6 12:00", "6 14:00", to=EAST, gather="6 11:35")
LANDED = item("landed", Kind.FLIGHT, "6 09:00", "6 11:35", EAST, to=WEST)

LOOSE = {
    "an assembly": (item("x", Kind.ASSEMBLY, "6 12:30", "6 13:00"), [150, 45]),
    "a transfer": (item("x", Kind.TRANSFER, "6 12:45", "6 13:00"), [30, 10]),
    "a flight with a gathering": (
        item("x", Kind.FLIGHT, "6 14:00", "6 16:00", gather="6 12:30"), [40, 15],
    ),
    "a flight without one": (item("x", Kind.FLIGHT, "6 14:00", "6 16:00"), []),
    "a meeting": (item("x", Kind.MEETING, "6 12:30", "6 13:00"), [30, 10]),
    "a meeting after three free hours": (item("x", Kind.MEETING, "6 14:30", "6 15:00"), [90, 30]),
    "a preparation": (item("x", Kind.PREPARATION, "6 12:30", "6 13:00"), [30, 10]),
    "an exhibition": (item("x", Kind.EXHIBITION, "6 12:30", "6 13:00"), [30]),
    "a meal": (item("x", Kind.MEAL, "6 12:30", "6 13:00"), [30, 10]),
    "a meal after three free hours": (item("x", Kind.MEAL, "6 14:30", "6 15:00"), [30, 10]),
    "a hotel": (item("x", Kind.HOTEL, "6 12:30", "6 13:00"), []),
}  # fmt: skip
TOGETHER = {
    "a transfer": (BUS, [15]),
    "a flight with a gathering": (FLIGHT, [15]),
    "a visit": (item("x", Kind.VISIT, "6 12:00", "6 13:00"), [20]),
    "a ceremony with a gathering": (
        item("x", Kind.CEREMONY, "6 12:15", "6 13:00", gather="6 12:00"), [20],
    ),
    "an exhibition": (item("x", Kind.EXHIBITION, "6 12:00", "6 13:00"), [20]),
    "a meal": (item("x", Kind.MEAL, "6 12:00", "6 13:00"), []),
    "a hotel": (item("x", Kind.HOTEL, "6 12:00", "6 13:00"), []),
    "an assembly": (item("x", Kind.ASSEMBLY, "6 12:00", "6 13:00"), []),
}  # fmt: skip


@pytest.mark.parametrize(("event", "wanted"), LOOSE.values(), ids=list(LOOSE))
def test_people_who_come_alone(event: Event, wanted: list[int]):
    assert minutes(after(event, TALK), event) == wanted


@pytest.mark.parametrize(("event", "wanted"), TOGETHER.values(), ids=list(TOGETHER))
def test_people_who_are_together(event: Event, wanted: list[int]):
    assert minutes(after(event, TALK), event) == wanted


@pytest.mark.parametrize(
    ("before", "event", "loose"),
    [
        ((), TALK, True),
        ((TALK,), replace(BUS, start=at("6 12:39")), False),
        ((TALK,), replace(BUS, start=at("6 12:40")), True),
        ((item("h", Kind.HOTEL, "6 11:00", "6 11:30"),), BUS, True),
        ((item("e", Kind.EXHIBITION, "6 11:00", "6 11:30"),), BUS, True),
        ((LANDED,), BUS, False),
        ((LANDED,), replace(BUS, start=at("6 15:00"), end=at("6 16:00")), False),
        ((LANDED,), item("x", Kind.MEETING, "6 15:00", "6 16:00"), True),
        ((item("y", Kind.MEETING, "5 22:00", "5 23:30"),), MORNING, True),
    ],
    ids=[
        "the first of the day, or of all", "59 minutes to the gathering", "60 minutes",
        "from a hotel", "from an exhibition", "the first transfer after a landing",
        "such a transfer, hours later", "a meeting hours after a landing", "the next morning",
    ],
)  # fmt: skip
def test_is_loose(before: tuple[Event, ...], event: Event, loose: bool):  # noqa: FBT001 -- a table
    first = () if event in (TALK, MORNING) else (MORNING,)

    assert is_loose(of_ann(*first, *before, event), event) == loose


@pytest.mark.parametrize(
    ("briefed", "wanted"),
    [("6 07:00", [90, 30]), ("6 08:00", [30, 10])],
    ids=["three hours after the briefing", "less"],
)
def test_free_hours_count_from_the_briefing(briefed: str, wanted: list[int]):
    assert minutes(of_ann(TALK), TALK, at(briefed).instant) == wanted


def test_nobody_has_been_free_before_their_first_event_unless_they_were_briefed():
    assert minutes(of_ann(TALK), TALK) == [30, 10]


def test_leads_count_from_the_gathering_or_from_the_start():
    visit = item("x", Kind.VISIT, "6 12:30", "6 13:00", gather="6 12:00")
    first = item("x", Kind.VISIT, "6 12:30", "6 13:00", gather="6 12:00")

    [together] = leads(after(visit, TALK), visit, None)
    alone = list(leads(of_ann(first), first, None))

    assert (together.anchor, together.at) == (at("6 12:30").instant, at("6 12:10").instant)
    assert [lead.at for lead in alone] == [at("6 11:30").instant, at("6 11:50").instant]
    assert {lead.latest for lead in alone} == {at("6 11:50").instant}


def test_a_group_that_parts_is_told_before_the_gathering():
    red = Audience(frozenset({"red"}))
    hers = item("hers", Kind.VISIT, "6 12:30", "6 13:30", gather="6 12:00", audience=red)
    others = item("others", Kind.MEETING, "6 12:15", "6 13:30")
    person = itinerary(trip_of(MORNING, TALK, hers, others), ANN)

    assert minutes(person, hers) == [10]
    assert minutes(person, others) == [20]


def test_an_event_at_the_same_venue_directly_after_is_named_by_the_one_before():
    dinner = item("dinner", Kind.CEREMONY, "6 11:45", "6 12:30", venue=HALL)
    dance = item("dance", Kind.MEETING, "6 12:30", "6 13:30", venue=HALL)
    person = of_ann(MORNING, TALK, dinner, dance)

    assert [minutes(person, each) for each in (dinner, dance)] == [[], []]
    assert following_directly(person, TALK) == (dinner, dance)


@pytest.mark.parametrize(
    "event",
    [
        item("x", Kind.CEREMONY, "6 11:46", "6 12:30", venue=HALL),
        item("x", Kind.CEREMONY, "6 11:30", "6 12:30", venue=INN),
        item("x", Kind.CEREMONY, "6 11:30", "6 12:30"),
        item("x", Kind.CEREMONY, "6 11:45", "6 12:30", venue=HALL, gather="6 11:40"),
    ],
    ids=["a quarter of an hour is over", "elsewhere", "nobody knows where", "it has a gathering"],
)
def test_what_does_not_follow_directly(event: Event):
    person = of_ann(MORNING, TALK, event)

    assert not follows_directly(person, event)
    assert following_directly(person, TALK) == ()


def test_the_first_event_follows_nothing():
    assert not follows_directly(of_ann(TALK), TALK)
