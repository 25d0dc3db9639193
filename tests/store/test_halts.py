from datetime import UTC, datetime, timedelta

from bot.store.halts import Halt, keep, standing
from bot.store.transaction import Transaction

NOW = datetime(2026, 4, 2, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_of_two_pauses_for_one_chat_the_longer_holds(transaction: Transaction):
    long, short = Halt("slack", "U1", NOW + 2 * MINUTE), Halt("slack", "U1", NOW + MINUTE)

    keep(transaction, long, now=NOW)
    keep(transaction, short, now=NOW)

    assert standing(transaction) == (long,)


def test_a_pause_that_is_over_is_forgotten_with_the_next_one(transaction: Transaction):
    everywhere = Halt("telegram", None, NOW + MINUTE)
    keep(transaction, Halt("slack", "U1", NOW), now=NOW - MINUTE)

    keep(transaction, everywhere, now=NOW)

    assert standing(transaction) == (everywhere,)
