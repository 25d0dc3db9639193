"""Free time, and what others do."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from bot.chat.cards.spare import free_card, meanwhile_card
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, event_of, said, scenes
from tests.trips import choir_trip


def _meanwhile(view: View, group: str, *events: str) -> Message:
    found = [event_of(view.trip, each) for each in events]
    return meanwhile_card(view, found, view.trip.groups.get(group))


CARDS: dict[str, Callable[[View, Sequence[str]], Message]] = {
    "free": lambda view, about: free_card(view, date.fromisoformat(about[0])),
    "meanwhile": lambda view, about: _meanwhile(view, *about),
}


@pytest.mark.parametrize("scene", scenes("spare"), ids=str)
def test_spare_on_the_sample_trip(sample_trip: Trip, scene: Scene):
    assert said(CARDS[scene.card](scene.view(sample_trip), scene.about)) == scene.text


@pytest.mark.parametrize("scene", scenes("spare-choir"), ids=str)
def test_spare_on_a_small_trip(scene: Scene):
    assert said(CARDS[scene.card](scene.view(choir_trip()), scene.about)) == scene.text
