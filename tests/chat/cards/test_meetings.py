"""Whom we meet."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from bot.chat.cards.meetings import who_card, who_on_day_card
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, event_of, said, scenes
from tests.trips import choir_trip


def _who_on_day(view: View, day: date) -> Message:
    return who_on_day_card(view, day, view.itinerary.on(day))


CARDS: dict[str, Callable[[View, Sequence[str]], Message]] = {
    "who": lambda view, about: who_card(view, event_of(view.trip, about[0])),
    "who-on-day": lambda view, about: _who_on_day(view, date.fromisoformat(about[0])),
}


@pytest.mark.parametrize("scene", scenes("meetings"), ids=str)
def test_meetings_on_the_sample_trip(sample_trip: Trip, scene: Scene):
    assert said(CARDS[scene.card](scene.view(sample_trip), scene.about)) == scene.text


@pytest.mark.parametrize("scene", scenes("meetings-choir"), ids=str)
def test_meetings_on_a_small_trip(scene: Scene):
    assert said(CARDS[scene.card](scene.view(choir_trip()), scene.about)) == scene.text
