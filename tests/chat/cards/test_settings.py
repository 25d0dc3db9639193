"""What one chooses for oneself, word for word."""

from datetime import time

import pytest

from bot.chat.cards.settings import Own, setting_card, settings_card
from bot.domain.choices import Choices, Leads
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, look, said, scenes

ONE = Own("telegram", ("telegram",))
BOTH = Own(
    "telegram",
    ("telegram", "slack"),
    Choices("slack", time(7, 30), (time(21), time(7)), Leads.LAST),
)


@pytest.mark.parametrize("scene", scenes("settings"), ids=str)
def test_settings_say(sample_trip: Trip, scene: Scene):
    own = BOTH if "both" in scene.about else ONE
    setting = next((each for each in scene.about if each != "both"), "")

    assert said(setting_card(scene.view(sample_trip), own, setting)) == scene.text


def test_news_come_first(sample_trip: Trip):
    view = look(sample_trip, "D12", "2024-01-09T08:00-08:00", "en")

    assert said(settings_card(view, ONE, news="It is changed.")).startswith("It is changed.\n")
