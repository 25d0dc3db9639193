"""Getting in and out, word for word."""

from collections.abc import Callable
from functools import partial

import pytest

from bot.chat.cards import comings, door, elsewhere, joined, joining, leaving
from bot.chat.cards.joining import Way, way_of
from bot.chat.cards.settings import Own
from bot.chat.message import Message, lines_of
from bot.chat.view import View
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, look, said, scenes

WAY = Way("code", "telegram")
OWN = Own("telegram", ("telegram",))


def _came(view: View, name: str = "@singer") -> Message:
    who = view.trip.delegates["D12"]
    return comings.came_card(view, who, platform="telegram", address="412", name=name)


def _left(view: View, *where: str) -> Message:
    who = view.trip.delegates["D12"]
    return comings.left_card(view, who, platforms=where, is_out=len(where) > 1)


def _of_d12(card: str, view: View) -> Message:
    who = view.trip.delegates["D12"]
    if card == "astray":
        return comings.astray_card(view, who, platform="slack", name="@stranger")
    return (comings.expelled_card if card == "expelled" else comings.gone_already_card)(view, who)


_CARDS: dict[str, Callable[..., Message]] = {
    "welcome": lambda view: joining.welcome_card(view, WAY),
    "privacy": lambda view: joining.privacy_card(view, WAY),
    "details": lambda view: joining.details_card(view, WAY),
    "refused": lambda view: joining.refused_card(view, WAY),
    "notme": joining.not_me_card,
    "joined": joined.joined_card,
    "already": joined.already_card,
    "sound": joined.sound_card,
    "unheard": lambda view: joined.unheard_card(view, "slack"),
    "failed": lambda view: joined.failed_card(
        view, "You have joined with another account. Leave the trip there, then join here again."
    ),
    "outsider": lambda view: door.outsider_card(view.speech),
    "wrong": lambda view: door.wrong_code_card(view.speech),
    "slowed": lambda view: door.slowed_card(view.speech),
    "over": lambda view: door.over_card(view.speech),
    "came": _came,
    "left": _left,
    "expelled": partial(_of_d12, "expelled"),
    "gone": partial(_of_d12, "gone"),
    "astray": partial(_of_d12, "astray"),
    "stop": leaving.stop_card,
    "stopped": lambda view, *others: leaving.stopped_card(view, "telegram", others),
    "forget": leaving.forget_card,
    "forgotten": leaving.forgotten_card,
    "notyours": leaving.not_yours_card,
    "code": lambda view, *link: elsewhere.code_card(
        view,
        Own("slack", ("slack",)) if link else OWN,
        words="join 0123 4567",
        link=link[0] if link else None,
    ),
}


@pytest.mark.parametrize("scene", scenes("joining"), ids=str)
def test_getting_in_and_out_says(sample_trip: Trip, scene: Scene):
    message = _CARDS[scene.card](scene.view(sample_trip), *scene.about)

    assert said(message) == scene.text


@pytest.mark.parametrize("way", [WAY, Way("code", "telegram", "en")], ids=["as it was", "English"])
def test_the_way_is_carried_from_card_to_card(way: Way):
    assert way_of(way.about, "telegram") == way


def test_a_name_that_a_stranger_chose_stays_one_line(sample_trip: Trip):
    view = look(sample_trip, "D25", "2024-01-09T08:00-08:00", "en")

    first = lines_of(_came(view, "a\nb" + "c" * 200))[0]

    assert first == f"D12 has joined: a b{'c' * 56}… (Telegram)."
