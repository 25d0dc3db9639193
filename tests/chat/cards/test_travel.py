"""Flights, as they are told."""

from datetime import date

import pytest

from bot.chat.cards.travel import after_landing, flight_card, no_flight_card
from bot.domain.text import Language
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, event_of, look, said, scenes, with_event

_SCENES = scenes("travel")


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "flight"], ids=str)
def test_flight_card_says(sample_trip: Trip, scene: Scene):
    (flight,) = scene.about

    message = flight_card(scene.view(sample_trip), event_of(sample_trip, flight))

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "no-flight"], ids=str)
def test_no_flight_card_says(sample_trip: Trip, scene: Scene):
    day = next(map(date.fromisoformat, scene.about), None)

    message = no_flight_card(scene.view(sample_trip), day)

    assert said(message) == scene.text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ko", "도착 뒤 밤 11:45 옴니 호텔 체크인"),
        ("en", "After landing, 11:45 PM: Check-in, Omni"),
    ],
)
def test_after_landing_is_what_comes_where_nobody_gathers(
    sample_trip: Trip, language: Language, line: str
):
    trip = with_event(sample_trip, "E24", gatherings=())
    view = look(trip, "D12", "2024-01-10T08:00-08:00", language)

    assert list(after_landing(view, event_of(trip, "E23"))) == [line]


def test_after_landing_is_where_to_gather_even_without_a_bus(sample_trip: Trip):
    trip = with_event(sample_trip, "E24", bus=None)
    view = look(trip, "D12", "2024-01-10T08:00-08:00")

    lines = list(after_landing(view, event_of(trip, "E23")))

    assert lines == ["도착 뒤 밤 11:20 내슈빌 공항 수하물 출구 집결"]


def test_flight_card_without_airports_names_the_cities_alone(sample_trip: Trip):
    trip = with_event(sample_trip, "E13", venue=None, to_venue=None)
    view = look(trip, "D12", "2024-01-12T07:00-06:00", "en")

    message = flight_card(view, event_of(trip, "E13"))

    assert "Airport" not in said(message)
