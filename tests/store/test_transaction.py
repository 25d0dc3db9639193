from bot.store.transaction import Transaction


def test_rows_come_with_a_change_that_returns_them(transaction: Transaction):
    rows = transaction.rows("INSERT INTO planned VALUES ('a', 1), ('b', 2) RETURNING trip")

    assert rows == [("a",), ("b",)]


def test_the_first_row_comes_alone(transaction: Transaction):
    assert transaction.row("SELECT :n UNION SELECT 7", {"n": 5}) == (5,)


def test_no_row_is_none(transaction: Transaction):
    assert transaction.row("SELECT * FROM planned") is None


def test_a_change_tells_how_many_rows_it_touched(transaction: Transaction):
    transaction.change("INSERT INTO planned VALUES ('a', 1), ('b', 2), ('c', 3)")

    assert transaction.change("UPDATE planned SET until = 9 WHERE until > ?", (1,)) == 2


def test_one_statement_serves_many_rows(transaction: Transaction):
    transaction.change_each("INSERT INTO planned VALUES (?, ?)", zip("abc", range(3), strict=True))

    assert transaction.rows("SELECT * FROM planned") == [("a", 0), ("b", 1), ("c", 2)]
