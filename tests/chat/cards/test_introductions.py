"""People, one by one, and groups."""

from collections.abc import Callable, Sequence

import pytest

from bot.chat.cards.introductions import (
    counterpart_card,
    delegate_card,
    group_card,
    groups_card,
)
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.people import Counterpart
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes
from tests.trips import choir_trip


def _counterpart(trip: Trip, wanted: str) -> Counterpart:
    return next(who for who in trip.counterparts if who.id == wanted)


CARDS: dict[str, Callable[[View, Sequence[str]], Message]] = {
    "counterpart": lambda view, about: counterpart_card(view, _counterpart(view.trip, about[0])),
    "delegate": lambda view, about: delegate_card(view, view.trip.delegates[about[0]]),
    "group": lambda view, about: group_card(view, view.trip.groups[about[0]]),
    "groups": lambda view, _: groups_card(view),
}


@pytest.mark.parametrize("scene", scenes("introductions"), ids=str)
def test_introductions_on_the_sample_trip(sample_trip: Trip, scene: Scene):
    assert said(CARDS[scene.card](scene.view(sample_trip), scene.about)) == scene.text


@pytest.mark.parametrize("scene", scenes("introductions-choir"), ids=str)
def test_introductions_on_a_small_trip(scene: Scene):
    assert said(CARDS[scene.card](scene.view(choir_trip()), scene.about)) == scene.text
