"""What comes first by a measure, and what is counted."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.comparison import Asks, Comparison, Measure, Things
from bot.domain.event import Dress, Kind
from bot.domain.itinerary import Itinerary, itinerary
from bot.domain.ranking import Ranked, counted, last_on, matching, nights_in, placed, ranked
from bot.domain.trip import Trip
from tests.chat.cards.looking import event_of
from tests.trips import P2, choir_trip

NOW = event_of(choir_trip(), "A7").start.instant
MINE = itinerary(choir_trip(), P2)


def april(day: int) -> date:
    return date(2026, 4, day)


def test_the_sample_has_its_longest_days(sample_trip: Trip):
    mine = itinerary(sample_trip, sample_trip.delegates["D12"])
    now = mine.events[0].start.instant
    asked = Comparison(Things.DAYS, Asks.MOST, Measure.END)

    first = {
        measure: ranked(replace(asked, asks=asks, measure=measure), mine, now)[0].thing
        for asks, measure in (
            (Asks.LEAST, Measure.START),
            (Asks.MOST, Measure.END),
            (Asks.MOST, Measure.NUMBER),
            (Asks.MOST, Measure.FREE),
        )
    }

    assert first == {
        Measure.START: date(2024, 1, 13),
        Measure.END: date(2024, 1, 10),
        Measure.NUMBER: date(2024, 1, 7),
        Measure.FREE: date(2024, 1, 11),
    }


def test_what_lands_on_another_day_ends_no_day(sample_trip: Trip):
    mine = itinerary(sample_trip, sample_trip.delegates["D12"])

    last = last_on(date(2024, 1, 13), mine)

    assert last == event_of(sample_trip, "E35")


def test_days_that_were_named_are_compared_alone():
    asked = Comparison(Things.DAYS, Asks.MOST, Measure.NUMBER, days=(april(1), april(2)))

    found = ranked(asked, MINE, NOW)

    assert {each.thing for each in found} == {april(1), april(2)}


def test_a_day_without_anything_has_no_measure():
    bare = Itinerary(MINE.trip, P2, ())

    for measure in (Measure.START, Measure.END, Measure.NUMBER, Measure.FREE):
        assert ranked(Comparison(Things.DAYS, Asks.MOST, measure), bare, NOW) == ()


def test_only_days_ahead_count_as_left():
    asked = Comparison(Things.DAYS, Asks.LEAST, Measure.START, is_left=True)

    found = ranked(asked, MINE, NOW)

    assert [each.thing for each in found] == [april(3), april(4)]


def test_events_are_narrowed_by_every_field(sample_trip: Trip):
    mine = itinerary(sample_trip, sample_trip.delegates["D12"])
    now = event_of(sample_trip, "E20").start.instant
    meals = Comparison(Things.EVENTS, Asks.COUNT, kinds=frozenset({Kind.MEAL}))
    formal = Comparison(Things.EVENTS, Asks.COUNT, dress=Dress.FORMAL, is_left=True)
    bags = Comparison(Things.DAYS, Asks.ALL, bags=True, days=(date(2024, 1, 13),))
    nashville = Comparison(
        Things.EVENTS,
        Asks.COUNT,
        kinds=frozenset({Kind.FLIGHT}),
        cities=(sample_trip.cities["nashville"],),
    )

    found = {
        "dinners": [each.id for each in counted(replace(meals, hours=(16, 24)), mine, now)],
        "formal ahead": [each.id for each in counted(formal, mine, now)],
        "bags": [each.id for each in counted(bags, mine, now)],
        "flights there": [each.id for each in counted(nashville, mine, now)],
    }

    assert found == {
        "dinners": ["E07", "E27"],
        "formal ahead": ["E26", "E27", "E30", "E32"],
        "bags": ["E34"],
        "flights there": ["E23", "E35"],
    }


def test_days_match_or_lack(sample_trip: Trip):
    mine = itinerary(sample_trip, sample_trip.delegates["D12"])
    now = event_of(sample_trip, "E28").start.instant
    asked = Comparison(Things.DAYS, Asks.ALL, dress=Dress.FORMAL, is_left=True)

    found = (matching(asked, mine, now), matching(replace(asked, lacks=True), mine, now))

    assert found == (
        (date(2024, 1, 12),),
        (date(2024, 1, 13), date(2024, 1, 14)),
    )


@pytest.mark.parametrize(
    ("place", "event"),
    [
        pytest.param(2, "E13", id="the second"),
        pytest.param(-1, "E36", id="the last"),
        pytest.param(6, None, id="more than there are"),
        pytest.param(0, None, id="none"),
    ],
)
def test_placed_is_the_event_at_a_place(sample_trip: Trip, place: int, event: str | None):
    mine = itinerary(sample_trip, sample_trip.delegates["D12"])
    asked = Comparison(Things.EVENTS, Asks.PLACE, kinds=frozenset({Kind.FLIGHT}), place=place)

    found = placed(asked, mine, mine.events[0].start.instant)

    assert (found.id if found else None) == event


def test_the_last_of_nothing_is_nothing():
    asked = Comparison(Things.EVENTS, Asks.PLACE, kinds=frozenset({Kind.CEREMONY}), place=-1)

    assert placed(asked, MINE, NOW) is None


def test_towns_are_ranked_by_nights_and_by_warmth(sample_trip: Trip):
    mine = itinerary(sample_trip, sample_trip.delegates["D12"])
    now, cities = mine.events[0].start.instant, sample_trip.cities
    nights = Comparison(Things.CITIES, Asks.MOST, Measure.NIGHTS)
    warm = Comparison(Things.CITIES, Asks.MOST, Measure.WARMTH)

    found = [
        ranked(nights, mine, now)[0],
        ranked(warm, mine, now)[0],
        ranked(replace(warm, asks=Asks.LEAST), mine, now)[0],
    ]

    assert found == [
        Ranked(cities["nashville"], 3),
        Ranked(cities["buena-park"], 20),
        Ranked(cities["warren-county"], -3),
    ]
    assert nights_in(cities["seattle"], mine) == 0


def test_groups_and_events_are_ranked():
    sizes = ranked(Comparison(Things.GROUPS, Asks.MOST, Measure.SIZE), MINE, NOW)
    lengths = ranked(
        Comparison(Things.EVENTS, Asks.MOST, Measure.LENGTH, events=MINE.events[:2]), MINE, NOW
    )

    assert [each.value for each in sizes] == sorted((each.value for each in sizes), reverse=True)
    assert all(isinstance(each.value, timedelta) for each in lengths)
    assert {each.thing for each in lengths} == set(MINE.events[:2])
