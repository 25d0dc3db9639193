"""When, how long, until when."""

from collections.abc import Callable, Sequence

import pytest

from bot.chat.cards.timing import length_card, until_card, when_card
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, event_of, said, scenes
from tests.trips import choir_trip

CARDS: dict[str, Callable[[View, Sequence[str]], Message]] = {
    "when": lambda view, about: when_card(view, [event_of(view.trip, each) for each in about]),
    "until": lambda view, about: until_card(view, event_of(view.trip, about[0])),
    "length": lambda view, about: length_card(view, event_of(view.trip, about[0])),
}


@pytest.mark.parametrize("scene", scenes("timing"), ids=str)
def test_timing_on_the_sample_trip(sample_trip: Trip, scene: Scene):
    assert said(CARDS[scene.card](scene.view(sample_trip), scene.about)) == scene.text


@pytest.mark.parametrize("scene", scenes("timing-choir"), ids=str)
def test_timing_on_a_small_trip(scene: Scene):
    assert said(CARDS[scene.card](scene.view(choir_trip()), scene.about)) == scene.text
