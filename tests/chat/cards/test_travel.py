"""Flights, as they are told."""

from datetime import date

import pytest

from bot.chat.cards.travel import flight_card, no_flight_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, event_of, said, scenes

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
