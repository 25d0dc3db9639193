"""The page that is always there, word for word."""

import pytest

from bot.chat.cards import buttons
from bot.chat.cards.front import front_card, with_menu
from bot.chat.cards.upcoming import next_card
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes


def _next_with_menu(view: View) -> Message:
    return with_menu(view, next_card(view))


_CARDS = {"front": front_card, "next": _next_with_menu}


@pytest.mark.parametrize("scene", scenes("front"), ids=str)
def test_front_says(sample_trip: Trip, scene: Scene):
    assert said(_CARDS[scene.card](scene.view(sample_trip))) == scene.text


@pytest.mark.parametrize("scene", scenes("front"), ids=str)
def test_menu_has_each_button_once(sample_trip: Trip, scene: Scene):
    view = scene.view(sample_trip)

    page = with_menu(view, with_menu(view, Message(front_card(view).blocks)))

    actions = [button.action for row in page.buttons for button in row]
    assert len(actions) == len(set(actions))
    assert buttons.today(view).action in actions
