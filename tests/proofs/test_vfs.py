from contextlib import closing
from errno import EIO, ENOSPC
from random import Random

import apsw
import pytest

from tests.proofs.apsw_connection import ApswConnection
from tests.proofs.disk import Disk, Fault, Kind
from tests.proofs.vfs import Shim, on_disk


@pytest.fixture
def disk() -> Disk:
    return Disk(Random(7))  # noqa: S311 -- chance has to be repeatable here


def opened(disk: Disk) -> ApswConnection:
    """A connection whose commits are safe."""
    connection = on_disk(Shim(disk), "/words.db")
    connection.execute("PRAGMA journal_mode = wal").fetchall()
    connection.execute("PRAGMA synchronous = full").fetchall()
    return connection


def put(connection: ApswConnection, *words: str) -> None:
    connection.execute("CREATE TABLE IF NOT EXISTS words (word TEXT)")
    for word in words:
        connection.execute("INSERT INTO words VALUES (?)", (word,))


def words(connection: ApswConnection) -> list[str]:
    return [word for (word,) in connection.execute("SELECT word FROM words")]


def test_a_closed_database_is_found_again(disk: Disk):
    with closing(opened(disk)) as connection:
        put(connection, "a", "b")

    with closing(opened(disk)) as connection:
        assert words(connection) == ["a", "b"]
    assert disk.has("/words.db")
    assert not disk.has("/words.db-wal")


def test_what_was_committed_survives_a_cut(disk: Disk):
    connection = opened(disk)
    put(connection, "a", "b")
    disk.cut_at(1)

    with pytest.raises(apsw.IOError):
        put(connection, "c")
    connection.close()
    disk.power_on()

    with closing(opened(disk)) as connection:
        assert words(connection) in (["a", "b"], ["a", "b", "c"])


def test_a_large_sort_finds_room_for_its_temporary_file(disk: Disk):
    with closing(opened(disk)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA temp_store = file")

        rows = connection.execute(
            """
            WITH n(x) AS (VALUES (1) UNION ALL SELECT x + 1 FROM n LIMIT 20000)
            SELECT x FROM n ORDER BY hex(zeroblob(200)), -x
            """
        )

        assert next(iter(rows)) == (20000,)


@pytest.mark.parametrize(
    ("code", "kind", "expected"),
    [
        (EIO, Kind.CHANGE, apsw.IOError),
        (ENOSPC, Kind.CHANGE, apsw.FullError),
        (EIO, Kind.READ, apsw.IOError),
    ],
    ids=["a write fails", "no space is left", "a read fails"],
)
def test_what_the_disk_says_is_what_sqlite_says(
    disk: Disk, code: int, kind: Kind, expected: type[Exception]
):
    with closing(opened(disk)) as connection:
        put(connection, "a")
        connection.execute("PRAGMA wal_checkpoint(truncate)").fetchall()
        connection.execute("PRAGMA shrink_memory")
    disk.count_anew(Fault(1, code, kind=kind))

    with pytest.raises(expected), closing(opened(disk)) as connection:
        put(connection, "b")


def test_a_commit_stands_although_the_log_cannot_be_brought_home(disk: Disk):
    with closing(on_disk(Shim(disk), "/words.db", checkpoint=1)) as connection:
        connection.execute("PRAGMA journal_mode = wal").fetchall()
        put(connection, "a")
        disk.count_anew()
        put(connection, "b")
        changes = disk.count[Kind.CHANGE]

        disk.count_anew(Fault(changes - 1, EIO))  # the last but one: a page of the database
        put(connection, "c")

        assert disk.count[Kind.CHANGE] == changes - 1
        assert words(connection) == ["a", "b", "c"]
