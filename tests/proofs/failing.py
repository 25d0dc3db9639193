"""The n-th statement of SQL, or the n-th sending, fails: for each n there is, once or for good."""

import sqlite3
from collections.abc import Callable
from typing import Any

from typing_extensions import override

from bot.domain.repetition import Care
from tests.proofs.paper import Fate
from tests.proofs.world import World

_FOR_GOOD = 1000
"""More sendings than there are in a story."""


class Failing(sqlite3.Connection):
    """A connection that counts what the alarms ask of it, and fails when it was told to.

    If it fails for good, it can still undo: for that, SQLite does not need the disk.
    """

    world: World | None = None
    count = 0
    fails_at = -1
    lasts = False

    @override
    def execute(self, *args: Any) -> sqlite3.Cursor:
        self.count += self.world is not None and self.world.is_at_work
        if self._fails(args[0]):
            raise sqlite3.OperationalError("disk I/O error")
        return super().execute(*args)

    def mend(self) -> None:
        self.fails_at = -1

    def _fails(self, sql: str) -> bool:
        if self.lasts:
            is_over = self.world is None or not self.world.is_at_work or sql.startswith("ROLLBACK")
            return 0 < self.fails_at <= self.count and not is_over
        if self.count == self.fails_at:
            self.mend()
            return True
        return False


def every_failure(step: int = 1, *, lasts: bool = False) -> int:
    """Fail each statement, and each sending in each way. Returns the number of runs.

    A larger `step` tries one statement of so many only. What `lasts` is over after four alarms.
    """
    statements, sendings = story(lambda _: None)
    for number in range(1, statements + 1, step):
        story(_failing_statement(number, lasts=lasts))
    times = _FOR_GOOD if lasts else 1
    for number in range(sendings):
        for fate in Fate:
            story(_failing_sending(number, fate, times))
    return len(range(1, statements + 1, step)) + sendings * len(Fate)


def story(prepare: Callable[[World], None]) -> tuple[int, int]:
    """Promises, questions and a change of the plan, with a failure somewhere in it.

    Returns how many statements and sendings it took, from the first alarm on.
    """
    world = World(lambda: sqlite3.connect(":memory:", isolation_level=None, factory=Failing))
    try:
        for number, care in enumerate((Care.NOTICE, Care.URGENT, Care.CONFIDENTIAL)):
            world.promise(
                person=f"P{number + 1}", care=care, wait=2, lasts=600, is_about=number == 0
            )
        world.ask("P1", is_twice=True)
        world.ask("P1", is_twice=False)
        connection(world).world = world
        prepare(world)
        for _ in range(4):
            world.clock.forward(2)
            world.tick()
            world.check()
        statements = connection(world).count
        connection(world).mend()
        world.clock.forward(120)  # past every lease
        world.heal()
        world.check()
        world.check_end()
        return statements, len(world.paper.tried)
    finally:
        world.close()


def connection(world: World) -> Failing:
    """The connection that the world uses."""
    found = world.database._database.conn  # noqa: SLF001 -- there is no other way to its counter
    assert isinstance(found, Failing)
    return found


def _failing_statement(number: int, *, lasts: bool) -> Callable[[World], None]:
    def prepare(world: World) -> None:
        connection(world).fails_at = number
        connection(world).lasts = lasts

    return prepare


def _failing_sending(number: int, fate: Fate, times: int) -> Callable[[World], None]:
    def prepare(world: World) -> None:
        world.paper.fates.extend([Fate.FINE] * number + [fate] * times)

    return prepare
