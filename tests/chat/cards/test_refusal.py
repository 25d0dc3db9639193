"""Refusals, word for word."""

from dataclasses import replace

import pytest

from bot.chat.cards.refusal import authority_card, private_card, rights_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, look, said, scenes

_SCENES = scenes("refusal")


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "private"], ids=str)
def test_private_card_says(sample_trip: Trip, scene: Scene):
    assert said(private_card(scene.view(sample_trip))) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "authority"], ids=str)
def test_authority_card_says(sample_trip: Trip, scene: Scene):
    event = next((sample_trip.event(each) for each in scene.about), None)

    message = authority_card(scene.view(sample_trip), event)

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "rights"], ids=str)
def test_rights_card_says(sample_trip: Trip, scene: Scene):
    assert said(rights_card(scene.view(sample_trip))) == scene.text


def test_rights_card_without_a_desk(sample_trip: Trip):
    view = look(replace(sample_trip, desk=None), "D12", "2024-01-11T12:00-06:00", "en")

    assert "Duty desk" not in said(rights_card(view))
