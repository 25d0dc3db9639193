"""Ways to a database: an encrypted file, or memory that ends with the process."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Protocol

import sqlcipher3

from bot.errors import BotError
from bot.store.key import Key

_PAGE = 4096
_PATIENCE = 5.0  # seconds to wait for another process, such as a command of the operator


class FolderMissing(BotError):
    told = "The folder of the database does not exist. Create it, or correct GILDONGMU_DATABASE."


class NotOpened(BotError):
    told = (
        "The database cannot be opened. Check that it is a file, that this user may read and "
        "write it and its folder, and that the disk is not full."
    )


class NotADatabase(BotError):
    told = (
        "This file is not a database of the bot. "
        "Correct GILDONGMU_DATABASE, or restore a backup if the file should be one."
    )


class WrongKey(BotError):
    told = (
        "The key does not open the database. Set GILDONGMU_KEY or GILDONGMU_KEY_FILE to the key "
        "it was made with. If the key is right, the file is damaged: restore a backup."
    )


class Cursor(Protocol):
    """What the store and sqlite-utils need of a DB-API cursor."""

    @property
    def description(self) -> Any: ...  # noqa: ANN401 -- as DB-API has it

    @property
    def rowcount(self) -> int: ...

    @property
    def lastrowid(self) -> int | None: ...

    def fetchone(self) -> Any: ...  # noqa: ANN401 -- as DB-API has it

    def fetchall(self) -> list[Any]: ...

    def __iter__(self) -> Iterator[Any]: ...


class Connection(Protocol):
    """What they need of a DB-API connection, which has to begin no transaction by itself."""

    @property
    def in_transaction(self) -> bool: ...

    @property
    def total_changes(self) -> int: ...

    def execute(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ..., /) -> Cursor: ...

    def executemany(self, sql: str, values: Iterable[Any], /) -> Cursor: ...

    def close(self) -> None: ...


Connect = Callable[[], Connection]


def temporary() -> Connection:
    """A database in memory, as good as a file until it is closed."""
    connection: Connection = sqlcipher3.connect(":memory:", isolation_level=None)
    return connection


def encrypted(path: Path, key: Key) -> Connection:
    """The file at `path`, made if it is missing. It and its log are for this user only.

    The key is used as it is: deriving one from a password would take a third of a second.
    Raises FolderMissing, NotOpened, NotADatabase, WrongKey, each with the path.
    """
    if not path.parent.is_dir():
        raise FolderMissing(str(path.parent))
    try:
        if not path.exists():
            _make(path, key)
        _keep_private(path)
        connection = _connected(path, key)
    except (OSError, sqlcipher3.Error) as error:
        raise NotOpened(str(path)) from error
    try:
        _try_key(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _make(path: Path, key: Key) -> None:
    """Make an empty database at once, never over another.

    Two processes that fill one file from nothing would each salt it, and the slower one would find
    that its key does not fit. So each makes a draft, and both use the one that is linked first.
    """
    with NamedTemporaryFile(dir=path.parent, prefix=f"{path.name}-") as draft:
        connection = _connected(Path(draft.name), key)
        connection.execute("PRAGMA journal_mode = wal")
        connection.close()
        with suppress(FileExistsError):
            path.hardlink_to(draft.name)


def _keep_private(path: Path) -> None:
    """SQLite gives the write-ahead log and its index the mode of the database."""
    for suffix in ("", "-wal", "-shm"):
        file = path.with_name(path.name + suffix)
        with suppress(FileNotFoundError):
            if file.stat().st_mode & 0o077:
                file.chmod(0o600)


def _connected(path: Path, key: Key) -> Connection:
    # Absolute, since this SQLite takes a name that begins with "file:" for an address.
    connection: Connection = sqlcipher3.connect(
        str(path.absolute()), isolation_level=None, timeout=_PATIENCE
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # or a wrong key writes to stderr
    connection.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
    return connection


def _try_key(connection: Connection, path: Path) -> None:
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
    except sqlcipher3.OperationalError as error:
        raise NotOpened(str(path)) from error
    except sqlcipher3.DatabaseError as error:
        raise (WrongKey if _may_be_encrypted(path) else NotADatabase)(str(path)) from error


def _may_be_encrypted(path: Path) -> bool:
    """Whole pages of noise: neither a plain SQLite file nor a text."""
    with path.open("rb") as file:
        first = file.read(_PAGE)
    is_plain = first.startswith(b"SQLite format 3\0") or first.isascii()
    return path.stat().st_size % _PAGE == 0 and not is_plain
