"""Where a leg arrives."""

from dataclasses import replace

import pytest

from bot.chat.cards.arrivals import arrival_place, arrival_words
from bot.domain.place import Venue
from tests.chat.cards.made_up import HOP, seen
from tests.trips import BRACK, HALL, LUME, at, both

_OWN = Venue("own", both("브락 공항", "Brack Airport"), BRACK, "airport")
_FAR = Venue("far", both("뎀 공항", "Dem Airport"), BRACK, "airport")
_NOW = at(LUME, "2 08:00")


@pytest.mark.parametrize(
    ("venue", "words"),
    [
        pytest.param(None, ["브락 도착", "Arrival in Brack"], id="no airport known"),
        pytest.param(HALL, ["브락 도착", "Arrival in Brack"], id="not an airport"),
        pytest.param(_OWN, ["브락 도착", "Arrival in Brack"], id="the airport of the city"),
        pytest.param(_FAR, ["뎀 공항 도착", "Arrival at Dem Airport"], id="of another town"),
    ],
)
def test_arrival_words_name_the_airport_of_another_town(venue: Venue | None, words: list[str]):
    flight = replace(HOP, to_venue=venue)
    views = (seen(_NOW, flight, language=language) for language in ("ko", "en"))

    assert [arrival_words(view, flight) for view in views] == words


def test_arrival_place_is_the_airport_of_another_town():
    assert arrival_place(replace(HOP, to_venue=_FAR)) == _FAR.name
