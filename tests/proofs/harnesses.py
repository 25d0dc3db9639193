"""What is run at length: each harness, how often, and what it has shown."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import HealthCheck, settings
from hypothesis import seed as seeded
from hypothesis.stateful import run_state_machine_as_test

from tests.proofs.delivery import Delivery
from tests.proofs.failing import every_failure

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


def failures(_: int, __: int) -> str:
    return f"{every_failure()} runs"


def store(_: int, __: int) -> str:
    """What the shim shows of the store counts only if the store works on it."""
    command = [sys.executable, "-m", "pytest", "-q", "tests/store", "--sqlite", "apsw"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout
    return run.stdout.splitlines()[-1]


HARNESSES = (
    Harness("model", "inbox and outbox against a small model", 500, 5_000, model),
    Harness("failures", "each statement and each sending fails once", 1, 1, failures),
    Harness("store", "the tests of the store on the SQLite of the shim", 1, 1, store),
)
