from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.repetition import Care
from bot.store.attempts import Attempt, Claimed, accepted, claim, maybe
from bot.store.doubts import abandon, settle
from bot.store.outbox import Cause, Channel, Lane, Outgoing, queue
from bot.store.transaction import Transaction

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
CHAT = Channel("telegram", "1001")
NOTICE = Outgoing(
    key="lima:briefing:1",
    trip="lima",
    kind="briefing",
    lane=Lane.REMINDER,
    person="P1",
    cause=Cause("briefing", "P1"),
    message="{}",
    not_before=NOW,
    expires_at=None,
)


def claimed(
    transaction: Transaction, *, now: datetime = NOW, epoch: int = 1
) -> tuple[Claimed, ...]:
    return claim(transaction, lambda _: CHAT, now=now, epoch=epoch, lease_until=60, limit=10)


def sending(transaction: Transaction, care: Care = Care.NOTICE) -> Attempt:
    """One message on its way."""
    queue(transaction, [replace(NOTICE, care=care)], now=NOW)
    [one] = claimed(transaction)
    return one.attempt


def rows(transaction: Transaction) -> list[tuple[object, ...]]:
    return transaction.rows("SELECT state, maybes FROM outbox")


@pytest.mark.parametrize(
    ("epoch", "elapsed", "state"),
    [(1, 60, "sending"), (1, 60.1, "maybe"), (2, 0, "maybe"), (2, 99, "maybe")],
    ids=["within its lease", "hangs", "of an earlier run", "of an earlier run, long after"],
)
def test_who_does_not_say_how_it_ended_is_doubted(
    transaction: Transaction, epoch: int, elapsed: float, state: str
):
    attempt = sending(transaction)

    left = abandon(transaction, epoch=epoch, elapsed=elapsed, now=NOW)

    assert rows(transaction) == [(state, int(state == "maybe"))]
    assert left == (state == "maybe")
    assert accepted(transaction, attempt, message_id="m", now=NOW) == (state == "sending")


def test_a_notice_goes_again_once_and_is_then_unknown(transaction: Transaction):
    maybe(transaction, sending(transaction), now=NOW)
    settle(transaction, now=NOW)

    assert claimed(transaction, now=NOW + 9 * SECOND) == ()
    [again] = claimed(transaction, now=NOW + 10 * SECOND)
    assert (again.row.maybes, again.attempt.number) == (1, 2)
    maybe(transaction, again.attempt, now=NOW + 10 * SECOND)
    settle(transaction, now=NOW + 10 * SECOND)

    assert rows(transaction) == [("unknown", 2)]


def test_what_is_confidential_is_not_repeated(transaction: Transaction):
    maybe(transaction, sending(transaction, Care.CONFIDENTIAL), now=NOW)

    settle(transaction, now=NOW)

    assert transaction.rows("SELECT state, ended_at IS NULL FROM outbox") == [("unknown", 0)]
