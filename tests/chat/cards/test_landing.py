"""Landing cards, as they are read."""

import pytest

from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes
from tests.chat.cards.noticing import noticed


@pytest.mark.parametrize("scene", scenes("landing"), ids=str)
def test_landing_card_says(sample_trip: Trip, scene: Scene):
    message = noticed(sample_trip, scene)

    assert said(message) == scene.text
