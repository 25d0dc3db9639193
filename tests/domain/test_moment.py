"""Wall times and instants, where clocks jump, stand still for an hour, or shift by half of one."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.moment import Moment, instant_of, is_repeated, is_skipped, moment_at
from tests.domain.small import ORIGIN, WEST, at, city

ODD = [
    pytest.param(
        "America/Los_Angeles", "2024-03-10T02:30", "2024-03-10T10:00", "skipped",
        id="an hour is skipped",
    ),
    pytest.param(
        "America/Los_Angeles", "2024-03-10T02:00", "2024-03-10T10:00", "skipped",
        id="the first skipped minute",
    ),
    pytest.param(
        "America/Los_Angeles", "2024-03-10T03:00", "2024-03-10T10:00", "",
        id="the first minute after the gap",
    ),
    pytest.param(
        "America/Los_Angeles", "2024-03-10T01:59", "2024-03-10T09:59", "",
        id="the last minute before the gap",
    ),
    pytest.param(
        "America/Los_Angeles", "2024-11-03T01:30", "2024-11-03T08:30", "repeated",
        id="an hour is repeated: the first one",
    ),
    pytest.param(
        "America/Los_Angeles", "2024-11-03T02:00", "2024-11-03T10:00", "",
        id="the hour after the repeated one",
    ),
    pytest.param(
        "Australia/Lord_Howe", "2024-10-06T02:15", "2024-10-05T15:30", "skipped",
        id="half an hour is skipped",
    ),
    pytest.param(
        "Australia/Lord_Howe", "2024-10-06T02:30", "2024-10-05T15:30", "",
        id="the first minute after half an hour",
    ),
    pytest.param(
        "Australia/Lord_Howe", "2024-04-07T01:45", "2024-04-06T14:45", "repeated",
        id="half an hour is repeated",
    ),
    pytest.param(
        "America/St_Johns", "2024-03-10T02:30", "2024-03-10T05:30", "skipped",
        id="an hour where zones are half hours",
    ),
    pytest.param(
        "America/Santiago", "2024-09-08T00:30", "2024-09-08T04:00", "skipped",
        id="midnight itself is skipped",
    ),
    pytest.param(
        "America/Havana", "2024-11-03T00:30", "2024-11-03T04:30", "repeated",
        id="midnight is repeated",
    ),
    pytest.param(
        "Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00", "skipped",
        id="a whole day is skipped",
    ),
    pytest.param(
        "Asia/Kathmandu", "2024-03-10T02:30", "2024-03-09T20:45", "",
        id="a zone at three quarters",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("zone", "wall", "instant", "oddity"), ODD)
def test_instant_of_a_wall_time(zone: str, wall: str, instant: str, oddity: str):
    written, clock = datetime.fromisoformat(wall), ZoneInfo(zone)

    assert instant_of(written, clock) == datetime.fromisoformat(f"{instant}+00:00")
    assert (is_skipped(written, clock), is_repeated(written, clock)) == (
        oddity == "skipped",
        oddity == "repeated",
    )


def test_moment_refuses_an_instant():
    with pytest.raises(ValueError, match=r"^2031-05-06T09:30:00\+00:00 is not a wall time"):
        Moment(datetime(2031, 5, 6, 9, 30, tzinfo=UTC), WEST)


def test_moment_at_an_instant_shows_the_clock_there():
    moment = moment_at(datetime(2031, 5, 6, 2, 0, tzinfo=UTC), WEST)

    assert moment == at("5 19:00")
    assert moment.date == at("5 00:00").date
    assert moment.instant == datetime(2031, 5, 6, 2, 0, tzinfo=UTC)


def test_moments_compare_by_instant():
    leaves, lands = at("7 16:00", ORIGIN), at("7 09:10", WEST)

    assert lands.wall < leaves.wall
    assert (leaves < lands, lands < leaves, leaves <= lands) == (True, False, True)
    assert at("7 09:10") <= at("7 09:10")


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1)),  # noqa: DTZ001 -- walls
    st.sampled_from(
        ["America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca", "Europe/Dublin"]
    ),
)
def test_a_moment_is_never_before_its_wall_time_and_comes_round(wall: datetime, zone: str):
    there = city("there", zone)
    whole = wall.replace(second=0, microsecond=0)

    moment = Moment(whole, there)

    shown = moment_at(moment.instant, there)
    assert shown.wall >= whole
    assert (shown.wall == whole) == (not is_skipped(whole, there.zone))
    assert shown.instant == moment.instant
