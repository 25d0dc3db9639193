from datetime import UTC, datetime

from bot.store.epochs import begin
from bot.store.transaction import Transaction

NOW = datetime(2024, 3, 1, 9, 30, tzinfo=UTC)


def test_each_run_has_a_higher_number(transaction: Transaction):
    assert [begin(transaction, now=NOW) for _ in range(3)] == [1, 2, 3]
