"""What has to be known before one leaves the room."""

from dataclasses import replace

import pytest

from bot.chat.cards.packing import packing_note
from bot.domain.text import Text
from tests.chat.cards.made_up import SUPPER, seen
from tests.trips import LUME, at, both

_MIXED = both(
    "무대가 좁습니다. 짐은 여관에 두십시오. 두 번 부릅니다.",
    "The stage is small. Leave your bags at the inn. We sing twice",
)


@pytest.mark.parametrize(
    ("note", "ko", "en"),
    [
        pytest.param(None, None, None, id="no note"),
        pytest.param(both("두 번 부릅니다.", "We sing twice."), None, None, id="another matter"),
        pytest.param(
            _MIXED, "짐은 여관에 두십시오.", "Leave your bags at the inn.", id="one sentence of it"
        ),
        pytest.param(
            both("호텔에 들르지 않습니다.", "Not to the hotel first."),
            "호텔에 들르지 않습니다.",
            "Not to the hotel first.",
            id="all of it",
        ),
    ],
)
def test_packing_note_is_of_luggage_and_the_hotel(note: Text | None, ko: str, en: str):
    event = replace(SUPPER, note=note)
    views = (seen(at(LUME, "2 07:00"), event, language=each) for each in ("ko", "en"))

    assert [packing_note(view, event) for view in views] == [ko, en]
