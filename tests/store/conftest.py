import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils

from bot.store.connection import Connect, encrypted, temporary
from bot.store.database import opened
from bot.store.key import Key
from bot.store.transaction import Transaction

KEY = Key(bytes(range(32)))

CONNECTIONS: dict[str, Callable[[Path], Connect]] = {
    "in memory": lambda _: temporary,
    "encrypted": lambda path: lambda: encrypted(path, KEY),
    "another SQLite": lambda path: lambda: sqlite3.connect(path, isolation_level=None),
}


@pytest.fixture(params=CONNECTIONS.values(), ids=list(CONNECTIONS))
def connect(request: pytest.FixtureRequest, tmp_path: Path) -> Connect:
    """A way to a database, of each kind that the store has to work on."""
    way: Callable[[Path], Connect] = request.param
    return way(tmp_path / "trips.db")


@pytest.fixture
def database(connect: Connect) -> Iterator[sqlite_utils.Database]:
    """An open database without its thread."""
    with closing(opened(connect)) as database:
        yield database


@pytest.fixture
def transaction() -> Iterator[Transaction]:
    """A transaction on an empty database, rolled back in the end."""
    with closing(opened(temporary)) as database:
        database.begin()
        yield Transaction(database)
        database.rollback()
