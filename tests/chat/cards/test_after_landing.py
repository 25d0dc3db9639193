"""What a traveller needs on the ground."""

from dataclasses import replace

import pytest

from bot.chat.cards.after_landing import tomorrow_dress_line
from bot.domain.event import Dress, Event
from tests.chat.cards.made_up import SUPPER, seen
from tests.trips import LUME, at, both

_CARDS = (both("명함", "cards"),)


@pytest.mark.parametrize(
    ("event", "lines"),
    [
        pytest.param(SUPPER, [None, None], id="nothing known"),
        pytest.param(
            replace(SUPPER, dress=Dress.FORMAL),
            ["내일 복장 정장", "Tomorrow: business formal"],
            id="how to dress",
        ),
        pytest.param(
            replace(SUPPER, bring=_CARDS),
            ["내일 챙기실 것 명함", "Tomorrow bring cards"],
            id="what to bring",
        ),
        pytest.param(
            replace(SUPPER, dress=Dress.CASUAL, bring=_CARDS),
            ["내일 복장 비즈니스 캐주얼 · 챙기실 것 명함", "Tomorrow: smart casual; bring cards"],
            id="both",
        ),
    ],
)
def test_tomorrow_dress_line(event: Event, lines: list[str | None]):
    views = (seen(at(LUME, "1 22:00"), event, language=each) for each in ("ko", "en"))

    assert [tomorrow_dress_line(view, event.start.date) for view in views] == lines
