"""Our readings are those of the tables, which `make understanding` checks with the oracles."""

import pytest

from bot.domain.itinerary import itinerary
from bot.files.toml import load
from tests.understanding.dates.readings import AGREED, DIFFERENCES, PERSON, Reading, read, readings
from tests.understanding.exam.questions import SECOND_TRIP

TRIP = load(SECOND_TRIP)
MINE = itinerary(TRIP, TRIP.delegates[PERSON])
ALL = [*readings(AGREED), *readings(DIFFERENCES)]


@pytest.mark.parametrize("each", ALL, ids=lambda each: f"{each.lang} {each.text}")
def test_expression_is_read_as_the_table_says(each: Reading):
    assert read(each.text, MINE) == each.means


def test_every_difference_has_a_reason():
    assert [each.text for each in readings(DIFFERENCES) if not each.why] == []
