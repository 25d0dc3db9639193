"""Prints what things cost here, beside what they may cost: `make bench ARGS=delivery`."""

import os
from collections.abc import Callable
from functools import partial

import click

from tests.benchmarks.commands import commands
from tests.benchmarks.delivery import delivery
from tests.benchmarks.slack import memory, slack
from tests.benchmarks.telegram import telegram

_NAMES = ("commands", "delivery", "telegram", "slack", "memory")


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(_NAMES))
@click.option("--questions", default=2_000, show_default=True, help="So many for `memory`.")
def main(names: tuple[str, ...], *, questions: int) -> None:
    """Measure everything, or what NAMES say. Nothing here passes or fails."""
    benchmarks: dict[str, Callable[[], None]] = {
        "commands": commands,
        "delivery": delivery,
        "telegram": telegram,
        "slack": slack,
        "memory": partial(memory, questions),
    }
    for name in names or _NAMES:
        load = os.getloadavg()[0]
        click.echo(f"---- {name}: {len(os.sched_getaffinity(0))} processors, load {load:.1f}")
        benchmarks[name]()


if __name__ == "__main__":
    main()
