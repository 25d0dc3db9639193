"""Weather, facts and phones, as they are told."""

from datetime import date

import pytest

from bot.chat.cards.practical import contact_card, fact_card, topics_card, weather_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes

_SCENES = scenes("practical")


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "weather"], ids=str)
def test_weather_card_says(sample_trip: Trip, scene: Scene):
    day, *cities = scene.about
    city = next((sample_trip.cities[each] for each in cities), None)

    message = weather_card(scene.view(sample_trip), date.fromisoformat(day), city)

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "fact"], ids=str)
def test_fact_card_says(sample_trip: Trip, scene: Scene):
    (fact,) = [each for each in sample_trip.facts if each.id in scene.about]

    message = fact_card(scene.view(sample_trip), fact)

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "topics"], ids=str)
def test_topics_card_says(sample_trip: Trip, scene: Scene):
    assert said(topics_card(scene.view(sample_trip))) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "contact"], ids=str)
def test_contact_card_says(sample_trip: Trip, scene: Scene):
    assert said(contact_card(scene.view(sample_trip))) == scene.text
