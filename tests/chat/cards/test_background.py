"""What an item is about, its order, how to dress."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from bot.chat.cards.background import about_card, dress_card, dress_on_day_card, programme_card
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, event_of, said, scenes
from tests.trips import choir_trip

CARDS: dict[str, Callable[[View, Sequence[str]], Message]] = {
    "about": lambda view, about: about_card(view, event_of(view.trip, about[0])),
    "programme": lambda view, about: programme_card(view, event_of(view.trip, about[0])),
    "dress": lambda view, about: dress_card(view, event_of(view.trip, about[0])),
    "dress-on-day": lambda view, about: dress_on_day_card(view, date.fromisoformat(about[0])),
}


@pytest.mark.parametrize("scene", scenes("background"), ids=str)
def test_background_on_the_sample_trip(sample_trip: Trip, scene: Scene):
    assert said(CARDS[scene.card](scene.view(sample_trip), scene.about)) == scene.text


@pytest.mark.parametrize("scene", scenes("background-choir"), ids=str)
def test_background_on_a_small_trip(scene: Scene):
    assert said(CARDS[scene.card](scene.view(choir_trip()), scene.about)) == scene.text
