"""T3: the whole bot on a virtual clock, on two platforms, through seeded schedules."""

import gc
import logging
import sys

import click

from tests.proofs import plans
from tests.proofs.script import schedule

_SHOWN = 5


def journeys(count: int, seed: int) -> str:
    """Live through `count` schedules, with successive seeds from `seed` on.

    AssertionError with the seed of the first one that breaks a promise, and what was broken.
    """
    plans.hurry()
    deaths = sendings = 0
    for each in range(seed, seed + count):
        life = schedule(each)
        life.live()
        broken = "\n  ".join(life.judge.complaints[:_SHOWN])
        assert not broken, f"seed {each} breaks a promise:\n  {broken}"
        deaths += life.deaths
        sendings += len(life.judge.trials)
        gc.collect()
    return f"{count} schedules, {sendings} sendings, {deaths} deaths"


if __name__ == "__main__":
    logging.disable()
    click.echo(journeys(int(sys.argv[1]), int(sys.argv[2])))
