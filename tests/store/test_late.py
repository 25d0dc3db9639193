from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.store import late
from bot.store.outbox import Cause, Lane, Outgoing, queue, standing
from bot.store.states import State
from bot.store.transaction import Transaction

NOW = datetime(2026, 4, 2, 9, tzinfo=UTC)
MISSED = Outgoing(
    key="reminder:lima:E1:r1:30:P1",
    trip="lima",
    kind="reminder",
    lane=Lane.REMINDER,
    person="P1",
    cause=Cause("reminder", "P1"),
    message="{}",
    not_before=NOW - timedelta(hours=1),
    expires_at=None,
)
DIGEST = replace(MISSED, key="digest:lima:1:P1", kind="digest")


def missed(transaction: Transaction) -> tuple[late.Late, ...]:
    queue(transaction, [MISSED], now=NOW)
    return late.late(transaction, before=NOW - timedelta(minutes=10), now=NOW)["lima", "P1"]


def test_what_was_missed_ends_with_its_digest(transaction: Transaction):
    rows = missed(transaction)

    assert late.replace(transaction, rows, DIGEST, now=NOW)
    assert not late.replace(transaction, rows, replace(DIGEST, key="digest:lima:2:P1"), now=NOW)

    assert standing(transaction, MISSED.key) == (State.SUPPRESSED,)
    assert standing(transaction, DIGEST.key) == (State.QUEUED,)


def test_a_digest_under_a_key_that_was_used_is_refused(transaction: Transaction):
    rows = missed(transaction)
    queue(transaction, [DIGEST], now=NOW)

    with pytest.raises(ValueError, match="digest:lima:1:P1 was queued before"):
        late.replace(transaction, rows, DIGEST, now=NOW)
