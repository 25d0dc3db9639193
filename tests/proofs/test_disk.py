from errno import EIO, ENOSPC
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proofs.disk import Disk, Fault, File, Kind, PowerCut
from tests.proofs.platter import SECTOR


@pytest.fixture
def disk() -> Disk:
    return Disk(Random(7))  # noqa: S311 -- chance has to be repeatable here


def content(file: File) -> bytes:
    return file.read(0, len(file))


def after_a_cut(disk: Disk, name: str = "a") -> bytes | None:
    """What is found under the name; None if nothing is."""
    disk.cut()
    disk.power_on()
    return content(disk.open(name)) if disk.has(name) else None


def test_a_file_is_read_as_it_was_written(disk: Disk):
    file = disk.open("a")

    file.write(2, b"bcd")
    file.write(1, b"a")
    file.resize(4)

    assert content(file) == b"\0abc"
    assert content(disk.open("a")) == b"\0abc"


def test_reading_beyond_the_end_gives_what_there_is(disk: Disk):
    file = disk.open("a")
    file.write(0, b"abc")

    assert (file.read(1, 9), file.read(5, 9)) == (b"bc", b"")


def test_what_was_synced_survives_a_cut(disk: Disk):
    file = disk.open("a")
    file.write(0, b"abc" * SECTOR)
    file.sync()

    assert after_a_cut(disk) == b"abc" * SECTOR


def test_what_was_not_synced_may_be_kept_lost_torn_or_noise(disk: Disk):
    old, new = b"o" * SECTOR, b"n" * SECTOR
    found = set()
    for _ in range(200):
        disk.open("a").write(0, old * 2)
        disk.open("a").sync()
        disk.open("a").write(0, new * 2)
        left = after_a_cut(disk) or b""
        halves = (left[:SECTOR], left[SECTOR:])
        found.add("".join({old: "o", new: "n"}.get(half, "?") for half in halves))

    assert found >= {"oo", "nn", "on", "no", "o?"}


def test_unsynced_writes_survive_in_no_order(disk: Disk):
    found = set()
    for _ in range(100):
        disk.open("a").resize(0)
        disk.open("a").sync()
        disk.open("a").write(0, b"1")
        disk.open("a").write(1, b"2")
        found.add(after_a_cut(disk))

    assert found >= {b"", b"1", b"\x002", b"12"}


def test_a_new_name_may_vanish_until_it_is_synced(disk: Disk):
    found = set()
    for number in range(50):
        disk.open(f"{number}")
        found.add(after_a_cut(disk, f"{number}"))

    assert found == {None, b""}


def test_a_new_file_makes_the_deletion_of_another_certain(disk: Disk):
    for number in range(50):
        disk.open(f"old {number}").sync()
        disk.delete(f"old {number}", is_synced=False)
        disk.open(f"new {number}").sync()

        assert after_a_cut(disk, f"old {number}") is None


@pytest.mark.parametrize(
    ("is_synced", "expected"),
    [(True, {None}), (False, {None, b"x"})],
    ids=["with the folder", "alone"],
)
def test_a_deletion_may_be_undone_unless_it_is_synced(
    disk: Disk, *, is_synced: bool, expected: set[bytes | None]
):
    found = set()
    for number in range(50):
        file = disk.open(f"{number}")
        file.write(0, b"x")
        file.sync()
        disk.delete(f"{number}", is_synced=is_synced)
        found.add(after_a_cut(disk, f"{number}"))

    assert found == expected


def test_whoever_held_a_file_beyond_the_cut_stays_in_the_dark(disk: Disk):
    file = disk.open("a")
    file.write(0, b"abc")
    file.sync()
    after_a_cut(disk)

    for use in (file.sync, lambda: file.write(0, b"z"), lambda: file.read(0, 1)):
        with pytest.raises(PowerCut):
            use()

    assert content(disk.open("a")) == b"abc"


def test_a_dark_machine_opens_nothing(disk: Disk):
    disk.cut_at(1)
    with pytest.raises(PowerCut):
        disk.open("a").write(0, b"abc")

    with pytest.raises(PowerCut):
        disk.open("a")


@pytest.mark.parametrize("code", [EIO, ENOSPC], ids=["error", "full"])
@pytest.mark.parametrize(("lasts", "failing"), [(False, [2]), (True, [2, 3, 4])], ids=str)
def test_the_disk_fails_from_the_operation_it_was_told(
    disk: Disk, code: int, *, lasts: bool, failing: list[int]
):
    file = disk.open("a")
    disk.count_anew(Fault(2, code, lasts=lasts))

    failed = []
    for number in range(1, 5):
        try:
            file.resize(number)
        except OSError as error:
            failed.append((number, error.errno))
    disk.mend()
    file.sync()

    assert failed == [(number, code) for number in failing]


def test_a_sync_that_failed_is_not_made_good_by_another(disk: Disk):
    found = set()
    for _ in range(50):
        file = disk.open("a")
        file.resize(0)
        file.sync()
        file.write(0, b"x")
        disk.count_anew(Fault(1, EIO))
        with pytest.raises(OSError, match="error"):
            file.sync()
        file.sync()
        found.add((content(file), after_a_cut(disk)))

    assert found >= {(b"x", b"x"), (b"x", b"")}


def test_reads_and_changes_are_counted_apart(disk: Disk):
    file = disk.open("a")
    disk.count_anew(Fault(1, EIO, kind=Kind.READ))

    file.write(0, b"abc")
    with pytest.raises(OSError, match="error"):
        file.read(0, 1)
    file.sync()

    assert disk.count == {Kind.READ: 1, Kind.CHANGE: 2}


@given(st.binary(min_size=1), st.integers(0, 2**32))
def test_a_write_that_fails_leaves_a_beginning(data: bytes, seed: int):
    disk = Disk(Random(seed))  # noqa: S311 -- chance has to be repeatable here
    file = disk.open("a")
    disk.count_anew(Fault(1, ENOSPC))

    with pytest.raises(OSError, match="space"):
        file.write(0, data)

    assert data.startswith(content(file))
