"""Who exhibits."""

from collections.abc import Callable, Sequence

import pytest

from bot.chat.cards.stands import exhibitor_card, exhibitors_card
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.people import Exhibitor
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, look, said, scenes
from tests.trips import choir_trip


def _exhibitor(trip: Trip, wanted: str) -> Exhibitor:
    return next(firm for firm in trip.exhibitors if firm.id == wanted)


CARDS: dict[str, Callable[[View, Sequence[str]], Message]] = {
    "exhibitors": lambda view, _: exhibitors_card(view, view.trip.exhibitors),
    "exhibitor": lambda view, about: exhibitor_card(view, _exhibitor(view.trip, about[0])),
}


@pytest.mark.parametrize("scene", scenes("stands"), ids=str)
def test_stands_on_the_sample_trip(sample_trip: Trip, scene: Scene):
    assert said(CARDS[scene.card](scene.view(sample_trip), scene.about)) == scene.text


@pytest.mark.parametrize("scene", scenes("stands-choir"), ids=str)
def test_stands_on_a_small_trip(scene: Scene):
    assert said(CARDS[scene.card](scene.view(choir_trip()), scene.about)) == scene.text


def test_exhibitors_card_says_that_none_is_named():
    view = look(choir_trip(), "P2", "2026-04-02T06:00+01:00", "en")

    assert said(exhibitors_card(view, [])) == (
        "No exhibitor is named in our material.\n[Ask a coordinator]"
    )
