from collections.abc import Iterator
from contextlib import closing

import apsw
import pytest

from tests.proofs.apsw_connection import ApswConnection


@pytest.fixture
def connection() -> Iterator[ApswConnection]:
    with closing(ApswConnection(":memory:")) as connection:
        connection.execute("CREATE TABLE words (word TEXT, number)")
        yield connection


def test_rows_are_read_all_one_by_one_or_in_turn(connection: ApswConnection):
    connection.executemany("INSERT INTO words VALUES (?, ?)", [("a", 1), ("b", 2)])
    select = "SELECT * FROM words"

    one = connection.execute(select)

    assert connection.execute(select).fetchall() == [("a", 1), ("b", 2)]
    assert list(connection.execute(select)) == [("a", 1), ("b", 2)]
    assert [one.fetchone() for _ in range(3)] == [("a", 1), ("b", 2), None]


def test_columns_are_named_even_without_a_row(connection: ApswConnection):
    nothing = connection.execute("SELECT * FROM words").description
    change = connection.execute("INSERT INTO words VALUES ('a', 1)").description

    assert [name for name, *_ in nothing or ()] == ["word", "number"]
    assert change is None


def test_a_change_counts_its_rows_and_names_the_last(connection: ApswConnection):
    put = connection.execute("INSERT INTO words VALUES (:a, 1), (:b, 1)", {"a": "a", "b": "b"})
    changed = connection.execute("UPDATE words SET number = 2")
    read = connection.execute("SELECT 1")

    assert (put.rowcount, put.lastrowid, changed.rowcount, read.rowcount) == (2, 2, 2, -1)
    assert connection.total_changes == 4


def test_no_transaction_begins_by_itself(connection: ApswConnection):
    connection.execute("INSERT INTO words VALUES ('a', 1)")
    before = connection.in_transaction

    connection.execute("BEGIN")

    assert (before, connection.in_transaction) == (False, True)


def test_a_closed_connection_is_of_no_use(connection: ApswConnection):
    connection.close()

    with pytest.raises(apsw.ConnectionClosedError):
        connection.execute("SELECT 1")
