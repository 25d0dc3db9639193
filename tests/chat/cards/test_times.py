"""Times as cards say them."""

from dataclasses import replace
from datetime import date

import pytest

from bot.chat.cards.times import (
    arrival,
    clock_in,
    day_and_clock,
    home_line,
    same_clock,
    shift_words,
    time_lines,
    until,
)
from bot.domain.event import Event
from bot.domain.text import LANGUAGES, Language
from tests.chat.cards.looking import look
from tests.trips import BRACK, CONCERT, HANEUL, HOME, LUME, OUT, RIDE, at, choir_trip

MORNING = "2026-04-02T09:00+01:00"


def test_clocks_are_the_same_where_they_show_the_same():
    instant = at(LUME, "2 09:00").instant

    assert [same_clock(instant, LUME, each) for each in (LUME, BRACK)] == [True, False]


@pytest.mark.parametrize(
    ("language", "said"),
    [("ko", ["오전 9:00", "루메 시각 오전 9:00"]), ("en", ["9:00 AM", "9:00 AM Lume time"])],
)
def test_clock_in_names_the_city_of_another_clock(language: Language, said: list[str]):
    view, moment = look(choir_trip(), "P2", MORNING, language), at(LUME, "2 09:00")

    assert [clock_in(view, moment, LUME), clock_in(view, moment, BRACK)] == said


@pytest.mark.parametrize(
    ("leg", "ko", "en"),
    [
        (RIDE, "브락 시각 오후 3:00", "3:00 PM Brack time"),
        (OUT, "루메 시각 2일(목) 오전 6:00", "6:00 AM Lume time, Thu 2 Apr"),
        (
            replace(RIDE, end=at(LUME, "4 01:00")),
            "4일(토) 새벽 1:00",
            "1:00 AM, Sat 4 Apr",
        ),
    ],
    ids=["the same day", "the next day by another clock", "the next day by the same clock"],
)
def test_arrival_is_dated_where_it_is_not_plainly_later(leg: Event, ko: str, en: str):
    korean, english = (look(choir_trip(), "P2", MORNING, each) for each in LANGUAGES)

    assert [arrival(korean, leg, leg.city), arrival(english, leg, leg.city)] == [ko, en]


def test_day_and_clock_names_only_another_day():
    view, moment = look(choir_trip(), "P2", MORNING), at(LUME, "2 09:00")

    said = [day_and_clock(view, moment, date(2026, 4, day)) for day in (2, 3)]

    assert said == ["오전 9:00", "4월 2일(목) 오전 9:00"]


@pytest.mark.parametrize(
    ("event", "lines"),
    [
        (CONCERT, ("오후 7:00–밤 9:00 · 루메",)),
        (HOME, ("브락 4월 4일(토) 오후 8:00 출발", "하늘 4월 5일(일) 오후 4:00 도착")),
        (replace(RIDE, end=at(LUME, "3 11:00")), ("4월 3일(금) 오전 9:00–11:00 · 루메",)),
    ],
    ids=["an event of today", "a flight", "a ride within a city"],
)
def test_time_lines_name_the_city_and_another_day(event: Event, lines: tuple[str, ...]):
    assert time_lines(look(choir_trip(), "P2", MORNING), event) == lines


def test_home_line_is_for_another_clock():
    view = look(choir_trip(), "P2", MORNING)

    said = [home_line(view, at(LUME, "2 20:00")), home_line(view, at(HANEUL, "2 20:00"))]

    assert said == ["하늘 시각 3일(금) 새벽 4:00", None]


@pytest.mark.parametrize(
    ("leg", "said"),
    [(RIDE, "시계 1시간 앞으로"), (OUT, "시계 8시간 뒤로"), (CONCERT, None)],
    ids=["forward", "back", "the same"],
)
def test_shift_words_say_how_to_move_a_watch(leg: Event, said: str | None):
    assert shift_words(look(choir_trip(), "P2", MORNING), leg) == said


def test_until_is_never_less_than_nothing():
    view = look(choir_trip(), "P2", MORNING)

    said = [until(view, at(LUME, "2 09:50")), until(view, at(LUME, "2 08:00"))]

    assert said == ["50분", "0분"]
