from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.event import Kind
from bot.domain.information import Fact, FactKind
from bot.domain.people import Counterpart, Exhibitor
from tests.domain.small import ANN, BEN, EAST, WEST, item, trip_of, words

LUNCH = item("lunch", Kind.MEAL, "6 12:00", "6 13:00")
TALK = item("talk", Kind.MEETING, "6 10:00", "6 11:30")
LONG = item("long", Kind.MEETING, "6 10:00", "6 12:00")
TRIP = trip_of(LUNCH, LONG, TALK)


def test_events_stand_in_the_order_of_their_instants():
    assert TRIP.events == (TALK, LONG, LUNCH)
    assert [TRIP.event("long"), TRIP.event("none")] == [LONG, None]


@pytest.mark.parametrize(
    ("day", "number"),
    [("2031-05-04", 0), ("2031-05-05", 1), ("2031-05-12", 8), ("2031-05-13", 9)],
    ids=["the eve", "the first", "the last", "the day after"],
)
def test_day_number(day: str, number: int):
    assert TRIP.day_number(date.fromisoformat(day)) == number


def test_the_days_of_a_trip():
    assert (TRIP.length, TRIP.days[0], TRIP.days[-1]) == (8, date(2031, 5, 5), date(2031, 5, 12))


def test_span_runs_from_the_eve_at_home_to_two_hours_after_the_last_event():
    assert TRIP.span() == (
        datetime(2031, 5, 4, 9, 0, tzinfo=UTC),
        datetime(2031, 5, 6, 22, 0, tzinfo=UTC),
    )


def test_span_of_a_trip_without_events():
    assert trip_of().span() == (
        datetime(2031, 5, 4, 9, 0, tzinfo=UTC),
        datetime(2031, 5, 4, 11, 0, tzinfo=UTC),
    )


def test_a_trip_is_short_in_a_failure():
    assert repr(replace(TRIP, version=3)) == "<Trip small-2031, version 3>"


def test_coordinators_come_in_the_order_they_are_on_call():
    found = {
        each.id: each
        for each in (
            replace(ANN, id="late", is_coordinator=True, on_call=2),
            replace(ANN, id="never", is_coordinator=True),
            replace(ANN, id="first", is_coordinator=True, on_call=1),
            replace(ANN, id="also", is_coordinator=True),
            BEN,
        )
    }

    assert [each.id for each in replace(TRIP, delegates=found).coordinators()] == [
        "first", "late", "also", "never",
    ]  # fmt: skip


def test_members_of_a_group():
    assert (TRIP.members("red"), TRIP.members("green")) == ((ANN,), ())


def test_people_and_firms_of_an_event():
    host = Counterpart("host", words("host"), ("talk", "lunch"))
    firm = Exhibitor("firm", words("firm"), "company", words("lamps"), ("lunch",))
    trip = replace(TRIP, counterparts=(host,), exhibitors=(firm,))

    assert (trip.counterparts_at(TALK), trip.counterparts_at(LONG)) == ((host,), ())
    assert (trip.exhibitors_at(LUNCH), trip.exhibitors_at(TALK)) == ((firm,), ())


def test_facts_hold_everywhere_or_in_their_cities():
    everywhere = Fact("a", FactKind.PRACTICAL, words("plug"), words("type A"))
    west = replace(everywhere, id="b", cities=("west",))
    unknown = replace(everywhere, id="c", kind=FactKind.UNKNOWN)
    trip = replace(TRIP, facts=(everywhere, west, unknown))

    assert list(trip.facts_of(FactKind.PRACTICAL)) == [everywhere, west]
    assert list(trip.facts_of(FactKind.PRACTICAL, WEST)) == [everywhere, west]
    assert list(trip.facts_of(FactKind.PRACTICAL, EAST)) == [everywhere]
    assert list(trip.facts_of(FactKind.TERM)) == []
