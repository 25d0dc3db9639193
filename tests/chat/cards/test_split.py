"""Where the delegation parts."""

from dataclasses import replace

import pytest

from bot.chat.cards.split import audience_words, not_mine, split_lines
from bot.domain.audience import Audience
from bot.domain.event import Event
from tests.chat.cards.looking import look
from tests.chat.cards.made_up import EARLIER, LATER, SUPPER, seen
from tests.trips import BOATS, LUME, at, both, choir_trip

_HELPERS = Audience(groups=frozenset({"helpers"}))
_SINGERS = Audience(groups=frozenset({"singers"}))
_MINE = replace(SUPPER, audience=_SINGERS)
_THEIRS = replace(SUPPER, id="B5", audience=_HELPERS)
_NOW = at(LUME, "2 16:30")


@pytest.mark.parametrize(
    ("events", "lines"),
    [
        pytest.param(
            (EARLIER, _MINE, _THEIRS),
            ("The group splits here. With you: singers",),
            id="on foot",
        ),
        pytest.param(
            (EARLIER, replace(_MINE, vehicle=both("2호차", "coach 2")), _THEIRS),
            ("The group splits here. Yours is coach 2.", "For: singers"),
            id="by coach",
        ),
        pytest.param(
            (
                EARLIER,
                replace(_MINE, vehicle=both("1호차", "coach 1")),
                replace(_THEIRS, vehicle=both("1호차", "coach 1")),
            ),
            ("The group splits here. With you: singers",),
            id="by the same coach",
        ),
        pytest.param((EARLIER, _MINE, LATER), (), id="the others are free"),
        pytest.param((_MINE, _THEIRS), (), id="nothing before"),
        pytest.param(
            (replace(EARLIER, audience=_SINGERS), _MINE, _THEIRS),
            (),
            id="already among themselves",
        ),
    ],
)
def test_split_lines(events: tuple[Event, ...], lines: tuple[str, ...]):
    view = seen(_NOW, *events)
    event = next(each for each in events if each.id == _MINE.id)

    assert split_lines(view, event) == lines


@pytest.mark.parametrize(
    ("audience", "ko", "en"),
    [
        pytest.param(Audience(), "모두", "everyone", id="everyone"),
        pytest.param(
            Audience(exceptions=frozenset({"P3"})),
            "모두 (P3 제외)",
            "everyone (without P3)",
            id="all but one",
        ),
        pytest.param(
            Audience(groups=frozenset({"helpers"}), people=frozenset({"P2", "P1"})),
            "도우미, P1, P2",
            "helpers, P1, P2",
            id="a group and people",
        ),
    ],
)
def test_audience_words(audience: Audience, ko: str, en: str):
    event = replace(SUPPER, audience=audience)

    words = [
        audience_words(seen(_NOW, event, language=language), event) for language in ("ko", "en")
    ]

    assert words == [ko, en]


def test_not_mine_says_what_one_does_then():
    mine = look(choir_trip(), "P3", "2026-04-02T09:00+01:00")
    busy = look(choir_trip(), "P2", "2026-04-02T09:00+01:00")
    free = look(choir_trip(), "P2", "2026-04-02T09:00+01:00")
    late = replace(BOATS, start=at(LUME, "2 12:30"), end=at(LUME, "2 13:00"))

    said = [not_mine(mine, BOATS), not_mine(busy, BOATS), not_mine(free, late)]

    assert said == [
        None,
        "본인의 일정에는 들어 있지 않습니다. 그 시간 본인 일정: 음악학교 방문 (미확정)",
        "본인의 일정에는 들어 있지 않습니다.",
    ]
