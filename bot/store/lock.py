"""One bot for one database and one token."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import TRY_AGAIN, BotError


class AlreadyRunning(BotError):
    """Its argument is the file that the other one holds."""

    told = "Another bot is running with this database or this token. Stop it first."
    exit_code = TRY_AGAIN


class LockNotMade(BotError):
    told = "The file that keeps a second bot away cannot be written. Make its folder writable."


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold `path` for this process alone until the block ends, or the process does, however.

    Raises AlreadyRunning, LockNotMade.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise LockNotMade(str(path)) from error
    try:
        _take(handle, path)
        yield
    finally:
        os.close(handle)


def _take(handle: int, path: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise AlreadyRunning(str(path)) from error
