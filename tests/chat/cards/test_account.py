"""What concerns oneself, word for word."""

import pytest

from bot.chat.cards.account import language_card, privacy_notice_card, trips_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes

_CARDS = {
    "language": language_card,
    "privacy": lambda view: privacy_notice_card(view, "telegram"),
    "trips": trips_card,
}


@pytest.mark.parametrize("scene", scenes("account"), ids=str)
def test_account_says(sample_trip: Trip, scene: Scene):
    message = _CARDS[scene.card](scene.view(sample_trip))

    assert said(message) == scene.text
