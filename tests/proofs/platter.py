"""Changes of a file, and what is left of them when the power goes before they are synced."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

SECTOR = 512
"""Bytes that reach the platter together or not at all."""
_ALL = 0.2
_LOST, _WHOLE = 0.4, 0.3
_NOISE, _KEPT = 0.1, 0.5


@dataclass(frozen=True, slots=True)
class Write:
    offset: int
    data: bytes

    def change(self, content: bytearray) -> None:
        content.extend(bytes(max(0, self.offset - len(content))))
        content[self.offset : self.offset + len(self.data)] = self.data


@dataclass(frozen=True, slots=True)
class Resize:
    size: int

    def change(self, content: bytearray) -> None:
        del content[self.size :]
        content.extend(bytes(self.size - len(content)))


Change = Write | Resize


def survivors(changes: Sequence[Change], random: Random) -> Iterator[Change]:
    """What of the unsynced changes has reached the platter: often all, else some of each."""
    if random.random() < _ALL:
        yield from changes
        return
    for change in changes:
        yield from _survivors_of(change, random)


def _survivors_of(change: Change, random: Random) -> Iterator[Change]:
    """All of it, nothing, or some sectors. One that was just being written may hold noise."""
    fate = random.random()
    if fate < _LOST:
        return
    if fate < _LOST + _WHOLE or isinstance(change, Resize):
        yield change
        return
    for offset, data in _sectors(change):
        fate = random.random()
        if fate < _NOISE:
            yield Write(offset, random.randbytes(len(data)))
        elif fate < _NOISE + _KEPT:
            yield Write(offset, data)


def _sectors(write: Write) -> Iterator[tuple[int, bytes]]:
    """The parts of what is written that lie in one sector each."""
    at = write.offset
    end = at + len(write.data)
    while at < end:
        next_at = min(end, (at // SECTOR + 1) * SECTOR)
        yield at, write.data[at - write.offset : next_at - write.offset]
        at = next_at
