from datetime import time

import pytest

from bot.domain.event import Event, Kind
from bot.domain.moment import Moment
from bot.domain.rules import Rules
from bot.domain.silence import is_between, silence
from tests.domain.small import EAST, at, city, item, of_ann

FLIGHT = item("flight", Kind.FLIGHT, "6 17:00", "6 20:00", to=EAST)
TALK = item("talk", Kind.MEETING, "6 10:00", "6 11:30")
DINNER = item("dinner", Kind.MEAL, "6 12:00", "6 13:00")
QUIET = silence(of_ann(TALK, DINNER, FLIGHT))


@pytest.mark.parametrize(
    ("when", "flight"),
    [
        (at("6 16:59"), None),
        (at("6 17:00"), FLIGHT),
        (at("6 19:59", EAST), FLIGHT),
        (at("6 20:44", EAST), FLIGHT),
        (at("6 20:45", EAST), None),
    ],
    ids=["at the gate", "taking off", "in the air", "at the belt", "three quarters after"],
)
def test_a_flight_holds_until_people_are_through(when: Moment, flight: Event | None):
    assert QUIET.flight_holding(when.instant) == flight


@pytest.mark.parametrize(
    ("when", "meeting"),
    [
        ("6 09:59", None),
        ("6 10:00", TALK),
        ("6 11:29", TALK),
        ("6 11:30", None),
        ("6 12:30", None),
    ],
    ids=["before", "begun", "the last minute", "over", "a meal is no meeting"],
)
def test_meeting_at(when: str, meeting: Event | None):
    assert QUIET.meeting_at(at(when).instant) == meeting


@pytest.mark.parametrize(
    ("when", "is_night"),
    [
        ("6 21:59", False),
        ("6 22:00", True),
        ("7 03:00", True),
        ("7 06:29", True),
        ("7 06:30", False),
    ],
)
def test_is_quiet_where_the_person_is(when: str, is_night: bool):  # noqa: FBT001 -- a table
    assert silence(of_ann(TALK)).is_quiet(at(when).instant) == is_night


@pytest.mark.parametrize("when", ["6 22:00", "6 23:30", "7 00:30", "7 06:29"])
def test_the_ends_of_the_same_night(when: str):
    quiet = silence(of_ann(TALK))

    assert quiet.start_of_night(at(when).instant) == at("6 22:00").instant
    assert quiet.end_of_night(at(when).instant) == at("7 06:30").instant


def test_a_night_that_ends_in_a_skipped_hour_ends_at_the_first_instant_after():
    chile = city("chile", "America/Santiago")
    late = item("late", Kind.MEAL, "1 20:00", "1 21:00", chile)
    quiet = silence(of_ann(late, rules=Rules(quiet_to=time(0, 30))))
    evening = at("1 23:30", chile).wall.replace(month=9, day=6)  # the clocks skip 0:00 to 0:59

    ends = quiet.end_of_night(Moment(evening, chile).instant)

    assert ends == Moment(evening.replace(day=7, hour=1, minute=0), chile).instant


@pytest.mark.parametrize(
    ("meeting", "wanted", "allowed"),
    [
        (None, "6 20:30", "6 20:30"),
        (item("m", Kind.VISIT, "6 20:00", "6 21:30"), "6 20:30", "6 21:30"),
        (item("m", Kind.VISIT, "6 20:00", "6 21:31"), "6 20:30", "6 19:55"),
        (item("m", Kind.VISIT, "6 20:00", "7 01:00"), "6 20:30", "6 19:55"),
    ],
    ids=["no meeting", "one that ends in time", "one that ends late", "one over midnight"],
)
def test_outside_meetings(meeting: Event | None, wanted: str, allowed: str):
    events = [TALK, meeting] if meeting else [TALK]

    assert silence(of_ann(*events)).outside_meetings(at(wanted).instant) == at(allowed).instant


def test_there_may_be_no_time_outside_meetings():
    long = item("m", Kind.VISIT, "6 20:00", "6 23:00")
    before = item("n", Kind.MEETING, "6 15:00", "6 20:00")

    assert silence(of_ann(before, long)).outside_meetings(at("6 20:30").instant) is None


@pytest.mark.parametrize(
    ("first", "last", "within"),
    [
        (time(9), time(17), [False, True, True, False]),
        (time(22), time(6), [True, False, False, True]),
    ],
    ids=["by day", "over midnight"],
)
def test_is_between(first: time, last: time, within: list[bool]):
    hours = (time(0), time(9), time(16, 59), time(22))

    assert [is_between(each, first, last) for each in hours] == within
