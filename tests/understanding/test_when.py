"""Days, parts of days and moments, on the calendar of a made-up trip: 1 to 5 April 2026."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.itinerary import itinerary
from bot.understanding.question import Part
from bot.understanding.when import read_when
from tests.trips import choir_trip

TRIP = choir_trip()
MINE = itinerary(TRIP, TRIP.delegates["P2"])
THURSDAY = datetime(2026, 4, 2, 9, 0, tzinfo=UTC)
"""Ten in the morning in Lume, the second day of five."""


def april(day: int) -> date:
    return date(2026, 4, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("오늘", april(2)),
        ("어제 말고 오늘", april(2)),
        ("not today, tomorrow", april(3)),
        ("금일 일정", april(2)),
        ("내일은", april(3)),
        ("내일일정", april(3)),
        ("내일정", None),
        ("모레", april(4)),
        ("내일 모레", april(4)),
        ("글피에는", april(5)),
        ("그글피", april(6)),
        ("어제", april(1)),
        ("그저께", date(2026, 3, 31)),
        ("엊그제", date(2026, 3, 31)),
        ("다음 날", april(3)),
        ("사흘 후", april(5)),
        ("이틀 뒤에", april(4)),
        ("3일 뒤", april(5)),
        ("하루 전", april(1)),
        ("첫날", april(1)),
        ("첫째 날", april(1)),
        ("둘째날", april(2)),
        ("세 번째 날", april(3)),
        ("3일차", april(3)),
        ("삼 일차", april(3)),
        ("사흘째", april(3)),
        ("5일째", april(5)),
        ("마지막 날", april(5)),
        ("4일 일정", april(4)),
        ("1일", april(1)),
        ("20일", april(20)),
        ("31일", date(2026, 5, 31)),
        ("3일 동안", None),
        ("4월 3일", april(3)),
        ("2026년 4월 3일", april(3)),
        ("2026-04-03", april(3)),
        ("4/3", april(3)),
        ("4.3 일정", april(3)),
        ("7.5", None),
        ("7/5", date(2026, 7, 5)),
        ("13/45", None),
        ("2월 30일", None),
        ("금요일", april(3)),
        ("목욜", april(2)),
        ("수요일에", april(1)),
        ("월요일", april(6)),
        ("이번 주 토요일", april(4)),
        ("다음 주 토요일", april(11)),
        ("지난주 금요일", date(2026, 3, 27)),
        ("다음 주", april(6)),
        ("지난주", date(2026, 3, 23)),
        ("다음 주소", None),
        ("today", april(2)),
        ("tonight", april(2)),
        ("tomorrow morning", april(3)),
        ("the day after tomorrow", april(4)),
        ("the day after", april(4)),
        ("yesterday", april(1)),
        ("day before yesterday", date(2026, 3, 31)),
        ("wed", april(1)),
        ("on friday", april(3)),
        ("next friday", april(3)),
        ("last friday", date(2026, 3, 27)),
        ("the 4th", april(4)),
        ("4th of april", april(4)),
        ("apr 4", april(4)),
        ("april 4th", april(4)),
        ("4 april", april(4)),
        ("day 3", april(3)),
        ("day three", april(3)),
        ("third day", april(3)),
        ("the 3rd day", april(3)),
        ("first day", april(1)),
        ("last day", april(5)),
        ("in two days", april(4)),
        ("3 days from now", april(5)),
        ("a day ago", april(1)),
        ("next week", april(6)),
        ("may i ask", None),
        ("3rd floor", None),
    ],
)
def test_day_is_read(text: str, day: date | None):
    assert read_when(text, itinerary=MINE, now=THURSDAY).when.day == day


@pytest.mark.parametrize(
    ("text", "wall", "city"),
    [
        ("오후 3시", "02 15:00", "lume"),
        ("세시 반", "02 15:30", "lume"),
        ("15:30", "02 15:30", "lume"),
        ("08:40", "02 08:40", "lume"),
        ("열한시", "02 11:00", "lume"),
        ("7시", "02 19:00", "lume"),
        ("9시", "02 21:00", "lume"),
        ("밤 9시", "02 21:00", "lume"),
        ("밤 12시", "03 00:00", "lume"),
        ("아침 12시", "03 00:00", "lume"),
        ("정오", "02 12:00", "lume"),
        ("12시", "02 12:00", "lume"),
        ("자정", "03 00:00", "lume"),
        ("내일 오전 9시 십오분", "03 09:15", "lume"),
        ("내일 네시", "03 16:00", "brack"),
        ("3pm", "02 15:00", "lume"),
        ("3:15 p.m.", "02 15:15", "lume"),
        ("half past seven", "02 19:30", "lume"),
        ("quarter to nine", "02 20:45", "lume"),
        ("ten past 4", "02 16:10", "lume"),
        ("five o'clock", "02 17:00", "lume"),
        ("at six thirty", "02 18:30", "lume"),
        ("at 7 in the morning", "02 07:00", "lume"),
        ("at 7 in the evening", "02 19:00", "lume"),
        ("noon tomorrow", "03 12:00", "lume"),
        ("midnight", "03 00:00", "lume"),
        ("2시간 뒤", "02 12:00", "lume"),
        ("한 시간 반 후", "02 11:30", "lume"),
        ("30분 있다가", "02 10:30", "lume"),
        ("삼십 분 뒤", "02 10:30", "lume"),
        ("in two hours", "02 12:00", "lume"),
        ("in half an hour", "02 10:30", "lume"),
        ("an hour and a half from now", "02 11:30", "lume"),
        ("20 minutes later", "02 10:20", "lume"),
    ],
)
def test_moment_is_read(text: str, wall: str, city: str):
    moment = read_when(text, itinerary=MINE, now=THURSDAY).when.moment

    assert moment is not None
    assert (f"{moment.wall:%d %H:%M}", moment.city.id) == (wall, city)


@pytest.mark.parametrize(
    "text",
    ["몇 시", "2시간짜리", "25시", "9:75", "two hours", "room 7", "역시", "half past lunch"],
)
def test_no_moment_is_read(text: str):
    assert read_when(text, itinerary=MINE, now=THURSDAY).when.moment is None


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("내일 아침", Part.MORNING),
        ("오늘 오후에", Part.AFTERNOON),
        ("낮에", Part.AFTERNOON),
        ("저녁", Part.EVENING),
        ("tonight", Part.EVENING),
        ("오늘밤", Part.NIGHT),
        ("tomorrow night", Part.NIGHT),
        ("몇 밤 자고", None),
    ],
)
def test_part_of_a_day_is_read(text: str, part: Part | None):
    assert read_when(text, itinerary=MINE, now=THURSDAY).when.part == part


@pytest.mark.parametrize(
    ("text", "soon"), [("이따 뭐 해", True), ("later?", True), ("오늘", False)]
)
def test_soon_is_no_day(text: str, *, soon: bool):
    reading = read_when(text, itinerary=MINE, now=THURSDAY)

    assert (reading.says_soon, reading.when.day) == (soon, None if soon else april(2))


def test_spans_cover_what_said_the_time():
    text = "내일 오후 4시에 뭐야"

    reading = read_when(text, itinerary=MINE, now=THURSDAY)

    assert [text[start:end] for start, end in reading.spans] == ["내일", "오후 4시", "오후"]
