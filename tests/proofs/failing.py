"""T6: the n-th statement of SQL, or the n-th sending, fails: for each n there is."""

import sqlite3
from collections.abc import Callable
from typing import Any

from typing_extensions import override

from bot.domain.repetition import Care
from tests.proofs.paper import Fate
from tests.proofs.world import World


class Failing(sqlite3.Connection):
    """A connection that counts what the alarms ask of it, and fails when it was told to."""

    world: World | None = None
    count = 0
    fails_at = -1

    @override
    def execute(self, *args: Any) -> sqlite3.Cursor:
        self.count += self.world is not None and self.world.is_at_work
        if self.count == self.fails_at:
            self.fails_at = -1
            raise sqlite3.OperationalError("disk I/O error")
        return super().execute(*args)


def every_failure(step: int = 1) -> int:
    """Fail each statement once, and each sending in each way. Returns the number of runs.

    A larger `step` tries one statement of so many only.
    """
    statements, sendings = story(lambda _: None)
    for number in range(1, statements + 1, step):
        story(_failing_statement(number))
    for number in range(sendings):
        for fate in Fate:
            story(_failing_sending(number, fate))
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


def _failing_statement(number: int) -> Callable[[World], None]:
    def prepare(world: World) -> None:
        connection(world).fails_at = number

    return prepare


def _failing_sending(number: int, fate: Fate) -> Callable[[World], None]:
    def prepare(world: World) -> None:
        world.paper.fates.extend([Fate.FINE] * number + [fate])

    return prepare
