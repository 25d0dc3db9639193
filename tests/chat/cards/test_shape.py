"""A day in one sentence."""

from dataclasses import replace
from datetime import date

import pytest

from bot.chat.cards.shape import (
    arriving,
    free_until,
    places_of,
    today_in_a_sentence,
    tomorrow_in_a_sentence,
    vehicle,
)
from bot.domain.event import Event, Kind
from bot.domain.trip import Trip
from tests.chat.cards.looking import look
from tests.chat.cards.made_up import BACK, EARLIER, HOP, LATER, ROAD, SUPPER, seen
from tests.trips import BRACK, HANEUL, HOME, LUME, RIDE, at, both, choir_trip

_DAY = date(2026, 4, 2)
_NIGHT_TRAIN = replace(ROAD, start=at(BRACK, "1 22:00"), end=at(LUME, "2 07:00"))
_BUS = replace(ROAD, title=both("버스로 이동", "By coach"))
_MORNING = at(LUME, "2 07:00")


@pytest.mark.parametrize(
    ("events", "ko", "en"),
    [
        pytest.param((), "오늘은 일정이 없습니다.", "Today is free.", id="nothing"),
        pytest.param(
            (SUPPER,),
            "오늘은 루메에 머무릅니다.",
            "Today we stay in Lume.",
            id="one city",
        ),
        pytest.param(
            (HOP, BACK),
            "오늘은 비행기로 브락에 다녀옵니다.",
            "Today we go to Brack and back by plane.",
            id="there and back",
        ),
        pytest.param(
            (ROAD,),
            "오늘은 오전에 차로 브락에 갑니다.",
            "Today we go in the morning by road to Brack.",
            id="a vehicle that is not named",
        ),
        pytest.param(
            (_BUS,),
            "오늘은 오전에 버스로 브락에 갑니다.",
            "Today we go in the morning by bus to Brack.",
            id="a bus by its name",
        ),
        pytest.param(
            (replace(HOP, start=at(LUME, "2 13:00"), end=at(BRACK, "2 15:00")),),
            "오늘은 오후에 비행기로 브락에 갑니다.",
            "Today we go in the afternoon by plane to Brack.",
            id="in the afternoon",
        ),
        pytest.param(
            (replace(HOP, end=at(HANEUL, "3 08:00")),),
            "오늘은 귀국길에 오릅니다.",
            "Today we travel home.",
            id="home",
        ),
        pytest.param(
            (_NIGHT_TRAIN, SUPPER),
            "오늘은 루메에 도착합니다.",
            "Today we arrive in Lume.",
            id="out of a night train",
        ),
    ],
)
def test_day_in_a_sentence(events: tuple[Event, ...], ko: str, en: str):
    sentences = [
        today_in_a_sentence(seen(_MORNING, EARLIER, *events, LATER, language=language), _DAY)
        for language in ("ko", "en")
    ]

    assert sentences == [ko, en]


def test_day_that_leaves_the_hotel_says_so():
    view = look(choir_trip(), "P1", "2026-04-02T21:10+01:00", "en")

    sentence = tomorrow_in_a_sentence(view, date(2026, 4, 3))

    assert sentence == "Tomorrow we check out and go in the morning by train to Brack."


def test_last_day_is_said_to_be_the_last():
    view = seen(at(LUME, "5 07:00"), EARLIER, LATER, language="ko")

    assert today_in_a_sentence(view, date(2026, 4, 5)) == "오늘은 마지막 날입니다."


@pytest.mark.parametrize(
    ("event", "word"),
    [
        pytest.param(ROAD, "vehicle", id="not named"),
        pytest.param(replace(ROAD, bus=ROAD.start), "bus", id="with a time for its bus"),
        pytest.param(_BUS, "bus", id="named in Korean"),
        pytest.param(RIDE, "train", id="a train"),
    ],
)
def test_vehicle_is_called_what_the_programme_calls_it(event: Event, word: str):
    assert vehicle(seen(_MORNING, event), event) == word


def test_free_until_counts_from_the_gathering_after_the_night():
    check_in = replace(SUPPER, kind=Kind.HOTEL, start=at(LUME, "2 00:30"), end=at(LUME, "2 01:00"))

    said = free_until(seen(_MORNING, EARLIER, check_in, SUPPER, LATER), _DAY)

    assert said == "Free time until 5:00 PM."


@pytest.mark.parametrize(
    "events",
    [
        pytest.param((EARLIER, LATER), id="nothing that day"),
        pytest.param((SUPPER,), id="the first of all"),
        pytest.param((EARLIER, ROAD), id="a morning that is not free"),
    ],
)
def test_free_until_is_nothing_without_a_free_morning(events: tuple[Event, ...]):
    assert free_until(seen(_MORNING, *events), _DAY) is None


def test_places_of_leaves_out_where_one_only_passes(sample_trip: Trip):
    view = look(sample_trip, "D07", "2024-01-10T06:45-08:00")

    places = places_of(view, date(2024, 1, 10))

    assert [city.id for city in places] == ["las-vegas", "nashville"]


def test_arriving_knows_the_flight_of_the_day_before():
    view = look(choir_trip(), "P1", "2026-04-05T12:00+09:00")

    assert arriving(view.itinerary, date(2026, 4, 5)) == (HOME,)
