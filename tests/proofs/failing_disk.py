"""The n-th write, sync or read of the database fails: once, or until the disk is mended."""

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from errno import EIO, ENOSPC
from random import Random

from bot.domain.repetition import Care
from tests.proofs.disk import Fault, Kind
from tests.proofs.machine import Machine, Powered
from tests.proofs.witness import CACHED

WAYS = ((EIO, Kind.CHANGE), (ENOSPC, Kind.CHANGE), (EIO, Kind.READ))
"""What a disk says: that it is broken, or that it is full."""

_CALM = (120, 10, 60, 600, 3600)
"""Seconds between the alarms in the end: past every lease, then past every pause."""
_HALFWAY = 25
"""Changes of the disk in an alarm: it has taken a question and sent something, and is not done."""

Step = Callable[[], object]
Story = Callable[[Fault | None], Counter[Kind]]


def every_fault(story: Story, *, step: int = 1, lasts: bool = False) -> int:
    """Fail each operation that the story asks of the disk, in each way. Returns how many runs.

    A larger `step` tries one operation of so many only.
    """
    operations = story(None)
    faults = [
        Fault(number, code, lasts=lasts, kind=kind)
        for code, kind in WAYS
        for number in range(1, operations[kind] + 1, step)
    ]
    for fault in faults:
        try:
            story(fault)
        except Exception as error:
            error.add_note(f"after {fault}")
            raise
    return len(faults)


def working(fault: Fault | None, *, cached_pages: int = CACHED) -> Counter[Kind]:
    """Promises, questions and a change of the plan; then the disk is mended, and the bot goes on.

    Returns what was asked of the disk before. With a smaller cache, more is read from it.
    """
    machine = Machine(Random(0), cached_pages=cached_pages)  # noqa: S311 -- chance has to be repeatable here
    with closing(Powered(machine)) as world:
        machine.disk.count_anew(fault)
        undone = [step for step in _day(world) if not (_is_done(step) or _is_done(step))]
        operations = Counter(machine.disk.count)
        machine.disk.mend()
        assert machine.witness.last is not None
        assert machine.sight() == machine.witness.last.tables, "a failed commit has left something"
        for step in undone:
            step()
        _end(world, machine)
    return operations


def dying(fault: Fault | None) -> Counter[Kind]:
    """The same, but the power goes before the disk is mended."""
    machine = Machine(Random(0))  # noqa: S311 -- chance has to be repeatable here
    with closing(Powered(machine)) as world:
        machine.disk.count_anew(fault)
        undone = [step for step in _day(world) if not (_is_done(step) or _is_done(step))]
        operations = Counter(machine.disk.count)
        machine.disk.mend()
        machine.disk.cut()
        world.power_on()
        for step in undone:
            step()
        _end(world, machine)
    return operations


def starting(fault: Fault | None) -> Counter[Kind]:
    """The bot starts after a power cut; if it cannot, it is started anew on the mended disk."""
    machine = Machine(Random(0))  # noqa: S311 -- chance has to be repeatable here
    with closing(Powered(machine)) as world:
        *before, last = _day(world)
        for step in before:
            step()
        machine.disk.cut_at(_HALFWAY)
        _is_done(last)
        assert not machine.is_on, "nothing is left half done"
        machine.disk.count_anew(fault)
        is_up = _is_done(world.power_on) or _is_done(world.power_on)
        operations = Counter(machine.disk.count)
        machine.disk.mend()
        if not is_up:
            world.power_on()
        _end(world, machine)
    return operations


def _day(world: Powered) -> list[Step]:
    """What happens on this day, and what the alarms do."""

    def promise(number: int, care: Care) -> Step:
        due = 2.0
        begin = world.clock.now()

        def step() -> None:
            passed = (world.clock.now() - begin).total_seconds()
            world.promise(
                person=f"P{number}",
                care=care,
                wait=int(due - passed),
                lasts=600,
                is_about=number == 1,
            )

        return step

    def ask(*, is_twice: bool) -> Step:
        return lambda: world.ask("P1", is_twice=is_twice)

    def alarm() -> None:
        world.clock.forward(2)
        world.tick()

    return [
        promise(1, Care.NOTICE),
        promise(2, Care.URGENT),
        ask(is_twice=True),
        ask(is_twice=False),
        alarm,
        world.revise,
        promise(3, Care.CONFIDENTIAL),
        alarm,
        ask(is_twice=False),
        alarm,
    ]


def _end(world: Powered, machine: Machine) -> None:
    """Everything has ended, and a power cut takes nothing of it."""
    for seconds in _CALM:
        world.clock.forward(seconds)
        world.tick()
    world.check()
    world.check_end()
    machine.disk.cut()
    world.power_on()


def _is_done(step: Step) -> bool:
    """Whoever asked is told if it could not be done, and may ask again."""
    try:
        step()
    except Exception:  # noqa: BLE001 -- whatever it is, it is told
        return False
    return True
