"""Databases for the tests of the store.

`pytest tests/store --sqlite apsw` runs them on the SQLite that the proofs use: what these prove
about the store is worth as much as that SQLite is like the one that ships.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
import sqlite_utils

from bot.store.connection import Connect, encrypted, temporary
from bot.store.database import opened
from bot.store.key import Key
from bot.store.transaction import Transaction
from tests.proofs.apsw_connection import ApswConnection
from tests.proofs.disk import Disk
from tests.proofs.vfs import Shim, on_disk

KEY = Key(bytes(range(32)))

CONNECTIONS: dict[str, Callable[[Path], Connect]] = {
    "in memory": lambda _: temporary,
    "encrypted": lambda path: lambda: encrypted(path, KEY),
    "another SQLite": lambda path: lambda: sqlite3.connect(path, isolation_level=None),
}


def on_a_new_disk() -> ApswConnection:
    disk = Disk(Random(0))  # noqa: S311 -- chance has to be repeatable here
    return on_disk(Shim(disk), "/trips.db")


APSW: dict[str, Callable[[Path], Connect]] = {
    "apsw in memory": lambda _: on_a_new_disk,
    "apsw on a file": lambda path: lambda: ApswConnection(str(path)),
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--sqlite", choices=["shipped", "apsw"], default="shipped")


def is_on_apsw(config: pytest.Config) -> bool:
    return bool(config.getoption("--sqlite", "shipped") == "apsw")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each kind of database that the store has to work on."""
    if "connect" in metafunc.fixturenames:
        ways = APSW if is_on_apsw(metafunc.config) else CONNECTIONS
        metafunc.parametrize("connect", ways.values(), ids=list(ways), indirect=True)


@pytest.fixture
def connect(request: pytest.FixtureRequest, tmp_path: Path) -> Connect:
    """A way to a database, of one kind."""
    way: Callable[[Path], Connect] = request.param
    return way(tmp_path / "trips.db")


@pytest.fixture(autouse=True)
def _swap(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests that open a temporary database by themselves get the other SQLite too."""
    if is_on_apsw(request.config) and hasattr(request.module, "opened"):
        monkeypatch.setattr(request.module, "temporary", on_a_new_disk, raising=False)


@pytest.fixture
def database(connect: Connect) -> Iterator[sqlite_utils.Database]:
    """An open database without its thread."""
    with closing(opened(connect)) as database:
        yield database


@pytest.fixture
def transaction(request: pytest.FixtureRequest) -> Iterator[Transaction]:
    """A transaction on an empty database, rolled back in the end."""
    new = on_a_new_disk if is_on_apsw(request.config) else temporary
    with closing(opened(new)) as database:
        database.begin()
        yield Transaction(database)
        database.rollback()
