"""Answers to what is no text, word for word."""

import pytest

from bot.chat.cards.wordless import (
    empty_card,
    location_card,
    long_card,
    photo_card,
    sticker_card,
    voice_card,
)
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes

_CARDS = {
    "empty": empty_card,
    "location": location_card,
    "long": long_card,
    "photo": photo_card,
    "sticker": sticker_card,
    "voice": voice_card,
}


@pytest.mark.parametrize("scene", scenes("wordless"), ids=str)
def test_wordless_says(sample_trip: Trip, scene: Scene):
    message = _CARDS[scene.card](scene.view(sample_trip))

    assert said(message) == scene.text
