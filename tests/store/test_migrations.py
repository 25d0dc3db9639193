from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
import sqlite_utils

from bot.store.connection import Connect, temporary
from bot.store.database import opened
from bot.store.migrations import STEPS, NewerSchema, migrate


@pytest.fixture
def empty(connect: Connect) -> Iterator[sqlite_utils.Database]:
    """A database on which no step was taken."""
    connection: Any = connect()
    with closing(sqlite_utils.Database(connection)) as database:
        yield database


def schema(database: sqlite_utils.Database) -> list[tuple[str, str]]:
    """Every object of the database and how it was made, with the record of the steps."""
    made = database.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    if not database.table("_sqlite_migrations").exists():
        return made
    return made + database.execute("SELECT name, applied_at FROM _sqlite_migrations").fetchall()


def a_later_step(database: sqlite_utils.Database) -> None:
    database.execute("CREATE TABLE inventions (name TEXT) STRICT")


def a_broken_step(database: sqlite_utils.Database) -> None:
    database.execute("CREATE TABLE halves (name TEXT) STRICT")
    raise RuntimeError("half way")


def test_an_empty_database_gets_its_tables(empty: sqlite_utils.Database):
    migrate(empty)

    tables = set(empty.table_names())
    assert tables >= {"trips", "planned", "members", "choices", "outbox"}


def test_every_table_is_strict(database: sqlite_utils.Database):
    strict = database.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'")

    loose = {name for name, is_strict in strict if not is_strict}
    assert loose == {"_sqlite_migrations", "sqlite_schema"}


def test_migrating_twice_changes_nothing(empty: sqlite_utils.Database):
    migrate(empty)
    before = schema(empty), empty.conn.total_changes

    migrate(empty)

    assert (schema(empty), empty.conn.total_changes) == before


def test_a_later_step_finds_what_was_written_before(empty: sqlite_utils.Database):
    migrate(empty)
    empty.execute("INSERT INTO planned VALUES ('seoul', 5)")

    migrate(empty, (*STEPS, a_later_step))

    assert empty.execute("SELECT * FROM planned").fetchall() == [("seoul", 5)]
    assert "inventions" in empty.table_names()


@pytest.mark.parametrize("steps", [STEPS, (*STEPS, a_broken_step)], ids=["older", "diverged"])
def test_a_newer_database_is_refused_and_left_alone(
    empty: sqlite_utils.Database, steps: tuple[Any, ...]
):
    migrate(empty, (*STEPS, a_later_step))
    before = schema(empty)

    with pytest.raises(NewerSchema, match="a_later_step"):
        migrate(empty, steps)

    assert schema(empty) == before
    assert not empty.conn.in_transaction


def test_a_step_that_fails_takes_the_others_with_it(empty: sqlite_utils.Database):
    with pytest.raises(RuntimeError, match="half way"):
        migrate(empty, (*STEPS, a_broken_step))

    assert schema(empty) == []
    assert not empty.conn.in_transaction


def test_steps_have_names_of_their_own():
    assert len({step.__name__ for step in STEPS}) == len(STEPS)


def test_a_newer_database_is_not_opened(connect: Connect):
    with closing(opened(connect)) as database:
        migrate(database, (*STEPS, a_later_step))

    if connect is temporary:
        return
    with pytest.raises(NewerSchema):
        opened(connect)
