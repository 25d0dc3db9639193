"""Runs the proofs at length and says what was done: `python -m tests.proofs [EXAMPLES]`."""

import logging
import random
import sys
import time

import click
from hypothesis import HealthCheck, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.proofs.delivery import Delivery
from tests.proofs.failing import every_failure

_EXAMPLES = 500
_STEPS = 50


def main() -> None:
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else _EXAMPLES
    logging.disable()  # thousands of faults are logged, as they should be
    number = random.SystemRandom().randrange(2**32)
    click.echo(f"inbox and outbox against a model: {examples} × {_STEPS} steps, seed {number}")
    begun = time.perf_counter()
    chosen = settings(
        max_examples=examples,
        stateful_step_count=_STEPS,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(seed(number)(Delivery), settings=chosen)
    click.echo(f"  no promise broken, {time.perf_counter() - begun:.0f} s")
    begun = time.perf_counter()
    tried = every_failure()
    click.echo(f"every statement and every sending fails once: {tried} runs")
    click.echo(f"  no promise broken, {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
