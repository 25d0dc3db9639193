"""Clocks, as they are told."""

from dataclasses import replace

import pytest

from bot.chat.cards.zones import zones_card
from bot.chat.message import lines_of
from bot.domain.text import Language
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, look, said, scenes


@pytest.mark.parametrize("scene", scenes("zones"), ids=str)
def test_zones_card_says(sample_trip: Trip, scene: Scene):
    city = next((sample_trip.cities[each] for each in scene.about), None)

    message = zones_card(scene.view(sample_trip), city)

    assert said(message) == scene.text


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("ko", "한국 시각은 12일(금) 새벽 5:00, 내슈빌보다 2시간 늦습니다."),
        ("en", "Korea time is Fri 12 Jan 5:00 AM, 2 hours behind Nashville."),
    ],
)
def test_zones_card_says_that_home_is_behind(sample_trip: Trip, language: Language, line: str):
    trip = replace(sample_trip, home=sample_trip.cities["seattle"])

    message = zones_card(look(trip, "D12", "2024-01-12T07:00-06:00", language))

    assert lines_of(message)[1] == line
