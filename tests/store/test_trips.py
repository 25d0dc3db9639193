from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.connection import temporary
from bot.store.database import opened
from bot.store.transaction import Transaction
from bot.store.trips import (
    NOTHING,
    StaleBase,
    Version,
    known,
    move_planned_until,
    newest,
    planned_until,
    publish,
    version,
)

NOW = datetime(2024, 3, 1, 9, 30, 0, 123456, UTC)
FIRST = Version("lima", 1, NOTHING, '{"이름": "리마"}', '{"E1": 5}', "2026.6", "C01", NOW)
SECOND = replace(FIRST, version=2, base=1, document="{}", author="C02")
OTHER = replace(FIRST, trip="oslo")


def put(transaction: Transaction, wanted: Version) -> Version:
    """Publish a version as it is described."""
    return publish(
        transaction,
        wanted.trip,
        base=wanted.base,
        document=wanted.document,
        instants=wanted.instants,
        tzdata=wanted.tzdata,
        author=wanted.author,
        now=wanted.published_at,
    )


def test_nothing_is_known_at_first(transaction: Transaction):
    assert newest(transaction, "lima") is None
    assert version(transaction, "lima", 1) is None
    assert known(transaction) == {}


def test_a_published_version_comes_back_whole(transaction: Transaction):
    told = put(transaction, FIRST)

    assert (told, newest(transaction, "lima"), version(transaction, "lima", 1)) == (FIRST,) * 3


def test_the_newest_version_is_the_trip_and_the_older_ones_stay(transaction: Transaction):
    put(transaction, FIRST)
    put(transaction, SECOND)

    assert newest(transaction, "lima") == SECOND
    assert version(transaction, "lima", 1) == FIRST
    assert version(transaction, "lima", 3) is None


def test_trips_have_versions_of_their_own(transaction: Transaction):
    for each in (OTHER, FIRST, SECOND):
        put(transaction, each)

    assert list(known(transaction).items()) == [("lima", 2), ("oslo", 1)]
    assert newest(transaction, "oslo") == OTHER


@pytest.mark.parametrize("base", [0, 1, 3, -1])
def test_a_draft_from_another_version_is_refused(transaction: Transaction, base: int):
    put(transaction, FIRST)
    put(transaction, SECOND)

    with pytest.raises(StaleBase) as refused:
        put(transaction, replace(SECOND, base=base))

    assert refused.value.current == 2
    assert known(transaction) == {"lima": 2}


def test_a_draft_from_a_version_of_an_unknown_trip_is_refused(transaction: Transaction):
    with pytest.raises(StaleBase) as refused:
        put(transaction, SECOND)

    assert refused.value.current == NOTHING


def test_a_version_is_dated_with_an_instant(transaction: Transaction):
    with pytest.raises(ValueError, match="has no zone"):
        put(transaction, replace(FIRST, published_at=NOW.replace(tzinfo=None)))


def test_planning_has_not_begun_at_first(transaction: Transaction):
    assert planned_until(transaction, "lima") is None


def test_planning_moves_forward_and_never_back(transaction: Transaction):
    moves = [
        move_planned_until(transaction, "lima", NOW + timedelta(minutes=minutes))
        for minutes in (0, 5, 5, 3, -60, 6)
    ]

    assert moves == [True, True, False, False, False, True]
    assert planned_until(transaction, "lima") == NOW + timedelta(minutes=6)


def test_trips_are_planned_apart(transaction: Transaction):
    move_planned_until(transaction, "lima", NOW)

    assert move_planned_until(transaction, "oslo", NOW - timedelta(days=1))
    assert planned_until(transaction, "lima") == NOW


@given(st.lists(st.integers(-1000, 1000), min_size=1))
def test_planning_has_come_as_far_as_the_latest_move(minutes: list[int]):
    with closing(opened(temporary)) as database:
        transaction = Transaction(database)
        for each in minutes:
            move_planned_until(transaction, "lima", NOW + timedelta(minutes=each))

        until = planned_until(transaction, "lima")

    assert until == NOW + timedelta(minutes=max(minutes))
