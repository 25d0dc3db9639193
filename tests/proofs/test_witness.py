from collections.abc import Iterator
from contextlib import closing
from random import Random

import apsw
import pytest

from tests.proofs.disk import Disk, PowerCut
from tests.proofs.vfs import Shim
from tests.proofs.witness import Corrupt, Impossible, Lost, Sight, Witness, Witnessed


def seen(number: int, **standings: str) -> Sight:
    """A database with one number in it."""
    return Sight((("numbers", ((number,),)),), standings)


def witness_of(*commits: Sight) -> Witness:
    witness = Witness()
    for commit in commits:
        witness.offer(commit)
        witness.acknowledge()
    return witness


def test_the_last_commit_has_to_be_found():
    witness = witness_of(seen(1), seen(2))

    witness.compare(seen(2))

    assert (witness.commits, witness.last) == (2, seen(2))


@pytest.mark.parametrize("found", [1, 2], ids=["not at all", "wholly"])
def test_a_commit_that_had_begun_may_be_found(found: int):
    witness = witness_of(seen(1))
    witness.offer(seen(2))

    witness.compare(seen(found))

    assert (witness.commits, witness.last, witness.offered) == (1, seen(found), [])


def test_any_commit_that_failed_may_be_found_until_another_has_not():
    witness = witness_of(seen(1))
    witness.offer(seen(2))
    witness.offer(seen(3))
    witness.compare(seen(2))
    witness.offer(seen(4))
    witness.offer(seen(5))
    witness.acknowledge()

    with pytest.raises(Impossible):
        witness.compare(seen(4))


def test_commits_that_are_gone_are_counted():
    witness = witness_of(seen(1), seen(2), seen(3), seen(4))

    with pytest.raises(Lost, match="2 acknowledged commits were lost"):
        witness.compare(seen(2))


def test_what_was_found_before_counts_as_known():
    witness = witness_of(seen(1))
    witness.offer(seen(2))
    witness.compare(seen(2))

    with pytest.raises(Lost, match="1 acknowledged commits were lost"):
        witness.compare(seen(1))


def test_a_state_that_was_never_written_is_impossible():
    with pytest.raises(Impossible, match="no commit has written"):
        witness_of(seen(1), seen(2)).compare(seen(3))


@pytest.mark.parametrize(
    ("before", "after", "complaints"),
    [
        ("queued", "sending", []),
        ("sending", "accepted", []),
        ("sending", "queued", []),
        ("sending", "unknown", []),
        ("held", "sending", []),
        ("received", "done", []),
        ("queued", "accepted", ["row went from queued to accepted in one commit"]),
        ("queued", "unknown", ["row went from queued to unknown in one commit"]),
        ("accepted", "queued", ["row went from accepted to queued in one commit"]),
        ("done", "received", ["row went from done to received in one commit"]),
    ],
)
def test_a_row_goes_the_ways_there_are_and_never_through_sending(
    before: str, after: str, complaints: list[str]
):
    witness = witness_of(seen(1, row=before), seen(2, row=after))

    assert witness.complaints == complaints


def test_a_row_must_not_disappear():
    witness = witness_of(seen(1, row="accepted"), seen(2))

    assert witness.complaints == ["row has disappeared"]


@pytest.fixture
def disk() -> Disk:
    return Disk(Random(7))  # noqa: S311 -- chance has to be repeatable here


@pytest.fixture
def connection(disk: Disk) -> Iterator[Witnessed]:
    with closing(Witnessed("/words.db", Shim(disk), disk, Witness())) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")
        connection.execute("BEGIN")
        connection.execute("INSERT INTO words VALUES ('a')")
        yield connection


def test_a_connection_shows_each_commit(connection: Witnessed):
    connection.execute("COMMIT")

    assert connection.witness.last == Sight((("words", (("a",),)),), {})


def test_nobody_hears_of_a_commit_in_the_dark(connection: Witnessed, disk: Disk):
    disk.cut()

    with pytest.raises(PowerCut):
        connection.execute("COMMIT")

    assert connection.witness.commits == 0


@pytest.mark.parametrize("offset", [0, 4096], ids=["the first page", "a page of a table"])
def test_a_spoilt_database_is_corrupt(connection: Witnessed, disk: Disk, offset: int):
    connection.execute("COMMIT")
    connection.close()
    disk.open("/words.db").write(offset, b"\xff" * 64)

    with pytest.raises(Corrupt):
        Witnessed("/words.db", Shim(disk), disk, Witness())


def test_a_disk_that_cannot_be_read_is_not_called_corrupt(connection: Witnessed, disk: Disk):
    connection.close()
    disk.cut()

    with pytest.raises(apsw.CantOpenError):
        Witnessed("/words.db", Shim(disk), disk, Witness())
