"""Clock times and lengths of time."""

import re
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.chat.language.clocks import clock, clock_after, clock_bare, clock_range, duration
from bot.domain.text import LANGUAGES, Language

LANGUAGE = some.sampled_from(LANGUAGES)


def at(hour: int, minute: int = 0, *, day: int = 12) -> datetime:
    return datetime(2024, 1, day, hour, minute)  # noqa: DTZ001 -- a wall time


@pytest.mark.parametrize(
    ("wall", "ko", "en"),
    [
        (time(0, 0), "새벽 0:00", "12:00 AM"),
        (time(0, 15), "새벽 0:15", "12:15 AM"),
        (time(2, 10), "새벽 2:10", "2:10 AM"),
        (time(5, 59), "새벽 5:59", "5:59 AM"),
        (time(6, 0), "오전 6:00", "6:00 AM"),
        (time(7, 45), "오전 7:45", "7:45 AM"),
        (time(11, 59), "오전 11:59", "11:59 AM"),
        (time(12, 0), "낮 12:00", "12:00"),
        (time(12, 0, 30), "낮 12:00", "12:00"),
        (time(12, 30), "낮 12:30", "12:30 PM"),
        (time(12, 59), "낮 12:59", "12:59 PM"),
        (time(13, 0), "오후 1:00", "1:00 PM"),
        (time(15, 30), "오후 3:30", "3:30 PM"),
        (time(20, 59), "오후 8:59", "8:59 PM"),
        (time(21, 0), "밤 9:00", "9:00 PM"),
        (time(23, 59), "밤 11:59", "11:59 PM"),
    ],
)
def test_clock_says_the_part_of_the_day(wall: time, ko: str, en: str):
    assert (clock(wall, "ko"), clock(wall, "en")) == (ko, en)


def test_clock_takes_a_whole_wall_time_as_well():
    assert clock(at(15, 30), "ko") == "오후 3:30"


@pytest.mark.parametrize(
    ("wall", "ko", "en"),
    [
        (time(0, 5), "0:05", "12:05"),
        (time(8, 0), "8:00", "8:00"),
        (time(12, 0), "12:00", "12:00"),
        (time(17, 45), "5:45", "5:45"),
    ],
)
def test_clock_bare_leaves_the_part_of_the_day_to_its_place(wall: time, ko: str, en: str):
    assert (clock_bare(wall, "ko"), clock_bare(wall, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("wall", "earlier", "ko", "en"),
    [
        (at(17, 45), at(16), "5:45", "5:45"),
        (at(23, 45), at(23, 20), "11:45", "11:45"),
        (at(21, 30), at(16), "밤 9:30", "9:30"),
        (at(12), at(9, 30), "낮 12:00", "12:00"),
        (at(16), at(17, 45), "오후 4:00", "4:00 PM"),
        (at(17, 45, day=13), at(16), "오후 5:45", "5:45 PM"),
    ],
    ids=[
        "same part",
        "same night",
        "later part in Korean only",
        "noon",
        "before the earlier one",
        "another date",
    ],
)
def test_clock_after_repeats_only_what_changed(
    wall: datetime, earlier: datetime, ko: str, en: str
):
    assert (clock_after(wall, earlier, "ko"), clock_after(wall, earlier, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("start", "end", "ko", "en"),
    [
        (at(16), at(18), "오후 4:00–6:00", "4:00–6:00 PM"),
        (at(9, 30), at(12), "오전 9:30–낮 12:00", "9:30 AM–12:00 PM"),
        (at(12), at(12, 50), "낮 12:00–12:50", "12:00–12:50 PM"),
        (at(12), at(14), "낮 12:00–오후 2:00", "12:00–2:00 PM"),
        (at(19), at(21), "오후 7:00–밤 9:00", "7:00–9:00 PM"),
        (at(5, 30), at(6, 30), "새벽 5:30–오전 6:30", "5:30–6:30 AM"),
        (at(0), at(0, 30), "새벽 0:00–0:30", "12:00–12:30 AM"),
        (at(16), at(16), "오후 4:00", "4:00 PM"),
        (at(12), at(12), "낮 12:00", "12:00"),
        (
            at(23, 45),
            at(0, 15, day=13),
            "밤 11:45–다음 날 새벽 0:15",
            "11:45 PM–12:15 AM (+1 day)",
        ),
        (at(15), at(15, day=13), "오후 3:00–다음 날 오후 3:00", "3:00 PM–3:00 PM (+1 day)"),
        (at(15), at(11, day=14), "오후 3:00–2일 뒤 오전 11:00", "3:00 PM–11:00 AM (+2 days)"),
        (
            at(0, 30),
            at(19, day=11),
            "새벽 0:30–전날 오후 7:00",
            "12:30 AM–7:00 PM (-1 day)",
        ),
        (at(1), at(23, day=10), "새벽 1:00–2일 전 밤 11:00", "1:00 AM–11:00 PM (-2 days)"),
        (at(17), at(13), "오후 5:00–오후 1:00", "5:00 PM–1:00 PM"),
    ],
    ids=[
        "one part of the day",
        "until noon",
        "within noon",
        "from noon",
        "evening",
        "dawn",
        "from midnight",
        "no length",
        "no length at noon",
        "over midnight",
        "a day later at the same time",
        "two days later",
        "a flight that lands the day before",
        "a flight that lands two dates before",
        "a flight that lands before it left",
    ],
)
def test_clock_range_says_each_part_of_the_day_once(
    start: datetime, end: datetime, ko: str, en: str
):
    assert (clock_range(start, end, "ko"), clock_range(start, end, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("minutes", "ko", "en"),
    [
        (0, "0분", "0 minutes"),
        (1, "1분", "1 minute"),
        (50, "50분", "50 minutes"),
        (60, "1시간", "1 hour"),
        (105, "1시간 45분", "1 h 45 min"),
        (17 * 60, "17시간", "17 hours"),
        (24 * 60, "1일", "1 day"),
        (24 * 60 + 30, "1일", "1 day"),
        (51 * 60, "2일 3시간", "2 days 3 h"),
        (51 * 60 + 20, "2일 3시간", "2 days 3 h"),
        (25 * 60, "1일 1시간", "1 day 1 h"),
    ],
)
def test_duration_names_its_two_largest_units(minutes: int, ko: str, en: str):
    length = timedelta(minutes=minutes)

    assert (duration(length, "ko"), duration(length, "en")) == (ko, en)


def test_duration_drops_seconds():
    assert duration(timedelta(minutes=1, seconds=59), "ko") == "1분"


@pytest.mark.parametrize("language", LANGUAGES)
def test_duration_refuses_a_negative_length(language: Language):
    with pytest.raises(ValueError, match="cannot be negative"):
        duration(timedelta(minutes=-1), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_times_of_a_day_read_alike(language: Language):
    said = {clock(time(n // 60, n % 60), language) for n in range(24 * 60)}

    assert len(said) == 24 * 60


@given(some.datetimes(), some.datetimes(), LANGUAGE)
def test_a_range_holds_both_times(start: datetime, end: datetime, language: Language):
    said = clock_range(start, end, language)

    assert clock_bare(start, language) in said
    assert clock_bare(end, language) in said


@given(some.timedeltas(min_value=timedelta(0), max_value=timedelta(days=60)))
def test_durations_agree_between_the_languages(length: timedelta):
    numbers = [re.findall(r"\d+", duration(length, language)) for language in LANGUAGES]

    assert numbers[0] == numbers[1]
