"""The farewell, as it is read."""

import pytest

from bot.chat.cards.farewell import farewell_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes
from tests.chat.cards.made_up import SUPPER, seen, text
from tests.chat.cards.noticing import noticed
from tests.trips import LUME, at


@pytest.mark.parametrize("scene", scenes("farewell"), ids=str)
def test_farewell_card_says(sample_trip: Trip, scene: Scene):
    message = noticed(sample_trip, scene)

    assert said(message) == scene.text


def test_farewell_of_a_day_without_a_night_or_a_flight():
    view = seen(at(LUME, "2 18:05"), SUPPER, language="ko")

    assert text(farewell_card(view)).split("\n") == [
        "1일 일정을 모두 마쳤습니다. 고생 많으셨습니다.",
        "짐이 안 나왔거나 두고 온 물건이 있으면 지금 알려 주십시오.",
        "",
        "영수증은 버리지 마십시오.",
        "조심히 들어가십시오.",
    ]
