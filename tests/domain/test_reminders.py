"""The planner against the table of the sample trip: every local time, for two kinds of people."""

from itertools import groupby

import pytest

from bot.domain.itinerary import itinerary
from bot.domain.moment import moment_at
from bot.domain.notice import Fold, Notice, NoticeKind
from bot.domain.reminders import due, plan
from bot.domain.trip import Trip

MARKS = {
    NoticeKind.BRIEFING: "B",
    NoticeKind.EVENING: "e",
    NoticeKind.REMINDER: "",
    NoticeKind.BOARDING: "b",
    NoticeKind.LANDING: "L",
    NoticeKind.FAREWELL: "f",
}

EVERYONE = [
    "6 Jan KST: 19:00e",
    "7 Jan KST: 09:00B 10:30 12:15 15:00b",
    "7 Jan PST: 09:10L 10:30 13:40 17:50 18:10 20:10e",
    "8 Jan PST: 06:45B 07:45 08:05 09:10 12:55 15:30 17:40b 20:00L 20:45e",
    "9 Jan PST: 07:55B 08:55 09:15 13:30 20:30e",
    "10 Jan PST: 06:45B 07:45 08:05 09:10 11:30 11:50 15:00 15:25 16:50b",
    "10 Jan CST: 22:55L",
    "11 Jan CST: 09:00B 14:10 15:10 20:30e",
    "12 Jan CST: 06:30B 07:15 07:35 09:40 13:40 15:35 18:30e",
    "13 Jan CST: 04:45B 05:15 05:35 07:50b",
    "13 Jan PST: 11:20L 12:10b",
    "14 Jan KST: 17:30L 18:50f",
]
REHEARSING = "11 Jan CST: 08:20B 09:20 09:40 13:45 14:45 20:30e"
"""The people who hold the dry run of the investment briefing, on that day."""


@pytest.mark.parametrize(
    ("person", "thursday"),
    [
        pytest.param("D02", REHEARSING, id="an official"),
        pytest.param("D26", REHEARSING, id="staff with the business group"),
        pytest.param("D10", EVERYONE[7], id="business"),
        pytest.param("D21", EVERYONE[7], id="technopark"),
    ],
)
def test_plan_follows_the_table_of_the_sample_trip(sample_trip: Trip, person: str, thursday: str):
    notices = plan(itinerary(sample_trip, sample_trip.delegates[person]))

    assert table(sample_trip, person, notices) == [*EVERYONE[:7], thursday, *EVERYONE[8:]]


def test_plan_is_silent_on_the_first_night_after_a_long_shift(sample_trip: Trip):
    notices = plan(itinerary(sample_trip, sample_trip.delegates["D07"]))

    silent = [table(sample_trip, "D07", [each]) for each in notices if each.is_silent]

    assert silent == [["7 Jan PST: 20:10e"]]


def test_plan_folds_what_falls_due_in_flight_into_the_landing_card(sample_trip: Trip):
    notices = plan(itinerary(sample_trip, sample_trip.delegates["D07"]))

    folded = {each.event.id: each.folded for each in notices if each.folded and each.event}

    closing = sample_trip.event("E37")
    assert closing is not None
    assert folded == {"E36": (Fold(closing, 150), Fold(closing, 45))}


def test_plan_names_what_follows_at_the_same_venue(sample_trip: Trip):
    notices = plan(itinerary(sample_trip, sample_trip.delegates["D10"]))

    named = {
        each.event.id: [event.id for event in each.follows]
        for each in notices
        if each.follows and each.event
    }

    assert named == {"E21": ["E22"], "E26": ["E27"]}


def test_due_counts_the_end_of_a_span_and_not_its_beginning(sample_trip: Trip):
    person = itinerary(sample_trip, sample_trip.delegates["D07"])
    first, second, *_ = plan(person)

    assert due(person, since=first.at, until=second.at) == (second,)


def test_due_gives_nothing_when_the_clock_was_stepped_back(sample_trip: Trip):
    person = itinerary(sample_trip, sample_trip.delegates["D07"])
    first, second, *_ = plan(person)

    assert due(person, since=second.at, until=first.at) == ()


def table(trip: Trip, person: str, notices: list[Notice] | tuple[Notice, ...]) -> list[str]:
    """The local times of notices as the fact sheet writes them: a line a day and zone."""
    whole = itinerary(trip, trip.delegates[person])
    marked = []
    for notice in notices:
        here = moment_at(notice.at, whole.whereabouts(notice.at).city)
        zone = notice.at.astimezone(here.city.zone).tzname()
        marked.append((f"{here.date.day} Jan {zone}", f"{here.wall:%H:%M}{MARKS[notice.kind]}"))
    return [
        f"{day}: {' '.join(time for _, time in times)}"
        for day, times in groupby(marked, key=lambda each: each[0])
    ]
