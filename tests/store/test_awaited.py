"""Chats whose next text is for someone else."""

from datetime import UTC, datetime, timedelta

from bot.store import awaited
from bot.store.awaited import LASTS, Awaited
from bot.store.outbox import Channel
from bot.store.transaction import Transaction

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
HERE = Channel("telegram", "41")
THERE = Channel("slack", "U41")


def test_a_chat_waits_for_one_thing(transaction: Transaction):
    awaited.expect(transaction, HERE, Awaited("choir", "P1", None, NOON))
    awaited.expect(transaction, HERE, Awaited("choir", "P1", 14, NOON))

    assert awaited.in_chat(transaction, HERE) == Awaited("choir", "P1", 14, NOON)
    assert awaited.in_chat(transaction, THERE) is None


def test_a_chat_waits_no_longer(transaction: Transaction):
    awaited.expect(transaction, HERE, Awaited("choir", "P1", None, NOON))

    awaited.forget(transaction, HERE)

    assert awaited.in_chat(transaction, HERE) is None


def test_what_holds_no_longer_goes_with_the_next(transaction: Transaction):
    awaited.expect(transaction, HERE, Awaited("choir", "P1", None, NOON))
    later = NOON + LASTS + timedelta(seconds=1)

    awaited.expect(transaction, THERE, Awaited("choir", "P2", None, later))

    assert awaited.in_chat(transaction, HERE) is None


def test_it_holds_for_a_quarter_of_an_hour():
    waiting = Awaited("choir", "P1", None, NOON)

    assert [waiting.holds(NOON + LASTS + each) for each in (timedelta(0), timedelta(1))] == [
        True,
        False,
    ]
