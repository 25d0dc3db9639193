"""The programme of a day."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from bot.chat.cards.days import STRETCHES, day_card
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes
from tests.trips import choir_trip

CARDS: dict[str, Callable[[View, Sequence[str]], Message]] = {
    "day": lambda view, about: day_card(
        view, date.fromisoformat(about[0]), STRETCHES.get(about[-1])
    ),
}


@pytest.mark.parametrize("scene", scenes("days"), ids=str)
def test_days_on_the_sample_trip(sample_trip: Trip, scene: Scene):
    assert said(CARDS[scene.card](scene.view(sample_trip), scene.about)) == scene.text


@pytest.mark.parametrize("scene", scenes("days-choir"), ids=str)
def test_days_on_a_small_trip(scene: Scene):
    assert said(CARDS[scene.card](scene.view(choir_trip()), scene.about)) == scene.text
