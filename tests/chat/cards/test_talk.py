"""Small talk, word for word."""

import pytest

from bot.chat.cards.talk import greeting_card, help_card, lost_card, self_card, thanks_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes

_CARDS = {
    "greeting": greeting_card,
    "help": help_card,
    "lost": lost_card,
    "self": self_card,
    "thanks": thanks_card,
}


@pytest.mark.parametrize("scene", scenes("talk"), ids=str)
def test_talk_says(sample_trip: Trip, scene: Scene):
    message = _CARDS[scene.card](scene.view(sample_trip))

    assert said(message) == scene.text
