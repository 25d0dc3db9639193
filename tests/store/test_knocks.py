"""People who wrote without being let in."""

from datetime import UTC, datetime, timedelta

from bot.store import knocks
from bot.store.knocks import Knock
from bot.store.outbox import Channel
from bot.store.transaction import Transaction

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
HERE = Channel("telegram", "41")
MINUTE = timedelta(minutes=1)


def test_knocks_are_counted_by_chat_kind_and_time(transaction: Transaction):
    for minute in range(3):
        knocks.note(transaction, HERE, Knock.WRONG, now=NOON + minute * MINUTE)
    knocks.note(transaction, HERE, Knock.TOLD, now=NOON)
    knocks.note(transaction, Channel("slack", "41"), Knock.WRONG, now=NOON)

    assert knocks.since(transaction, HERE, Knock.WRONG, since=NOON) == 2
    assert knocks.since(transaction, HERE, Knock.TOLD, since=NOON - MINUTE) == 1


def test_old_knocks_are_forgotten(transaction: Transaction):
    knocks.note(transaction, HERE, Knock.WRONG, now=NOON)
    knocks.note(transaction, HERE, Knock.WRONG, now=NOON + MINUTE)

    assert knocks.erase(transaction, before=NOON + MINUTE) == 1
    assert knocks.since(transaction, HERE, Knock.WRONG, since=NOON) == 1


def test_a_chat_is_forgotten(transaction: Transaction):
    knocks.note(transaction, HERE, Knock.WRONG, now=NOON)
    knocks.note(transaction, Channel("slack", "U1"), Knock.WRONG, now=NOON)

    knocks.forget(transaction, HERE)

    assert [each for [each] in transaction.rows("SELECT address FROM knocks")] == ["U1"]
