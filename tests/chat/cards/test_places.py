"""Where things are, and where to gather."""

from collections.abc import Callable, Sequence

import pytest

from bot.chat.cards.places import city_card, gather_card, venue_card, where_card
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, event_of, said, scenes
from tests.trips import choir_trip

CARDS: dict[str, Callable[[View, Sequence[str]], Message]] = {
    "where": lambda view, about: where_card(view, event_of(view.trip, about[0])),
    "venue": lambda view, about: venue_card(view, view.trip.venues[about[0]]),
    "city": lambda view, about: city_card(view, view.trip.cities[about[0]]),
    "gather": lambda view, about: gather_card(view, event_of(view.trip, about[0])),
}


@pytest.mark.parametrize("scene", scenes("places"), ids=str)
def test_places_on_the_sample_trip(sample_trip: Trip, scene: Scene):
    assert said(CARDS[scene.card](scene.view(sample_trip), scene.about)) == scene.text


@pytest.mark.parametrize("scene", scenes("places-choir"), ids=str)
def test_places_on_a_small_trip(scene: Scene):
    assert said(CARDS[scene.card](scene.view(choir_trip()), scene.about)) == scene.text
