"""Refusals, word for word."""

import pytest

from bot.chat.cards.refusal import authority_card, private_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes

_SCENES = scenes("refusal")


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "private"], ids=str)
def test_private_card_says(sample_trip: Trip, scene: Scene):
    assert said(private_card(scene.view(sample_trip))) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "authority"], ids=str)
def test_authority_card_says(sample_trip: Trip, scene: Scene):
    event = next((sample_trip.event(each) for each in scene.about), None)

    message = authority_card(scene.view(sample_trip), event)

    assert said(message) == scene.text
