"""What comes after without a word of its own."""

from dataclasses import replace

import pytest

from bot.chat.cards.afterwards import afterwards
from bot.domain.event import Event, Gathering, Kind
from tests.chat.cards.made_up import HOP, LATER, SUPPER, seen
from tests.trips import HALL, INN, LUME, at, both

_TALK = replace(
    SUPPER,
    id="C1",
    kind=Kind.MEETING,
    title=both("대담", "Talk"),
    start=at(LUME, "2 15:00"),
    end=at(LUME, "2 16:30"),
)
_CHECK_IN = replace(
    SUPPER,
    id="C2",
    kind=Kind.HOTEL,
    title=both("체크인", "Check-in"),
    start=at(LUME, "2 18:30"),
    end=at(LUME, "2 19:00"),
    venue=INN,
    bus=at(LUME, "2 18:20"),
    gatherings=(Gathering(at(LUME, "2 18:10"), both("정문", "main gate")),),
)
_TEA = replace(SUPPER, id="C3", title=both("다과", "Tea"), venue=HALL)
_MEANWHILE = replace(_TALK, id="C4", start=at(LUME, "2 15:30"), end=at(LUME, "2 16:00"))


@pytest.mark.parametrize(
    ("events", "lines"),
    [
        pytest.param((), (), id="nothing"),
        pytest.param(
            (_MEANWHILE, SUPPER, _CHECK_IN),
            (
                "Then 5:00 PM: Dinner (place not fixed)",
                "Then 6:10 PM: meet at the main gate (bus leaves 6:20); 6:30 PM Check-in",
            ),
            id="a meal and a check-in",
        ),
        pytest.param(
            (replace(HOP, start=at(LUME, "2 20:00")), LATER), (), id="a flight has its own cards"
        ),
        pytest.param((LATER,), (), id="another day"),
    ],
)
def test_afterwards_names_what_is_not_announced(events: tuple[Event, ...], lines: tuple[str, ...]):
    view = seen(at(LUME, "2 14:30"), _TALK, *events)

    assert afterwards(view, _TALK, ()) == lines


def test_afterwards_begins_with_what_follows_at_the_same_place():
    view = seen(at(LUME, "2 14:30"), _TALK, _TEA, _CHECK_IN, language="ko")

    assert afterwards(view, _TALK, (_TEA,)) == (
        "이어서 같은 곳에서 오후 5:00 다과",
        "이어서 오후 6:10 정문 집결 (버스 6:20), 오후 6:30 체크인",
    )


def test_afterwards_is_nothing_before_a_flight():
    view = seen(at(LUME, "2 08:00"), HOP, _CHECK_IN)

    assert afterwards(view, HOP, ()) == ()
