from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.store import attempts, ledger
from bot.store.ledger import Entry
from bot.store.outbox import Cause, Channel, Lane, Outgoing, queue, standing
from bot.store.states import State
from bot.store.transaction import Transaction

NOW = datetime(2026, 4, 2, 9, tzinfo=UTC)
REMINDER = Outgoing(
    key="reminder:lima:E1:r1:30:P1",
    trip="lima",
    kind="reminder",
    lane=Lane.REMINDER,
    person="P1",
    cause=Cause("reminder", "P1"),
    message="{}",
    not_before=NOW,
    expires_at=NOW + timedelta(hours=1),
)
CHANNEL = Channel("slack", "U1")


def put(transaction: Transaction, state: State, key: str = REMINDER.key) -> int:
    """A reminder that has come to this state on the ways that lead there. Returns its number."""
    queue(transaction, [replace(REMINDER, key=key)], now=NOW)
    verdict = state if state in (State.HELD, State.SUPERSEDED) else CHANNEL
    claimed = attempts.claim(
        transaction,
        lambda row: None if state is State.QUEUED or row.key != key else verdict,
        now=NOW,
        epoch=1,
        lease_until=0,
        limit=1,
    )
    for each in claimed:
        if state is State.ACCEPTED:
            attempts.accepted(transaction, each.attempt, message_id="m1", now=NOW)
        if state is State.FAILED:
            attempts.failed(transaction, each.attempt, now=NOW)
        if state in (State.MAYBE, State.UNKNOWN):
            attempts.maybe(transaction, each.attempt, now=NOW)
    [[row]] = transaction.rows("SELECT id FROM outbox WHERE key = ?", (key,))
    if state is State.UNKNOWN:
        transaction.change(
            "UPDATE outbox SET state = 'unknown', ended_at = 1 WHERE id = ?", (row,)
        )
    return int(row)


@pytest.mark.parametrize(
    "state", [State.QUEUED, State.HELD, State.SENDING, State.MAYBE, State.UNKNOWN, State.FAILED]
)
def test_what_has_not_surely_arrived_is_listed(transaction: Transaction, state: State):
    row = put(transaction, state)

    [entry] = ledger.unsettled(transaction)

    is_sent = state not in (State.QUEUED, State.HELD)
    at = datetime(1970, 1, 1, 0, 0, 0, 1, UTC) if state is State.UNKNOWN else NOW
    assert entry == Entry(row, "lima", "P1", "reminder", state, "slack" if is_sent else None, at)


@pytest.mark.parametrize("state", [State.ACCEPTED, State.SUPERSEDED])
def test_what_has_arrived_or_is_not_wanted_is_not_listed(transaction: Transaction, state: State):
    put(transaction, state)

    assert ledger.unsettled(transaction) == ()


@pytest.mark.parametrize("state", [State.HELD, State.MAYBE])
def test_an_open_message_is_sent_once_more_at_once(transaction: Transaction, state: State):
    row = put(transaction, state)
    later = NOW + timedelta(minutes=5)

    assert ledger.resend(transaction, [row], now=later) == (row,)

    [entry] = ledger.unsettled(transaction)
    assert (entry.id, entry.state, entry.at) == (row, State.QUEUED, later)


@pytest.mark.parametrize("state", [State.UNKNOWN, State.FAILED])
def test_a_message_that_has_ended_is_sent_as_a_copy(transaction: Transaction, state: State):
    row = put(transaction, state)
    later = NOW + timedelta(hours=5)

    assert ledger.resend(transaction, [row], now=later) == (row,)
    assert ledger.resend(transaction, [row], now=later) == ()

    [entry] = ledger.unsettled(transaction)
    assert (entry.state, entry.platform, entry.at) == (State.QUEUED, None, later)
    assert standing(transaction, f"{REMINDER.key}:again") == (State.QUEUED,)


@pytest.mark.parametrize(
    ("state", "after"),
    [
        (State.QUEUED, State.CANCELLED),
        (State.HELD, State.CANCELLED),
        (State.MAYBE, State.UNKNOWN),
        (State.UNKNOWN, State.UNKNOWN),
        (State.FAILED, State.FAILED),
    ],
)
def test_a_message_that_is_dropped_is_listed_no_more(
    transaction: Transaction, state: State, after: State
):
    row = put(transaction, state)

    assert ledger.drop(transaction, [row], now=NOW) == (row,)

    assert standing(transaction, REMINDER.key) == (after,)
    assert ledger.unsettled(transaction) == ()


@pytest.mark.parametrize("state", [State.ACCEPTED, State.SENDING])
def test_what_is_sent_or_being_sent_is_left_alone(transaction: Transaction, state: State):
    row = put(transaction, state)

    assert ledger.drop(transaction, [row, 99], now=NOW) == ()
    assert ledger.resend(transaction, [row, 99], now=NOW) == ()
    assert standing(transaction, REMINDER.key) == (state,)
