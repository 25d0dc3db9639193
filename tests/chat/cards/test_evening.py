"""The evening card, as it is read."""

from dataclasses import replace
from datetime import date

import pytest

from bot.chat.cards.evening import evening_card
from bot.domain.event import Event
from bot.domain.text import Text
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes
from tests.chat.cards.made_up import EARLIER, LATER, SUPPER, seen, text
from tests.chat.cards.noticing import noticed
from tests.trips import HANEUL, LUME, OUT, at

_ASKED = "Please put your passport with your things tonight."


@pytest.mark.parametrize("scene", scenes("evening"), ids=str)
def test_evening_card_says(sample_trip: Trip, scene: Scene):
    message = noticed(sample_trip, scene)

    assert said(message) == scene.text


@pytest.mark.parametrize(
    ("events", "asks"),
    [
        pytest.param((OUT,), True, id="nobody wrote it down"),
        pytest.param(
            (replace(OUT, bring=(Text(ko="여권", en="Passport"),)),),
            False,
            id="it is in the programme",
        ),
        pytest.param((EARLIER,), False, id="no border is crossed"),
    ],
)
def test_eve_asks_for_the_passport(events: tuple[Event, ...], *, asks: bool):
    view = seen(at(HANEUL, "1 08:00"), *events, LATER)

    lines = text(evening_card(view, date(2026, 4, 1))).split("\n")

    assert (_ASKED in lines) == asks


def test_evening_card_of_a_free_day_says_so():
    view = seen(at(LUME, "2 20:30"), EARLIER, SUPPER, LATER)

    assert text(evening_card(view, date(2026, 4, 3))).split("\n") == [
        "Tomorrow, Fri 3 Apr · Day 3 · Lume",
        "Tomorrow is free.",
    ]


def test_evening_card_of_another_day_does_not_call_it_tomorrow():
    view = seen(at(LUME, "2 20:30"), EARLIER, SUPPER, LATER)

    heading = text(evening_card(view, date(2026, 4, 5))).split("\n")[0]

    assert heading == "Sun 5 Apr · Day 5 · Lume"
