"""A disk in memory as SQLite sees it: the VFS between the two.

It has no locks, so a file has one connection; that is in `locking_mode=exclusive`, where the index
of the write-ahead log lies in its own memory instead of in a file that others share.
"""
# ruff: noqa: ARG002, N802 -- SQLite names these methods, and says more than a disk need know

from collections.abc import Iterator
from contextlib import contextmanager
from errno import ENOSPC
from typing import Any

import apsw
from typing_extensions import override

from tests.proofs.apsw_connection import CHECKPOINT, ApswConnection
from tests.proofs.disk import Disk, File


class Shim(apsw.VFS):
    """Registered under its name while it is held or in use."""

    def __init__(self, disk: Disk) -> None:
        self.name = f"disk {id(disk)}"
        super().__init__(self.name, "")
        self._disk = disk
        self._temporary = 0

    @override
    def xFullPathname(self, name: str) -> str:
        return name

    @override
    def xAccess(self, pathname: str, flags: int) -> bool:
        return self._disk.has(pathname)

    @override
    def xDelete(self, filename: str, syncdir: bool) -> None:
        if not self._disk.has(filename):
            raise apsw.exception_for(apsw.SQLITE_IOERR_DELETE_NOENT)
        with _told(apsw.SQLITE_IOERR_DELETE):
            self._disk.delete(filename, is_synced=syncdir)

    @override
    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> Any:
        if name is None:
            self._temporary += 1
            name = f"temporary {self._temporary}"
        path = name if isinstance(name, str) else name.filename()
        with _told(apsw.SQLITE_CANTOPEN):
            file = self._disk.open(path)
        flags[1] = flags[0]
        return Handle(file)


def on_disk(shim: Shim, path: str, *, checkpoint: int = CHECKPOINT) -> ApswConnection:
    """A connection to the file at `path`, the only one it has."""
    connection = ApswConnection(path, vfs=shim.name, checkpoint=checkpoint)
    connection.execute("PRAGMA locking_mode = exclusive").fetchall()
    return connection


class Handle:
    """An open file. What cannot fail on a real disk does not fail here, not even in the dark."""

    def __init__(self, file: File) -> None:
        self._file = file

    def xRead(self, amount: int, offset: int) -> bytes:
        with _told(apsw.SQLITE_IOERR_READ):
            return self._file.read(offset, amount)

    def xWrite(self, data: bytes, offset: int) -> None:
        with _told(apsw.SQLITE_IOERR_WRITE, full=apsw.SQLITE_FULL):
            self._file.write(offset, bytes(data))

    def xTruncate(self, newsize: int) -> None:
        with _told(apsw.SQLITE_IOERR_TRUNCATE):
            self._file.resize(newsize)

    def xSync(self, flags: int) -> None:
        with _told(apsw.SQLITE_IOERR_FSYNC):
            self._file.sync()

    def xFileSize(self) -> int:
        return len(self._file)

    def xLock(self, level: int) -> None:
        pass

    def xUnlock(self, level: int) -> None:
        pass

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return 4096

    def xDeviceCharacteristics(self) -> int:
        """As SQLite takes it for granted on Linux: a write spoils no byte beside it."""
        return apsw.SQLITE_IOCAP_POWERSAFE_OVERWRITE

    def xClose(self) -> None:
        pass


@contextmanager
def _told(code: int, *, full: int | None = None) -> Iterator[None]:
    """What went wrong, in the numbers of SQLite."""
    try:
        yield
    except OSError as error:
        number = full if error.errno == ENOSPC else None
        raise apsw.exception_for(number or code) from error
