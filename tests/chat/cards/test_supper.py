"""What an evening lacks."""

from dataclasses import replace

import pytest

from bot.chat.cards.supper import supper_line
from bot.domain.event import Event, Kind
from tests.chat.cards.made_up import BACK, HOP, LATER, SUPPER, seen
from tests.trips import BRACK, HANEUL, LUME, at

_TALK = replace(SUPPER, kind=Kind.MEETING, start=at(LUME, "2 19:00"), end=at(LUME, "2 20:00"))
_DINNER = replace(SUPPER, start=at(LUME, "2 18:00"), end=at(LUME, "2 19:00"))
_AT_FIVE = replace(HOP, start=at(LUME, "2 17:00"), end=at(BRACK, "2 20:00"))
_OVERNIGHT = replace(HOP, start=at(LUME, "2 20:00"), end=at(HANEUL, "3 16:00"))


@pytest.mark.parametrize(
    ("events", "said"),
    [
        pytest.param((), None, id="nothing at all"),
        pytest.param((SUPPER,), "Nothing in the evening.", id="an early dinner"),
        pytest.param(
            (HOP, BACK),
            "Nothing in the evening, and no dinner in the programme.",
            id="back in the afternoon",
        ),
        pytest.param((_TALK,), "No dinner in the programme.", id="a talk without a dinner"),
        pytest.param((_DINNER,), None, id="a dinner"),
        pytest.param(
            (_AT_FIVE,),
            "No dinner in the programme: please eat before boarding.",
            id="a flight at dinner time",
        ),
        pytest.param((_OVERNIGHT,), None, id="in the air"),
    ],
)
def test_supper_line(events: tuple[Event, ...], said: str | None):
    view = seen(at(LUME, "2 07:00"), *events, LATER)

    assert supper_line(view, events) == said


def test_supper_line_leaves_the_last_evening_at_home_alone():
    view = seen(at(LUME, "2 07:00"), _TALK)

    assert supper_line(view, (_TALK,)) is None


def test_supper_line_is_not_said_of_a_day_that_is_over():
    view = seen(at(LUME, "3 07:00"), _TALK, LATER)

    assert supper_line(view, (_TALK,)) is None
