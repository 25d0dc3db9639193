"""How far it is, and what cannot be made in time."""

from dataclasses import replace

import pytest

from bot.domain.place import Venue
from bot.files import toml
from bot.files.distance import kilometres, too_fast
from tests.files.broken_trips import BASE

TRIP = toml.load(BASE)
OPO, TLL = TRIP.venues["opo"], TRIP.venues["tll"]


def test_kilometres_follow_the_great_circle():
    assert kilometres(OPO, TLL) == pytest.approx(3064, abs=1)
    assert kilometres(TLL, TLL) == 0


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (Venue("a", OPO.name, OPO.city, "other"), TLL),
        (OPO, Venue("a", OPO.name, OPO.city, "other")),
        (Venue("a", OPO.name, OPO.city, "other", latitude=3.0), TLL),
        (OPO, Venue("a", OPO.name, OPO.city, "other", latitude=3.0)),
    ],
    ids=["from nowhere", "to nowhere", "from half a place", "to half a place"],
)
def test_kilometres_are_unknown_without_coordinates(here: Venue, there: Venue):
    assert kilometres(here, there) is None


def test_after_a_flight_to_no_known_place_nobody_knows_how_far_it_is():
    outbound, first = TRIP.events[1], TRIP.events[2]
    at_once = replace(first, start=outbound.start, venue=TLL)

    assert list(too_fast((replace(outbound, to_venue=None), at_once))) == []


def test_the_sound_trip_can_be_made_in_time():
    assert list(too_fast(TRIP.events)) == []
