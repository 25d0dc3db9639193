"""Weather, as it is told."""

from datetime import date

import pytest

from bot.chat.cards.climate import weather_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes


@pytest.mark.parametrize("scene", scenes("climate"), ids=str)
def test_weather_card_says(sample_trip: Trip, scene: Scene):
    day, *cities = scene.about
    city = next((sample_trip.cities[each] for each in cities), None)

    message = weather_card(scene.view(sample_trip), date.fromisoformat(day), city)

    assert said(message) == scene.text
