"""Meals, as they are told."""

from datetime import date

import pytest

from bot.chat.cards.meals import Meal, meals_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes


@pytest.mark.parametrize("scene", scenes("meals"), ids=str)
def test_meals_card_says(sample_trip: Trip, scene: Scene):
    day, *meals = scene.about
    meal = next((Meal[each.upper()] for each in meals), None)

    message = meals_card(scene.view(sample_trip), date.fromisoformat(day), meal)

    assert said(message) == scene.text
