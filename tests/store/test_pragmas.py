import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.connection import Connect
from bot.store.pragmas import settle


def test_a_connection_is_made_safe(connect: Connect):
    with closing(connect()) as connection:
        settle(connection)

        found = {
            name: connection.execute(f"PRAGMA {name}").fetchall()[0][0]
            for name in ("synchronous", "foreign_keys", "secure_delete", "trusted_schema")
        }

    assert found == {"synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0}


def test_a_file_is_written_ahead(connect: Connect):
    with closing(connect()) as connection:
        settle(connection)

        [[_, _, file]] = connection.execute("PRAGMA database_list").fetchall()
        [[mode]] = connection.execute("PRAGMA journal_mode").fetchall()

    assert mode == ("wal" if file else "memory")


def test_a_connection_that_does_not_comply_is_refused(tmp_path: Path):
    address = f"file:{tmp_path / 'trips.db'}?nolock=1"  # without locks there is no log to share

    with (
        closing(sqlite3.connect(address, uri=True)) as connection,
        pytest.raises(RuntimeError, match="journal_mode at 'delete' instead of 'wal'"),
    ):
        settle(connection)
