"""Nights, as they are told."""

from datetime import date

import pytest

from bot.chat.cards.stay import hotel_card, no_room_card, room_card, stay_card, tonight
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, event_of, said, scenes

_SCENES = scenes("stay")


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "hotel"], ids=str)
def test_hotel_card_says(sample_trip: Trip, scene: Scene):
    view = scene.view(sample_trip)
    day = next(map(date.fromisoformat, scene.about), tonight(view))

    message = hotel_card(view, day)

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "stay"], ids=str)
def test_stay_card_says(sample_trip: Trip, scene: Scene):
    (stay,) = scene.about

    message = stay_card(scene.view(sample_trip), event_of(sample_trip, stay))

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "room"], ids=str)
def test_room_card_says(sample_trip: Trip, scene: Scene):
    stays = [event_of(sample_trip, stay) for stay in scene.about]

    message = room_card(scene.view(sample_trip), stays)

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "no-room"], ids=str)
def test_no_room_card_says(sample_trip: Trip, scene: Scene):
    assert said(no_room_card(scene.view(sample_trip))) == scene.text
