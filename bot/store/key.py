"""The key of the database: given, kept in a file, or made once and said."""

import os
import secrets
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bot.errors import BotError

LENGTH = 32
NAME = "gildongmu.key"


class KeyMalformed(BotError):
    told = (
        "The key of the database has to be 64 hexadecimal digits. "
        "Check GILDONGMU_KEY or the file named in GILDONGMU_KEY_FILE."
    )


class KeyNamedTwice(BotError):
    told = "Set GILDONGMU_KEY or GILDONGMU_KEY_FILE, not both: they could disagree."


class KeyUnreadable(BotError):
    told = (
        "The file with the key of the database cannot be read. "
        "Check that it is where GILDONGMU_KEY_FILE says and that this user may read it."
    )


class KeyNotKept(BotError):
    told = (
        "A key for the database could not be written to the configuration folder of this user. "
        "Make the folder writable, or set GILDONGMU_KEY or GILDONGMU_KEY_FILE."
    )


class KeyBesideData(BotError):
    told = (
        "The key lies in the folder of the data or of the backups: who copies one has the other. "
        "Move the key file elsewhere and name it in GILDONGMU_KEY_FILE."
    )


@dataclass(frozen=True, slots=True)
class Key:
    """32 bytes, which no `repr` shows.

    `file` is where they lie, None if they came from GILDONGMU_KEY. `is_new` asks the caller to say
    that a key was made there, and that without it the data are lost.
    """

    raw: bytes = field(repr=False)
    file: Path | None = None
    is_new: bool = False

    def __post_init__(self) -> None:
        if len(self.raw) != LENGTH:
            raise ValueError(f"a key has {LENGTH} bytes, not {len(self.raw)}")


def key_from(
    value: str | None, file: Path | None, *, configuration: Path, data: Iterable[Path]
) -> Key:
    """The key that the settings name, else the one kept in `configuration`, made if there is none.

    `value` is GILDONGMU_KEY (64 hexadecimal digits), `file` is GILDONGMU_KEY_FILE, `data` are the
    folders of the database and of its backups, in which a key file is refused.
    Raises KeyNamedTwice, KeyMalformed, KeyUnreadable, KeyBesideData, KeyNotKept.
    """
    if value is not None and file is not None:
        raise KeyNamedTwice
    if value is not None:
        return Key(_parsed(value))
    place = file or configuration / NAME
    _refuse_beside(place, data)
    if file is None and not place.exists():
        return _made(place)
    return Key(_read(place), place)


def _refuse_beside(place: Path, data: Iterable[Path]) -> None:
    resolved = place.resolve()
    for folder in data:
        if resolved.is_relative_to(folder.resolve()):
            raise KeyBesideData(str(place))


def _read(place: Path) -> bytes:
    try:
        content = place.read_bytes()
    except OSError as error:
        raise KeyUnreadable(str(place)) from error
    return _parsed(content.decode("latin-1"))


def _parsed(text: str) -> bytes:
    try:
        raw = bytes.fromhex(text)
    except ValueError as error:
        raise KeyMalformed from error
    if len(raw) != LENGTH:
        raise KeyMalformed
    return raw


def _made(place: Path) -> Key:
    """Two processes may get here at once: the link is made for one, and both read its file."""
    try:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=place.parent, encoding="ascii") as draft:
            draft.write(secrets.token_hex(LENGTH) + "\n")
            draft.flush()
            os.fsync(draft.fileno())
            is_new = _linked(Path(draft.name), place)
    except OSError as error:
        raise KeyNotKept(str(place)) from error
    return Key(_read(place), place, is_new)


def _linked(draft: Path, place: Path) -> bool:
    """Put a whole file there at once, never over another. True if this one is it."""
    try:
        place.hardlink_to(draft)
    except FileExistsError:
        return False
    _flush(place.parent)
    return True


def _flush(folder: Path) -> None:
    """The name has to outlive a power cut as well: data without their key are lost."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
