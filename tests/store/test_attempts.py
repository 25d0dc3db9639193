from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.store.attempts import (
    Attempt,
    Claimed,
    Judge,
    Refusal,
    Waiting,
    accepted,
    claim,
    failed,
    later,
    maybe,
)
from bot.store.outbox import Cause, Channel, Lane, Outgoing, queue, standing
from bot.store.states import State
from bot.store.transaction import Transaction

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
CHAT = Channel("telegram", "1001")
REMINDER = Outgoing(
    key="lima:reminder:E1:r2:30:P1",
    trip="lima",
    kind="reminder",
    lane=Lane.REMINDER,
    person="P1",
    cause=Cause("reminder", "P1", {"E1": 2}),
    message="{}",
    not_before=NOW,
    expires_at=NOW + 30 * MINUTE,
)
WAITING = Waiting(
    id=1,
    key=REMINDER.key,
    part=1,
    parts=1,
    trip="lima",
    kind="reminder",
    person="P1",
    cause=REMINDER.cause,
    message="{}",
    not_before=NOW,
    expires_at=NOW + 30 * MINUTE,
    channel=None,
    attempts=0,
    maybes=0,
)

End = Callable[[Transaction, Attempt], bool]

ENDS: dict[State, End] = {
    State.ACCEPTED: lambda t, attempt: accepted(t, attempt, message_id="m1", now=NOW),
    State.QUEUED: lambda t, attempt: later(t, attempt, next_at=NOW + MINUTE),
    State.MAYBE: lambda t, attempt: maybe(t, attempt, now=NOW),
    State.FAILED: lambda t, attempt: failed(t, attempt, now=NOW),
}


def to_chat(_: Waiting) -> Channel:
    return CHAT


class Asked:
    """A judge that remembers what it was asked."""

    def __init__(self) -> None:
        self.rows: list[Waiting] = []

    def __call__(self, row: Waiting) -> Channel:
        self.rows.append(row)
        return CHAT


def claimed(
    transaction: Transaction,
    judge: Judge = to_chat,
    *,
    now: datetime = NOW,
    epoch: int = 1,
    limit: int = 100,
) -> tuple[Claimed, ...]:
    """Claim what is due."""
    return claim(transaction, judge, now=now, epoch=epoch, lease_until=60.5, limit=limit)


def keys(claims: tuple[Claimed, ...]) -> list[str]:
    return [each.row.key for each in claims]


def one_claimed(transaction: Transaction) -> Attempt:
    """Queue the reminder and claim it."""
    queue(transaction, [REMINDER], now=NOW)
    [one] = claimed(transaction)
    return one.attempt


def test_a_due_row_is_claimed_whole_for_the_channel_that_was_judged(transaction: Transaction):
    queue(transaction, [REMINDER], now=NOW)

    assert claimed(transaction) == (Claimed(WAITING, CHAT, Attempt(row=1, epoch=1, number=1)),)
    assert transaction.rows(
        "SELECT state, attempts, epoch, lease_until, platform, address, ended_at FROM outbox"
    ) == [("sending", 1, 1, 60.5, "telegram", "1001", None)]


def test_an_answer_comes_with_its_channel(transaction: Transaction):
    queue(transaction, [replace(REMINDER, channel=CHAT, expires_at=None)], now=NOW)
    judge = Asked()

    claimed(transaction, judge)

    assert judge.rows == [replace(WAITING, channel=CHAT, expires_at=None)]


def test_a_claimed_row_is_not_claimed_again(transaction: Transaction):
    one_claimed(transaction)

    assert claimed(transaction) == ()


@pytest.mark.parametrize(
    ("wait", "count"), [(-MINUTE, 0), (timedelta(microseconds=-1), 0), (timedelta(0), 1)]
)
def test_nothing_is_claimed_before_its_time(transaction: Transaction, wait: timedelta, count: int):
    queue(transaction, [REMINDER], now=NOW)

    assert len(claimed(transaction, now=NOW + wait)) == count


def test_answers_go_first_and_within_a_lane_what_is_due_first(transaction: Transaction):
    queue(
        transaction,
        [
            replace(REMINDER, key="edit", lane=Lane.EDIT, not_before=NOW - 9 * MINUTE),
            replace(REMINDER, key="second", not_before=NOW - MINUTE),
            replace(REMINDER, key="third", not_before=NOW - MINUTE),
            replace(REMINDER, key="first", not_before=NOW - 2 * MINUTE),
            replace(REMINDER, key="broadcast", lane=Lane.BROADCAST),
            replace(REMINDER, key="answer", lane=Lane.ANSWER),
        ],
        now=NOW,
    )

    assert keys(claimed(transaction)) == [
        "answer",
        "first",
        "second",
        "third",
        "broadcast",
        "edit",
    ]


def test_no_more_is_claimed_than_asked_for(transaction: Transaction):
    queue(transaction, [replace(REMINDER, key=str(n)) for n in range(5)], now=NOW)

    counts = [len(claimed(transaction, limit=limit)) for limit in (0, 2, 2, 2, 2)]

    assert counts == [0, 2, 2, 1, 0]


def test_nothing_is_looked_at_once_all_is_full(transaction: Transaction):
    queue(transaction, [replace(REMINDER, key=str(n)) for n in range(5)], now=NOW)
    judged: list[str] = []

    def judge(row: Waiting) -> Channel:
        judged.append(row.key)
        return CHAT

    claims = claim(
        transaction,
        judge,
        now=NOW,
        epoch=1,
        lease_until=60.5,
        limit=100,
        is_full=lambda: len(judged) == 2,
    )

    assert keys(claims) == judged == ["0", "1"]


@pytest.mark.parametrize(
    ("after", "state"),
    [
        (timedelta(0), State.SENDING),
        (timedelta(microseconds=1), State.SUPPRESSED),
        (timedelta(days=2), State.SUPPRESSED),
    ],
)
def test_what_has_expired_is_suppressed_unasked(
    transaction: Transaction, after: timedelta, state: State
):
    queue(transaction, [replace(REMINDER, expires_at=NOW)], now=NOW)
    judge = Asked()

    claimed(transaction, judge, now=NOW + after)

    assert standing(transaction, REMINDER.key) == (state,)
    assert len(judge.rows) == (state is State.SENDING)


def test_what_never_expires_is_sent_late(transaction: Transaction):
    queue(transaction, [replace(REMINDER, expires_at=None)], now=NOW)

    assert keys(claimed(transaction, now=NOW + timedelta(days=400))) == [REMINDER.key]


@pytest.mark.parametrize("verdict", [State.SUPERSEDED, State.CANCELLED])
def test_a_row_that_is_refused_has_ended(transaction: Transaction, verdict: Refusal):
    queue(transaction, [REMINDER], now=NOW)

    claims = claimed(transaction, lambda _: verdict, now=NOW + MINUTE)

    [[ended_at]] = transaction.rows("SELECT ended_at FROM outbox")
    assert claims == ()
    assert standing(transaction, REMINDER.key) == (verdict,)
    assert ended_at == 1_709_285_460_000_000


def test_a_row_without_a_live_channel_is_held_and_has_not_ended(transaction: Transaction):
    queue(transaction, [REMINDER], now=NOW)

    assert claimed(transaction, lambda _: State.HELD) == ()
    assert standing(transaction, REMINDER.key) == (State.HELD,)
    assert transaction.rows("SELECT ended_at FROM outbox") == [(None,)]


def test_rows_that_are_refused_do_not_count_and_hide_nobody(transaction: Transaction):
    rows = [
        replace(REMINDER, key=str(n), cause=Cause("reminder", "P1", {"E1": n})) for n in range(9)
    ]
    queue(transaction, rows, now=NOW)

    def judge(row: Waiting) -> Channel | Refusal:
        return CHAT if row.cause.events["E1"] == 8 else State.SUPERSEDED

    assert keys(claimed(transaction, judge, limit=2)) == ["8"]


@pytest.mark.parametrize(
    ("state", "is_free"),
    [
        (State.QUEUED, False),
        (State.MAYBE, False),
        (State.ACCEPTED, True),
        (State.FAILED, True),
    ],
    ids=str,
)
def test_a_part_waits_until_the_part_before_has_ended(
    transaction: Transaction, state: State, *, is_free: bool
):
    queue(transaction, [replace(REMINDER, part=part, parts=2) for part in (2, 1)], now=NOW)

    [first] = claimed(transaction)
    assert (first.row.part, claimed(transaction)) == (1, ())
    ENDS[state](transaction, first.attempt)

    assert [each.row.part for each in claimed(transaction)] == [2] * is_free


def test_a_judge_that_fails_is_heard(transaction: Transaction):
    queue(transaction, [REMINDER], now=NOW)

    def judge(_: Waiting) -> Channel:
        raise LookupError("no such trip")

    with pytest.raises(LookupError, match="no such trip"):
        claimed(transaction, judge)


@pytest.mark.parametrize("state", ENDS)
def test_the_owner_says_how_an_attempt_ended_and_only_once(transaction: Transaction, state: State):
    attempt = one_claimed(transaction)

    assert ENDS[state](transaction, attempt)
    assert standing(transaction, REMINDER.key) == (state,)
    assert [end(transaction, attempt) for end in ENDS.values()] == [False] * 4
    assert standing(transaction, REMINDER.key) == (state,)


@pytest.mark.parametrize("state", ENDS)
@pytest.mark.parametrize(
    "change", [{"epoch": 2}, {"number": 2}, {"number": 0}, {"row": 2}], ids=str
)
def test_nobody_else_says_how_an_attempt_ended(
    transaction: Transaction, state: State, change: dict[str, int]
):
    attempt = one_claimed(transaction)

    assert not ENDS[state](transaction, replace(attempt, **change))
    assert standing(transaction, REMINDER.key) == (State.SENDING,)


def test_the_platforms_id_is_kept(transaction: Transaction):
    accepted(transaction, one_claimed(transaction), message_id="m7", now=NOW + MINUTE)

    assert transaction.rows("SELECT platform_message_id, ended_at FROM outbox") == [
        ("m7", 1_709_285_460_000_000)
    ]


def test_what_was_surely_not_sent_is_claimed_again_in_time(transaction: Transaction):
    first = one_claimed(transaction)
    later(transaction, first, next_at=NOW + MINUTE)

    assert claimed(transaction, now=NOW + MINUTE - timedelta(seconds=1)) == ()
    [again] = claimed(transaction, now=NOW + MINUTE, epoch=2)

    assert again.attempt == Attempt(row=1, epoch=2, number=2)
    assert again.row == replace(WAITING, channel=CHAT, attempts=1)
    assert not accepted(transaction, first, message_id="late", now=NOW)


def test_what_was_perhaps_sent_tells_how_often_and_since_when(transaction: Transaction):
    maybe(transaction, one_claimed(transaction), now=NOW + MINUTE)
    transaction.change("UPDATE outbox SET state = 'queued'")
    [again] = claimed(transaction)
    maybe(transaction, again.attempt, now=NOW + 2 * MINUTE)

    assert again.row.maybes == 1
    assert transaction.rows("SELECT maybes, first_maybe_at FROM outbox") == [
        (2, 1_709_285_460_000_000)
    ]
