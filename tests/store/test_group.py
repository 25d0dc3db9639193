from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import closing

import pytest
import sqlite_utils
from hypothesis import given
from hypothesis import strategies as st

from bot.store.connection import temporary
from bot.store.database import opened
from bot.store.group import Done, Failed, NotSaved, Outcome, Unit, read, write
from bot.store.transaction import Transaction

WORDS = "CREATE TABLE words (word TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT"
# SQLite looks at these only when it commits: a way to make a real commit fail.
ORPHANS = """
    CREATE TABLE orphans (
        parent TEXT REFERENCES words (word) DEFERRABLE INITIALLY DEFERRED
    ) STRICT
"""


@pytest.fixture
def words(database: sqlite_utils.Database) -> sqlite_utils.Database:
    """A database with a table of words."""
    database.execute(WORDS)
    database.execute(ORPHANS)
    return database


def put(word: str, number: int = 0) -> Unit:
    return lambda transaction: transaction.change(
        "INSERT INTO words VALUES (?, ?)", (word, number)
    )


def put_then(word: str, then: Callable[[], object]) -> Unit:
    """A unit that goes wrong after it has written."""

    def unit(transaction: Transaction) -> object:
        put(word)(transaction)
        return then()

    return unit


def failing(error: BaseException) -> Callable[[], object]:
    def fail() -> object:
        raise error

    return fail


def orphan(transaction: Transaction) -> None:
    transaction.change("INSERT INTO orphans VALUES ('nobody')")


def stored(database: sqlite_utils.Database) -> list[str]:
    return [word for (word,) in database.execute("SELECT word FROM words ORDER BY word")]


def names(outcomes: list[Outcome]) -> list[object]:
    """What came of each unit: its value, or the class of its error."""
    return [each.value if isinstance(each, Done) else type(each.error) for each in outcomes]


def test_units_are_carried_out_in_order_and_kept(words: sqlite_utils.Database):
    outcomes = write(words, [put("a"), lambda t: t.rows("SELECT word FROM words"), put("b")])

    assert outcomes == [Done(1), Done([("a",)]), Done(1)]
    assert stored(words) == ["a", "b"]


@pytest.mark.parametrize("error", [ValueError("no"), KeyboardInterrupt(), SystemExit(3)])
def test_a_unit_that_raises_is_rolled_back_alone(
    words: sqlite_utils.Database, error: BaseException
):
    outcomes = write(words, [put("a"), put_then("b", failing(error)), put("c")])

    assert outcomes == [Done(1), Failed(error), Done(1)]
    assert stored(words) == ["a", "c"]


def test_a_unit_refused_by_the_database_is_rolled_back_alone(words: sqlite_utils.Database):
    def twice(transaction: Transaction) -> None:
        put("b")(transaction)
        put("a")(transaction)

    outcomes = write(words, [put("a"), twice, put("c")])

    assert [isinstance(each, Done) for each in outcomes] == [True, False, True]
    assert stored(words) == ["a", "c"]


def test_later_units_do_not_see_one_that_failed(words: sqlite_utils.Database):
    outcomes = write(words, [put_then("a", failing(ValueError())), put("a")])

    assert names(outcomes) == [ValueError, 1]


def test_stop_iteration_becomes_an_error_that_can_be_awaited(words: sqlite_utils.Database):
    [outcome] = write(words, [put_then("a", lambda: next(iter([])))])

    assert isinstance(outcome, Failed)
    assert isinstance(outcome.error, RuntimeError)
    assert isinstance(outcome.error.__cause__, StopIteration)
    assert stored(words) == []


async def later(_: Transaction) -> None:
    """Not a plain function."""


def one_by_one(_: Transaction) -> Iterator[int]:
    yield 1


async def now_and_then(_: Transaction) -> AsyncIterator[int]:
    yield 1


def lazily(transaction: Transaction) -> object:
    return map(str, transaction.rows("SELECT 1"))


@pytest.mark.parametrize("unit", [later, one_by_one, now_and_then, lazily])
def test_a_unit_that_would_go_on_after_its_transaction_is_refused(
    words: sqlite_utils.Database, unit: Unit
):
    assert names(write(words, [unit, put("a")])) == [TypeError, 1]
    assert names([read(words, unit)]) == [TypeError]


def test_a_commit_that_fails_fails_everyone_and_keeps_nothing(words: sqlite_utils.Database):
    outcomes = write(words, [put("a"), orphan, put_then("b", failing(ValueError()))])

    errors = [each.error for each in outcomes if isinstance(each, Failed)]
    assert names(outcomes) == [NotSaved, NotSaved, NotSaved]
    assert len(set(map(id, errors))) == 3
    assert {str(error.__cause__) for error in errors} == {"FOREIGN KEY constraint failed"}
    assert stored(words) == []


def test_a_group_after_a_commit_that_failed_is_kept(words: sqlite_utils.Database):
    write(words, [put("a"), orphan])

    assert write(words, [put("b")]) == [Done(1)]
    assert stored(words) == ["b"]


def test_a_transaction_that_is_lost_fails_everyone_and_keeps_nothing(
    words: sqlite_utils.Database,
):
    write(words, [put("a")])

    def lose(transaction: Transaction) -> None:
        transaction.change("INSERT OR ROLLBACK INTO words VALUES ('a', 0)")

    assert names(write(words, [put("b"), lose, put("c")])) == [NotSaved] * 3
    assert write(words, [put("d")]) == [Done(1)]
    assert stored(words) == ["a", "d"]


def test_a_lost_transaction_cannot_be_hidden(words: sqlite_utils.Database):
    write(words, [put("a")])

    def hide(transaction: Transaction) -> None:
        with pytest.raises(Exception, match="UNIQUE"):
            transaction.change("INSERT OR ROLLBACK INTO words VALUES ('a', 0)")

    assert names(write(words, [put("b"), hide])) == [NotSaved] * 2
    assert stored(words) == ["a"]


def test_a_group_that_cannot_begin_fails(words: sqlite_utils.Database):
    words.begin()
    words.execute("INSERT INTO words VALUES ('left open', 0)")

    assert names(write(words, [put("a")])) == [NotSaved]
    assert write(words, [put("b")]) == [Done(1)]
    assert stored(words) == ["b"]


def test_a_read_finds_what_was_written(words: sqlite_utils.Database):
    write(words, [put("a", 5)])

    assert read(words, lambda t: t.row("SELECT * FROM words")) == Done(("a", 5))
    assert not words.conn.in_transaction


def test_a_read_that_raises_fails(words: sqlite_utils.Database):
    error = ValueError("no")

    def fail(transaction: Transaction) -> None:
        transaction.rows("SELECT * FROM words")
        raise error

    assert read(words, fail) == Failed(error)
    assert not words.conn.in_transaction


def test_a_read_that_writes_fails_and_changes_nothing(words: sqlite_utils.Database):
    outcome = read(words, put("a"))

    assert names([outcome]) == [RuntimeError]
    assert stored(words) == []


# A unit of the model: what it puts and takes away in turn, and how it ends.
STEPS = st.lists(st.tuples(st.sampled_from("abcdef"), st.none() | st.integers(0, 9)), max_size=4)
ENDS = st.sampled_from(["well", "well", "well", "raises", "exits", "orphan"])
GROUPS = st.lists(st.lists(st.tuples(STEPS, ENDS), min_size=1, max_size=6), max_size=6)


def told(database: dict[str, int], steps: list[tuple[str, int | None]], end: str) -> object:
    """What the model says of one unit. Changes `database` only if the unit ends well."""
    draft = dict(database)
    for word, number in steps:
        if number is None:
            draft.pop(word, None)
        elif word in draft:
            return "refused"
        else:
            draft[word] = number
    if end in ("well", "orphan"):
        database.clear()
        database.update(draft)
        return sorted(draft.items())
    return end


def unit_of(steps: list[tuple[str, int | None]], end: str) -> Unit:
    def unit(transaction: Transaction) -> object:
        for word, number in steps:
            if number is None:
                transaction.change("DELETE FROM words WHERE word = ?", (word,))
            else:
                put(word, number)(transaction)
        if end == "raises":
            raise LookupError
        if end == "exits":
            raise SystemExit
        if end == "orphan":
            orphan(transaction)
        return transaction.rows("SELECT * FROM words ORDER BY word")

    return unit


def kind(outcome: Outcome) -> object:
    """An outcome in the words of the model."""
    match outcome:
        case Done(value):
            return value
        case Failed(NotSaved()):
            return "not saved"
        case Failed(LookupError()):
            return "raises"
        case Failed(SystemExit()):
            return "exits"
        case Failed():
            return "refused"


@given(GROUPS)
def test_groups_do_what_the_model_does(
    groups: list[list[tuple[list[tuple[str, int | None]], str]]],
):
    kept: dict[str, int] = {}
    with closing(opened(temporary)) as database:
        database.execute(WORDS)
        database.execute(ORPHANS)
        for group in groups:
            draft = dict(kept)
            expected = [told(draft, *each) for each in group]
            is_saved = not any(
                end == "orphan" and isinstance(value, list)
                for (_, end), value in zip(group, expected, strict=True)
            )

            outcomes = write(database, [unit_of(*each) for each in group])

            if not is_saved:
                expected = ["not saved"] * len(group)
            else:
                kept = draft
            assert [kind(each) for each in outcomes] == expected
            assert dict(database.execute("SELECT * FROM words").fetchall()) == kept
            assert not database.conn.in_transaction
