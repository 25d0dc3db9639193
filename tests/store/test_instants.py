from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.instants import restored, restored_or_none, stored, stored_or_none

ZONES = st.timedeltas(timedelta(hours=-23), timedelta(hours=23)).map(timezone)


@given(st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=ZONES))  # noqa: DTZ001 -- st adds the zone
def test_an_instant_comes_back_to_the_microsecond_and_in_utc(instant: datetime):
    back = restored(stored(instant))

    assert (back, back.tzinfo) == (instant, UTC)


def test_instants_are_microseconds_since_1970():
    assert stored(datetime(1970, 1, 1, 0, 0, 1, 5, UTC)) == 1_000_005


def test_a_wall_time_is_not_stored():
    with pytest.raises(ValueError, match="2024-01-08 09:00:00 has no zone"):
        stored(datetime(2024, 1, 8, 9))  # noqa: DTZ001 -- this is the mistake


def test_no_instant_stays_none():
    assert (stored_or_none(None), restored_or_none(None)) == (None, None)


def test_an_optional_instant_comes_back():
    instant = datetime(2024, 1, 8, 9, tzinfo=UTC)

    assert restored_or_none(stored_or_none(instant)) == instant
