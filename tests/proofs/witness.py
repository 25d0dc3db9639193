"""Remembers every commit, and tells whether a disk still has what was acknowledged."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from errno import EIO
from itertools import product
from typing import Any

import apsw
from typing_extensions import override

from bot.store.inbox import Stage
from bot.store.states import TRANSITIONS, State
from tests.proofs.apsw_connection import ApswConnection, ApswCursor
from tests.proofs.disk import Disk, PowerCut
from tests.proofs.vfs import Shim

Tables = tuple[tuple[str, tuple[Any, ...]], ...]
"""All rows of all tables."""
Standings = dict[str, str]
"""How far each message and each request has come."""
CACHED = 500
"""Pages that SQLite keeps in memory, about as many as when it ships."""


class Corrupt(AssertionError):
    """What is on disk is no sound database."""


class Lost(AssertionError):
    """Commits that were acknowledged are gone: so many."""

    def __init__(self, commits: int) -> None:
        super().__init__(f"{commits} acknowledged commits were lost")
        self.commits = commits


class Impossible(AssertionError):
    """A state that no commit has written, or to which no way leads."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What one commit wrote."""

    tables: Tables
    standings: Standings


@dataclass(slots=True)
class Witness:
    """What was acknowledged, oldest first (only its hash), and what was merely begun since.

    A commit that failed may be on disk all the same: whoever asked for it was told to ask again.
    """

    known: list[int] = field(default_factory=list)
    last: Sight | None = None
    offered: list[Sight] = field(default_factory=list)
    commits: int = 0
    complaints: list[str] = field(default_factory=list)

    def offer(self, sight: Sight) -> None:
        """A commit begins."""
        self.offered.append(sight)
        if self.last is not None:
            self.complaints.extend(_missteps(self.last.standings, sight.standings))

    def acknowledge(self) -> None:
        """The commit has ended: from now on its work must never be lost."""
        self.commits += 1
        self._keep(self.offered[-1])

    def compare(self, sight: Sight) -> None:
        """What the disk has after a power cut. Raises Lost or Impossible.

        It has to be the last commit that was acknowledged, or one that was begun since, wholly.
        """
        if self.last is None:
            self._keep(sight)
        elif sight.tables != self.last.tables:
            if all(sight.tables != each.tables for each in self.offered):
                raise self._complaint(sight)
            self._keep(sight)
        self.offered.clear()

    def _keep(self, sight: Sight) -> None:
        self.known.append(hash(sight.tables))
        self.last = sight
        self.offered.clear()

    def _complaint(self, sight: Sight) -> Exception:
        found = hash(sight.tables)
        if found not in self.known:
            return Impossible("a state was found that no commit has written")
        return Lost(self.known[::-1].index(found))


class Witnessed(ApswConnection):
    """A connection that shows the witness each commit, and first of all what it finds."""

    def __init__(
        self, path: str, shim: Shim, disk: Disk, witness: Witness, *, cached_pages: int = CACHED
    ) -> None:
        super().__init__(path, vfs=shim.name, checkpoint=_CHECKPOINT)
        self._disk = disk
        self.witness = witness
        try:
            witness.compare(self._found())
            super().execute(f"PRAGMA cache_size = {cached_pages}").fetchall()
        except BaseException:
            self.close()
            raise

    def _require_power(self) -> None:
        if not self._disk.is_on:
            raise PowerCut(EIO, "the power is off")

    def _found(self) -> Sight:
        """What is on disk, if it is a sound database. Raises Corrupt if not."""
        try:
            super().execute("PRAGMA locking_mode = exclusive").fetchall()
            faults = super().execute("PRAGMA integrity_check").fetchall()
            if faults != [("ok",)]:
                raise Corrupt(str(faults))
            return sight(self.raw)
        except (apsw.CorruptError, apsw.NotADBError, apsw.SQLError) as error:
            raise Corrupt(str(error)) from error

    @override
    def execute(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = (), /) -> ApswCursor:
        if sql != "COMMIT":
            return super().execute(sql, values)
        self._require_power()
        self.witness.offer(sight(self.raw))
        cursor = super().execute(sql, values)
        self._require_power()  # if it went right after the commit, nobody hears of that
        self.witness.acknowledge()
        return cursor


def sight(connection: apsw.Connection) -> Sight:
    """Everything that stands in the database now, what was not committed yet included."""
    names = [
        name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
    ]
    tables = tuple(
        (name, tuple(connection.execute(f'SELECT * FROM "{name}"')))  # noqa: S608 -- its own name
        for name in names
    )
    standings = {
        f"{table} {row} {key}": stage
        for table, sql in _STANDINGS.items()
        if table in names
        for row, key, stage in connection.execute(sql)
    }
    return Sight(tables, standings)


def _missteps(before: Standings, after: Standings) -> Iterator[str]:
    """Rows that are gone, and rows that have gone a way that there is not."""
    for row, old in before.items():
        if row not in after:
            yield f"{row} has disappeared"
        elif after[row] != old and (old, after[row]) not in _WAYS:
            yield f"{row} went from {old} to {after[row]} in one commit"


def _ways() -> frozenset[tuple[str, str]]:
    """Where a row may get within one commit: never through `sending`.

    An attempt is on record before the socket is used, so a commit ends with it or begins with it.
    """
    ways: set[tuple[str, str]] = {(before, after) for before, after in TRANSITIONS}
    while True:
        longer = {
            (first, last)
            for (first, middle), (again, last) in product(ways, ways)
            if middle == again != State.SENDING
        }
        if longer <= ways:
            return frozenset(ways | {(Stage.RECEIVED, Stage.DONE), (Stage.RECEIVED, Stage.POISON)})
        ways |= longer


_CHECKPOINT = 40  # pages: often enough that power goes in the middle of one too
_STANDINGS = {
    "outbox": "SELECT id, key, state FROM outbox",
    "inbox": "SELECT id, key, stage FROM inbox",
}
_WAYS = _ways()
