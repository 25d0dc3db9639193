import pytest

from bot.domain.place import Venue
from tests.domain.small import WEST, words


@pytest.mark.parametrize(
    ("kind", "claims"),
    [("hotel", (True, False)), ("airport", (False, True)), ("hall", (False, False))],
)
def test_what_a_venue_is(kind: str, claims: tuple[bool, bool]):
    venue = Venue("v", words("a place"), WEST, kind)

    assert (venue.is_hotel, venue.is_airport) == claims
