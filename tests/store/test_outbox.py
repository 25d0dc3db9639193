from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.store.connection import temporary
from bot.store.database import opened
from bot.store.outbox import Cause, Channel, Lane, Outgoing, cause_from, queue, standing
from bot.store.states import State
from bot.store.transaction import Transaction

NOW = datetime(2024, 3, 1, 9, 30, 0, 7, UTC)
REMINDER = Outgoing(
    key="lima:reminder:E1:r2:30:P1",
    trip="lima",
    kind="reminder",
    lane=Lane.REMINDER,
    person="P1",
    cause=Cause("reminder", "P1", {"E1": 2, "E2": 1}),
    message='{"v": 1, "text": "출발"}',
    not_before=NOW,
    expires_at=NOW + timedelta(minutes=30),
)
ANSWER = replace(
    REMINDER,
    key="reply:telegram:77:1",
    lane=Lane.ANSWER,
    cause=Cause("reply", "P1"),
    channel=Channel("telegram", "1001"),
    expires_at=None,
)


def test_a_message_is_queued_as_it_is(transaction: Transaction):
    new = queue(transaction, [REMINDER], now=NOW - timedelta(seconds=1))

    columns = (
        "key, part, parts, trip, kind, lane, person, cause, message, created_at, not_before,"
        " next_at, expires_at, state, attempts, platform, address, platform_message_id"
    )
    [row] = transaction.rows(f"SELECT {columns} FROM outbox")  # noqa: S608 -- written above
    at = 1_709_285_400_000_007
    assert new == {REMINDER.key}
    assert row == (
        "lima:reminder:E1:r2:30:P1",
        1,
        1,
        "lima",
        "reminder",
        1,
        "P1",
        '{"kind":"reminder","person":"P1","events":{"E1":2,"E2":1}}',
        '{"v": 1, "text": "출발"}',
        at - 1_000_000,
        at,
        at,
        at + 1_800_000_000,
        "queued",
        0,
        None,
        None,
        None,
    )


def test_an_answer_has_its_channel_and_may_never_expire(transaction: Transaction):
    queue(transaction, [ANSWER], now=NOW)

    assert transaction.rows("SELECT platform, address, expires_at FROM outbox") == [
        ("telegram", "1001", None)
    ]


def test_a_key_is_queued_once(transaction: Transaction):
    first = queue(transaction, [REMINDER, ANSWER], now=NOW)
    again = queue(transaction, [replace(REMINDER, message="other"), ANSWER], now=NOW)

    assert (first, again) == (frozenset({REMINDER.key, ANSWER.key}), frozenset())
    assert transaction.rows("SELECT message FROM outbox") == [(REMINDER.message,)] * 2


def test_of_twins_queued_together_the_first_stays(transaction: Transaction):
    new = queue(transaction, [REMINDER, replace(REMINDER, message="twin")], now=NOW)

    assert new == {REMINDER.key}
    assert transaction.rows("SELECT message FROM outbox") == [(REMINDER.message,)]


@pytest.mark.parametrize("state", State)
def test_a_key_is_remembered_whatever_became_of_it(transaction: Transaction, state: State):
    queue(transaction, [REMINDER], now=NOW)
    transaction.change("UPDATE outbox SET state = ?, message = NULL", (state,))

    assert queue(transaction, [REMINDER], now=NOW) == frozenset()
    assert standing(transaction, REMINDER.key) == (state,)


def test_all_parts_of_a_message_are_queued(transaction: Transaction):
    parts = [replace(REMINDER, part=part, parts=3) for part in (1, 2, 3)]

    assert queue(transaction, parts, now=NOW) == {REMINDER.key}
    assert standing(transaction, REMINDER.key) == (State.QUEUED,) * 3


def test_a_message_that_was_queued_gets_no_further_parts(transaction: Transaction):
    queue(transaction, [REMINDER], now=NOW)

    again = [replace(REMINDER, part=part, parts=2) for part in (1, 2)]

    assert queue(transaction, again, now=NOW) == frozenset()
    assert standing(transaction, REMINDER.key) == (State.QUEUED,)


@pytest.mark.parametrize(("part", "parts"), [(0, 1), (2, 1)])
def test_a_part_is_one_of_its_parts(transaction: Transaction, part: int, parts: int):
    with pytest.raises(Exception, match="CHECK"):
        queue(transaction, [replace(REMINDER, part=part, parts=parts)], now=NOW)


def test_nothing_to_queue_is_nothing_new(transaction: Transaction):
    assert queue(transaction, [], now=NOW) == frozenset()


def test_what_was_never_queued_stands_nowhere(transaction: Transaction):
    assert standing(transaction, "nothing") == ()


WORDS = st.text(st.characters(codec="utf-8"))


@given(st.builds(Cause, WORDS, WORDS, st.dictionaries(WORDS, st.integers(1, 99), max_size=3)))
def test_a_cause_comes_back_whole(cause: Cause):
    with closing(opened(temporary)) as database:
        transaction = Transaction(database)
        queue(transaction, [replace(REMINDER, cause=cause)], now=NOW)

        [[text]] = transaction.rows("SELECT cause FROM outbox")

    assert cause_from(text) == cause


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=5), max_size=5))
def test_what_is_new_is_what_was_never_queued(batches: list[list[str]]):
    seen: set[str] = set()
    with closing(opened(temporary)) as database:
        transaction = Transaction(database)
        for batch in batches:
            new = queue(transaction, [replace(REMINDER, key=key) for key in batch], now=NOW)

            assert new == set(batch) - seen
            seen |= set(batch)
