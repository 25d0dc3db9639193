"""Clocks, as they are told."""

import pytest

from bot.chat.cards.zones import zones_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes


@pytest.mark.parametrize("scene", scenes("zones"), ids=str)
def test_zones_card_says(sample_trip: Trip, scene: Scene):
    city = next((sample_trip.cities[each] for each in scene.about), None)

    message = zones_card(scene.view(sample_trip), city)

    assert said(message) == scene.text
