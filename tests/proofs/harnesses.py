"""What is run at length: each harness, how often, and what it has shown."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from zoneinfo import reset_tzpath

from hypothesis import HealthCheck, settings
from hypothesis import seed as seeded
from hypothesis.stateful import run_state_machine_as_test

from tests.proofs.delivery import Delivery
from tests.proofs.failing import every_failure
from tests.proofs.failing_disk import dying, every_fault, starting, working
from tests.proofs.journey import journeys
from tests.proofs.kills import kills
from tests.proofs.planted import planted
from tests.proofs.power_cuts import NORMAL, OFF, power_cuts, synchronous
from tests.proofs.zones import mornings

_STEPS = 50


@dataclass(frozen=True, slots=True)
class Harness:
    """`run` takes how often and a seed, raises if a promise is broken, and says what it has done.

    `proofs` is how often in CI, `torture` how often when there is time.
    """

    name: str
    tries: str
    proofs: int
    torture: int
    run: Callable[[int, int], str]


def model(count: int, seed: int) -> str:
    chosen = settings(
        max_examples=count,
        stateful_step_count=_STEPS,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seeded(seed)(Delivery), settings=chosen)
    return f"{count} examples of up to {_STEPS} steps"


def failures(count: int, _: int) -> str:
    """Once each; if there is time for more than one, also for good."""
    runs = every_failure() + (every_failure(lasts=True) if count > 1 else 0)
    return f"{runs} runs"


def store(_: int, __: int) -> str:
    """What the shim shows of the store counts only if the store works on it."""
    command = [sys.executable, "-m", "pytest", "-q", "tests/store", "--sqlite", "apsw"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
    return run.stdout.splitlines()[-1]


def disk(count: int, _: int) -> str:
    """Once each; if there is time for more than one, also for good, and with all read anew."""
    runs = every_fault(working) + every_fault(starting)
    if count > 1:
        runs += every_fault(working, lasts=True) + every_fault(starting, lasts=True)
        runs += every_fault(dying, lasts=True)
        runs += every_fault(partial(working, cached_pages=1))
    return f"{runs} runs"


def zones(_: int, __: int) -> str:
    """All of them, with the zones that ship."""
    reset_tzpath(to=())
    return mornings()


def power(count: int, seed: int) -> str:
    """The build that ships, and then two that have to be caught."""
    tally = power_cuts(count, seed)
    assert (tally.lost, tally.corrupt, tally.impossible) == (0, 0, 0), tally.complaint
    with synchronous(NORMAL):
        normal = power_cuts(count // 5, seed)
    assert normal.lost, "synchronous=NORMAL has lost nothing: the harness is blind"
    with synchronous(OFF):
        off = power_cuts(count // 5, seed)
    assert off.corrupt, "synchronous=OFF has spoilt nothing: the harness is blind"
    return (
        f"{tally.cuts} cuts, {tally.commits} commits, 0 lost, 0 impossible; "
        f"synchronous=NORMAL loses {normal.lost} of {normal.commits} in {normal.cuts} cuts, "
        f"OFF leaves {off.corrupt} of {off.cuts} databases corrupt"
    )


HARNESSES = (
    Harness("kills", "kill -9 at random points of a broadcast", 100, 1_000, kills),
    Harness("model", "inbox and outbox against a small model", 500, 5_000, model),
    Harness("failures", "each statement and each sending fails", 1, 2, failures),
    Harness("disk", "each write, sync and read of the disk fails", 1, 2, disk),
    Harness("power", "power cuts at random points", 1_000, 10_000, power),
    Harness("journeys", "the trip on a virtual clock, with every fault", 200, 2_000, journeys),
    Harness("zones", "a briefing around each change of each clock", 1, 1, zones),
    Harness("planted", "builds that lack one guard", 1, 1, planted),
    Harness("store", "the tests of the store on the SQLite of the shim", 1, 1, store),
)
