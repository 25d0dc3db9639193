"""What a text compares or counts, and what only sounds like it."""

from collections.abc import Iterator

import pytest

from bot.domain.comparison import Comparison
from bot.domain.itinerary import itinerary
from bot.domain.trip import Trip
from bot.understanding.comparing import comparison
from bot.understanding.nouns import Picking
from bot.understanding.reading import Reader
from bot.understanding.script import normalise
from bot.understanding.subjects import place_of
from tests.understanding.asking import Asked, asked


@pytest.fixture(scope="module")
def reader(sample_trip: Trip) -> Reader:
    return Reader(sample_trip)


@pytest.mark.parametrize("each", [*asked("compared.txt")], ids=lambda each: each.text)
def test_comparison_is_read(sample_trip: Trip, reader: Reader, each: Asked):
    mine = itinerary(sample_trip, sample_trip.delegates[each.who])
    signs = reader.signs(reader.typed(normalise(each.text)), mine, each.at)

    found = comparison(signs, Picking(mine, each.at, signs.when, place_of(signs.names)))

    assert " ".join(_said(found)) == each.routes


def _said(found: Comparison | None) -> Iterator[str]:
    if found is None:
        yield "none"
        return
    yield from (found.things.value, found.asks.value, found.measure.value)
    named: dict[str, list[str]] = {
        "kinds": sorted(found.kinds),
        "days": sorted(day.isoformat() for day in found.days),
        "cities": [city.id for city in found.cities],
        "events": [event.id for event in found.events],
        "dress": [found.dress.value] if found.dress else [],
        "place": [str(found.place)] if found.place else [],
        "hours": ["{}-{}".format(*found.hours)] if found.hours != (0, 24) else [],
    }
    yield from (f"{name}={','.join(values)}" for name, values in named.items() if values)
    flags = {"bags": found.bags, "lacks": found.lacks, "left": found.is_left}
    yield from (name for name, is_set in flags.items() if is_set)
