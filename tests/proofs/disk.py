"""A disk in memory that knows what of it would survive a power cut, and that can be made to fail.

It promises no more than a real one: what was synced is there afterwards, and of all else each
change may be there, or not, or in part.
"""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from errno import EIO
from os import strerror
from random import Random

from tests.proofs.platter import Change, Resize, Write, survivors


class PowerCut(OSError):
    """The machine is dark: nothing of this process happens any more."""


class Kind(StrEnum):
    READ = "read"
    CHANGE = "change"
    """Writing, resizing, syncing and deleting."""


@dataclass(frozen=True, slots=True)
class Fault:
    """The operation of its kind that fails, counted from 1, and with which `errno`.

    If it `lasts`, so do all that follow, until the disk is mended.
    """

    at: int
    code: int
    lasts: bool = False
    kind: Kind = Kind.CHANGE


class File:
    """One file, as the process sees it and as it stands on the platter.

    It belongs to one boot of the machine: whoever holds it beyond a power cut is dark.
    """

    def __init__(self, disk: "Disk", content: bytes = b"") -> None:
        self._disk = disk
        self._boot = disk.boots
        self._seen = bytearray(content)
        self._safe = bytearray(content)
        self._unsafe: list[Change] = []

    def __len__(self) -> int:
        return len(self._seen)

    def read(self, offset: int, amount: int) -> bytes:
        self._disk.begin(Kind.READ, self._boot)
        return bytes(self._seen[offset : offset + amount])

    def write(self, offset: int, data: bytes) -> None:
        """What fails, or is ended by the power cut, may have been written in part."""
        self._disk.require_power(self._boot)
        try:
            self._disk.begin(Kind.CHANGE, self._boot)
        except OSError:
            random = self._disk.random
            written = random.choice([0, random.randint(0, len(data))])
            self._change(Write(offset, data[:written]))
            raise
        self._change(Write(offset, data))

    def resize(self, size: int) -> None:
        self._disk.begin(Kind.CHANGE, self._boot)
        self._change(Resize(size))

    def sync(self) -> None:
        """Bring it to the platter. If it is new, its folder is synced with it.

        A sync that fails forgets what it could not bring, as Linux does: another one brings only
        what was written since.
        """
        try:
            self._disk.begin(Kind.CHANGE, self._boot)
        except PowerCut:
            raise
        except OSError:
            self._safe[:] = self.after_cut(self._disk.random)
            self._unsafe.clear()
            raise
        for change in self._unsafe:
            change.change(self._safe)
        self._unsafe.clear()
        self._disk.keep_name(self)

    def after_cut(self, random: Random) -> bytes:
        """What is found when the power is back."""
        content = bytearray(self._safe)
        for piece in survivors(self._unsafe, random):
            piece.change(content)
        return bytes(content)

    def _change(self, change: Change) -> None:
        change.change(self._seen)
        self._unsafe.append(change)


class Disk:
    """Files by name. All chance comes from `random`, so that a seed tells the whole story."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.boots = 1
        self.is_on = True
        self.count: Counter[Kind] = Counter()
        """What was asked of the disk since `count_anew`."""
        self._files: dict[str, File] = {}
        self._safe_names: dict[str, File] = {}
        self._changes_left: int | None = None
        self._fault: Fault | None = None

    def has(self, name: str) -> bool:
        return name in self._files

    def open(self, name: str) -> File:
        """The file of this name, made if it is missing."""
        self.require_power(self.boots)
        return self._files.setdefault(name, File(self))

    def delete(self, name: str, *, is_synced: bool) -> None:
        """Forget the name; for sure only if the folder `is_synced`."""
        self.begin(Kind.CHANGE, self.boots)
        del self._files[name]
        if is_synced:
            self._safe_names.pop(name, None)

    def cut_at(self, change: int) -> None:
        """The power goes during this change, counted from 1 from here."""
        self._changes_left = change

    def cut(self) -> None:
        """The power goes now."""
        self.is_on = False

    def count_anew(self, fault: Fault | None = None) -> None:
        """From here on; and fail so."""
        self.count.clear()
        self._fault = fault

    def mend(self) -> None:
        """Nothing fails any more."""
        self._fault = None

    def power_on(self) -> None:
        """Go on with what has survived the power cut."""
        found: dict[str, bytes] = {}
        for name in sorted(self._files.keys() | self._safe_names.keys()):
            file = self.random.choice([self._files.get(name), self._safe_names.get(name)])
            if file is not None:
                found[name] = file.after_cut(self.random)
        self.boots += 1
        self.is_on = True
        self._changes_left = None
        self._files = {name: File(self, content) for name, content in found.items()}
        self._safe_names = dict(self._files)

    def require_power(self, boot: int) -> None:
        if not self.is_on or boot != self.boots:
            raise PowerCut(EIO, "the power is off")

    def begin(self, kind: Kind, boot: int) -> None:
        """Count an operation. Raises if it fails or the power goes."""
        self.require_power(boot)
        self.count[kind] += 1
        fault = self._fault
        if fault is not None and fault.kind is kind:
            number = self.count[kind]
            if number == fault.at or (fault.lasts and number > fault.at):
                raise OSError(fault.code, strerror(fault.code))
        if kind is Kind.CHANGE and self._changes_left is not None:
            self._changes_left -= 1
            if self._changes_left <= 0:
                self.cut()
                raise PowerCut(EIO, "the power has gone")

    def keep_name(self, file: File) -> None:
        """SQLite syncs the folder with the first sync of a journal or log, and so do we."""
        is_there = any(each is file for each in self._files.values())
        if is_there and all(each is not file for each in self._safe_names.values()):
            self._safe_names = dict(self._files)
