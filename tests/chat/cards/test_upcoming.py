"""What is next."""

from collections.abc import Callable, Sequence

import pytest

from bot.chat.cards.upcoming import next_card
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes
from tests.trips import choir_trip

CARDS: dict[str, Callable[[View, Sequence[str]], Message]] = {
    "next": lambda view, _: next_card(view),
}


@pytest.mark.parametrize("scene", scenes("upcoming"), ids=str)
def test_upcoming_on_the_sample_trip(sample_trip: Trip, scene: Scene):
    assert said(CARDS[scene.card](scene.view(sample_trip), scene.about)) == scene.text


@pytest.mark.parametrize("scene", scenes("upcoming-choir"), ids=str)
def test_upcoming_on_a_small_trip(scene: Scene):
    assert said(CARDS[scene.card](scene.view(choir_trip()), scene.about)) == scene.text
