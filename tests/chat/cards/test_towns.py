"""The town where an event is."""

from dataclasses import replace

import pytest

from bot.chat.cards.towns import town
from bot.domain.event import Event
from bot.domain.moment import Moment
from bot.domain.place import Weather
from tests.chat.cards.made_up import SUPPER
from tests.trips import HALL, INN, LUME, both

_PORT = both("항구", "Harbour")
_CITY = replace(LUME, weather=(Weather(both("루메", "Lume"), 20, 10), Weather(_PORT, 18, 12)))
_EVENT = replace(SUPPER, start=Moment(SUPPER.start.wall, _CITY))


@pytest.mark.parametrize(
    ("event", "name"),
    [
        pytest.param(_EVENT, "Lume", id="nothing known"),
        pytest.param(replace(_EVENT, area=both("항구 쪽", "by the sea")), "Harbour", id="an area"),
        pytest.param(replace(_EVENT, venue=INN), "Harbour", id="the name of a venue"),
        pytest.param(replace(_EVENT, venue=HALL), "Lume", id="the city itself"),
        pytest.param(
            replace(
                _EVENT, venue=replace(HALL, name=both("회관", "Hall"), address="1 Harbour Rd")
            ),
            "Harbour",
            id="an address",
        ),
    ],
)
def test_town_is_as_close_as_the_trip_knows(event: Event, name: str):
    assert town(event).in_("en") == name
