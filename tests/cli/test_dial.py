"""The clock of the demonstration."""

from datetime import datetime

import pytest

from bot.chat.language.speech import speech
from bot.cli.dial import dial
from bot.domain.itinerary import itinerary
from bot.files import toml

TRIP = toml.load(toml.sample())


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        pytest.param("2024-01-07T09:00+09:00", "Sun 7 Jan 9:00 AM Ansan", id="at home, one clock"),
        pytest.param(
            "2024-01-11T15:00-06:00",
            "Thu 11 Jan 3:00 PM Nashville · Korea time 6:00 AM",
            id="in a city, and at home",
        ),
        pytest.param(
            "2024-01-07T20:00+09:00",
            "Sun 7 Jan 8:00 PM Incheon → 3:00 AM San Francisco",
            id="in flight, home is where one left",
        ),
        pytest.param(
            "2024-01-08T19:00-08:00",
            "Mon 8 Jan 7:00 PM San Francisco → LAX · Korea time 12:00",
            id="in flight within a zone, to another city's airport",
        ),
        pytest.param(
            "2024-01-10T18:00-08:00",
            "Wed 10 Jan 6:00 PM Las Vegas → 8:00 PM Nashville · Korea time 11:00 AM",
            id="in flight between two clocks abroad",
        ),
        pytest.param(
            "2024-01-13T20:00-08:00",
            "Sat 13 Jan 8:00 PM Seattle → Sun 14 Jan 1:00 PM Incheon",
            id="in flight into tomorrow",
        ),
    ],
)
def test_dial_shows_every_clock_once(at: str, shown: str):
    mine = itinerary(TRIP, TRIP.delegates["D23"])

    assert dial(mine, speech("en"), datetime.fromisoformat(at)) == shown
