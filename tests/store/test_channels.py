from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.store import members
from bot.store.attempts import claim
from bot.store.channels import close, is_closed, of_person, release, reopen
from bot.store.outbox import Cause, Channel, Lane, Outgoing, queue
from bot.store.states import State
from bot.store.transaction import Transaction

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)
PAPER, WIRE = Channel("paper", "p1"), Channel("wire", "w1")
BOTH = ("paper", "wire")
NOTICE = Outgoing(
    key="lima:briefing:1",
    trip="lima",
    kind="briefing",
    lane=Lane.REMINDER,
    person="P1",
    cause=Cause("briefing", "P1"),
    message="{}",
    not_before=NOW,
    expires_at=NOW + HOUR,
)


def join(transaction: Transaction, channel: Channel, *, now: datetime = NOW) -> None:
    members.join(
        transaction,
        trip="lima",
        person="P1",
        platform=channel.platform,
        address=channel.address,
        now=now,
    )


def held(transaction: Transaction, message: Outgoing = NOTICE) -> None:
    """A message that found no chat."""
    queue(transaction, [message], now=NOW)
    claim(transaction, lambda _: State.HELD, now=NOW, epoch=1, lease_until=60, limit=9)


def states(transaction: Transaction) -> list[str]:
    return [state for (state,) in transaction.rows("SELECT state FROM outbox")]


def test_a_person_is_reached_where_they_joined_last(transaction: Transaction):
    join(transaction, WIRE, now=NOW + HOUR)
    join(transaction, PAPER)

    assert of_person(transaction, "lima", "P1", BOTH) == WIRE
    assert of_person(transaction, "lima", "P1", ["paper"]) == PAPER
    assert of_person(transaction, "lima", "P2", BOTH) is None


def test_a_closed_chat_is_passed_by_until_it_opens(transaction: Transaction):
    join(transaction, WIRE, now=NOW + HOUR)
    join(transaction, PAPER)

    for _ in range(2):
        close(transaction, WIRE, now=NOW)
    assert of_person(transaction, "lima", "P1", BOTH) == PAPER

    reopen(transaction, WIRE)
    assert not is_closed(transaction, WIRE)
    assert of_person(transaction, "lima", "P1", BOTH) == WIRE


def test_what_was_held_waits_for_a_chat(transaction: Transaction):
    held(transaction)

    assert release(transaction, BOTH, now=NOW) == 0
    join(transaction, PAPER)
    assert release(transaction, ["wire"], now=NOW) == 0
    assert release(transaction, BOTH, now=NOW + HOUR) == 1
    assert states(transaction) == ["queued"]


def test_an_answer_waits_for_its_own_chat(transaction: Transaction):
    held(transaction, replace(NOTICE, channel=WIRE))
    close(transaction, WIRE, now=NOW)
    join(transaction, PAPER)

    assert release(transaction, BOTH, now=NOW) == 0
    reopen(transaction, WIRE)
    assert release(transaction, BOTH, now=NOW) == 1


def test_what_was_held_too_long_is_let_go(transaction: Transaction):
    held(transaction)

    assert release(transaction, BOTH, now=NOW + 2 * HOUR) == 1
    claim(transaction, lambda _: PAPER, now=NOW + 2 * HOUR, epoch=1, lease_until=60, limit=9)
    assert states(transaction) == ["suppressed"]
