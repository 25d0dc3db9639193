"""Days, spans of days and days of the programme."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.chat.language import dates
from bot.domain.text import LANGUAGES, Language

FRIDAY = date(2024, 1, 12)
LANGUAGE = some.sampled_from(LANGUAGES)


@pytest.mark.parametrize(
    ("said", "ko", "en"),
    [
        (dates.day, "1월 12일(금)", "Fri 12 Jan"),
        (dates.day_long, "1월 12일 금요일", "Friday 12 January"),
        (dates.day_plain, "1월 12일", "12 Jan"),
        (dates.day_in_month, "12일(금)", "Fri 12 Jan"),
        (dates.day_in_month_plain, "12일", "12 Jan"),
    ],
    ids=["day", "long", "plain", "in its month", "plain in its month"],
)
def test_a_day_reads_as_it_is_said(said: Callable[[date, Language], str], ko: str, en: str):
    assert (said(FRIDAY, "ko"), said(FRIDAY, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("on", "ko", "en"),
    [
        (date(2024, 1, 7), "1월 7일(일)", "Sun 7 Jan"),
        (date(2024, 9, 30), "9월 30일(월)", "Mon 30 Sep"),
        (date(2023, 12, 26), "12월 26일(화)", "Tue 26 Dec"),
        (date(2024, 2, 29), "2월 29일(목)", "Thu 29 Feb"),
    ],
)
def test_day_has_neither_leading_zeros_nor_a_year(on: date, ko: str, en: str):
    assert (dates.day(on, "ko"), dates.day(on, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("first", "last", "ko", "en"),
    [
        (date(2024, 1, 7), date(2024, 1, 14), "1월 7일(일)–14일(일)", "Sun 7 – Sun 14 Jan"),
        (
            date(2024, 1, 30),
            date(2024, 2, 2),
            "1월 30일(화)–2월 2일(금)",
            "Tue 30 Jan – Fri 2 Feb",
        ),
        (
            date(2023, 12, 30),
            date(2024, 1, 2),
            "12월 30일(토)–1월 2일(화)",
            "Sat 30 Dec – Tue 2 Jan",
        ),
        (date(2024, 1, 7), date(2024, 1, 7), "1월 7일(일)", "Sun 7 Jan"),
        (date(2024, 1, 7), date(2025, 1, 8), "1월 7일(일)–1월 8일(수)", "Sun 7 Jan – Wed 8 Jan"),
    ],
    ids=["one month", "two months", "over New Year", "one day", "a year apart"],
)
def test_span_names_a_month_once(first: date, last: date, ko: str, en: str):
    assert (dates.span(first, last, "ko"), dates.span(first, last, "en")) == (ko, en)


@pytest.mark.parametrize(
    ("first", "last", "ko", "en"),
    [
        (date(2024, 1, 7), date(2024, 1, 14), "1월 7일–14일", "7–14 Jan"),
        (date(2024, 1, 30), date(2024, 2, 2), "1월 30일–2월 2일", "30 Jan – 2 Feb"),
        (date(2024, 1, 7), date(2024, 1, 7), "1월 7일", "7 Jan"),
    ],
    ids=["one month", "two months", "one day"],
)
def test_span_plain_leaves_out_the_days_of_the_week(first: date, last: date, ko: str, en: str):
    assert (dates.span_plain(first, last, "ko"), dates.span_plain(first, last, "en")) == (ko, en)


@pytest.mark.parametrize("span", [dates.span, dates.span_plain], ids=["span", "plain"])
def test_a_span_refuses_to_end_before_it_begins(span: Callable[[date, date, Language], str]):
    with pytest.raises(ValueError, match="cannot end on 2024-01-11 before it begins"):
        span(FRIDAY, FRIDAY - timedelta(days=1), "ko")


@pytest.mark.parametrize(
    ("days", "ko", "en"),
    [
        (-3, "1월 9일(화)", "Tue 9 Jan"),
        (-2, "그저께", "Wed 10 Jan"),
        (-1, "어제", "yesterday"),
        (0, "오늘", "today"),
        (1, "내일", "tomorrow"),
        (2, "모레", "Sun 14 Jan"),
        (3, "1월 15일(월)", "Mon 15 Jan"),
    ],
)
def test_relative_day_has_a_word_for_what_is_near(days: int, ko: str, en: str):
    on = FRIDAY + timedelta(days=days)

    said = (dates.relative_day(on, FRIDAY, "ko"), dates.relative_day(on, FRIDAY, "en"))

    assert said == (ko, en)


def test_programme_day_counts_the_days_of_the_trip():
    assert (dates.programme_day(6, "ko"), dates.programme_day(6, "en")) == ("6일차", "Day 6")


@pytest.mark.parametrize(
    ("nights", "days", "ko", "en"),
    [
        (6, 8, "6박 8일", "6 nights, 8 days"),
        (1, 2, "1박 2일", "1 night, 2 days"),
        (0, 1, "0박 1일", "0 nights, 1 day"),
    ],
)
def test_nights_and_days_of_a_trip(nights: int, days: int, ko: str, en: str):
    assert (dates.nights_days(nights, days, "ko"), dates.nights_days(nights, days, "en")) == (
        ko,
        en,
    )


@given(some.dates(), LANGUAGE)
def test_days_of_a_fortnight_read_differently(first: date, language: Language):
    fortnight = [date.fromordinal(max(first.toordinal() - n, 1)) for n in range(14)]

    assert len({dates.day(on, language) for on in fortnight}) == len(set(fortnight))


@given(some.dates(), some.integers(0, 40), LANGUAGE)
def test_a_span_ends_as_its_last_day_does(first: date, length: int, language: Language):
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))

    said = dates.span(first, last, language)

    assert said.endswith(dates.day_in_month(last, language))
