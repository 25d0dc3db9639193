import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from bot.store.connection import (
    FolderMissing,
    NotADatabase,
    NotOpened,
    WrongKey,
    _make,
    encrypted,
    temporary,
)
from bot.store.key import Key

KEY = Key(bytes(range(32)))
OTHER = Key(bytes(32))


def test_a_temporary_database_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    with closing(temporary()) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")

    assert list(tmp_path.iterdir()) == []


def test_a_file_keeps_what_was_written(tmp_path: Path):
    path = tmp_path / "trips.db"
    with closing(encrypted(path, KEY)) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")
        connection.execute("INSERT INTO words VALUES ('카나리아')")

    with closing(encrypted(path, KEY)) as connection:
        assert connection.execute("SELECT word FROM words").fetchall() == [("카나리아",)]


def test_nothing_readable_reaches_the_disk(tmp_path: Path):
    path = tmp_path / "trips.db"

    with closing(encrypted(path, KEY)) as connection:
        connection.execute("CREATE TABLE canaries (word TEXT)")
        connection.execute("INSERT INTO canaries VALUES ('카나리아 010-1234-5678')")
        written = {file.name: file.read_bytes() for file in tmp_path.iterdir()}

    assert sorted(written) == ["trips.db", "trips.db-shm", "trips.db-wal"]
    for content in written.values():
        for word in ("카나리아", "010-1234-5678", "canaries", "SQLite format"):
            assert word.encode() not in content


def test_the_files_are_for_this_user_only(tmp_path: Path):
    with closing(encrypted(tmp_path / "trips.db", KEY)) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")

        modes = {file.name: stat.filemode(file.stat().st_mode) for file in tmp_path.iterdir()}

    assert modes == dict.fromkeys(("trips.db", "trips.db-wal", "trips.db-shm"), "-rw-------")


def test_files_that_everyone_could_read_are_closed(tmp_path: Path):
    path = tmp_path / "trips.db"
    with closing(encrypted(path, KEY)):
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).touch()
            path.with_name(path.name + suffix).chmod(0o644)

        with closing(encrypted(path, KEY)):
            modes = {stat.filemode(file.stat().st_mode) for file in tmp_path.iterdir()}

    assert modes == {"-rw-------"}


def test_a_name_like_an_address_is_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    encrypted(Path("file:trips.db?mode=memory"), KEY).close()

    assert [file.name for file in tmp_path.iterdir()] == ["file:trips.db?mode=memory"]


def test_a_missing_folder_is_told(tmp_path: Path):
    with pytest.raises(FolderMissing, match="nowhere"):
        encrypted(tmp_path / "nowhere" / "trips.db", KEY)


def test_a_folder_is_not_opened_as_a_file(tmp_path: Path):
    with pytest.raises(NotOpened):
        encrypted(tmp_path, KEY)


def test_a_database_that_stays_locked_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.store.connection._PATIENCE", 0)
    path = tmp_path / "trips.db"

    with closing(encrypted(path, KEY)) as connection:
        connection.execute("PRAGMA locking_mode = exclusive").fetchall()
        connection.execute("CREATE TABLE words (word TEXT)")

        with pytest.raises(NotOpened):
            encrypted(path, KEY)


def test_a_wrong_key_is_told_without_a_word_on_stderr(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
):
    path = tmp_path / "trips.db"
    encrypted(path, KEY).close()
    before = path.read_bytes()

    with pytest.raises(WrongKey, match=r"trips\.db"):
        encrypted(path, OTHER)

    assert path.read_bytes() == before
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "content",
    [b"Dear operator,\n" * 1000, b"x" * 8192, b"\x00\x01\xff" * 1000],
    ids=["a letter", "a text of whole pages", "half a page of noise"],
)
def test_another_file_is_told_and_left_alone(tmp_path: Path, content: bytes):
    path = tmp_path / "trips.db"
    path.write_bytes(content)

    with pytest.raises(NotADatabase, match=r"trips\.db"):
        encrypted(path, KEY)

    assert path.read_bytes() == content


def test_a_database_that_is_not_encrypted_is_told(tmp_path: Path):
    path = tmp_path / "trips.db"
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE words (word TEXT)")

    with pytest.raises(NotADatabase):
        encrypted(path, KEY)


def test_an_empty_file_becomes_a_database(tmp_path: Path):
    path = tmp_path / "trips.db"
    path.touch()

    with closing(encrypted(path, KEY)) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")

    assert path.stat().st_size > 0


def test_a_database_made_meanwhile_is_used(tmp_path: Path):
    path = tmp_path / "trips.db"
    with closing(encrypted(path, KEY)) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")

    _make(path, KEY)

    with closing(encrypted(path, KEY)) as connection:
        assert connection.execute("SELECT * FROM words").fetchall() == []
    assert list(tmp_path.iterdir()) == [path]
