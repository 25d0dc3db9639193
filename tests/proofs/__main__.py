"""Runs the proofs at length and says what was done: `python -m tests.proofs --help`."""

import logging
import random
import time

import click

from tests.proofs.harnesses import HARNESSES

_NAMES = [each.name for each in HARNESSES]


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(_NAMES))
@click.option("--torture", "is_long", is_flag=True, help="Ten times as much.")
@click.option("--count", type=int, help="So much of each instead.")
@click.option("--seed", type=int, help="The seed of an earlier run.")
def main(names: tuple[str, ...], *, is_long: bool, count: int | None, seed: int | None) -> None:
    """Try to make the shipped code break its promises, in every way or by NAMES."""
    logging.disable()  # thousands of faults are logged, as they should be
    if seed is None:
        seed = random.SystemRandom().randrange(2**32)
    for harness in HARNESSES:
        if names and harness.name not in names:
            continue
        click.echo(f"{harness.name}: {harness.tries}, seed {seed}")
        begun = time.perf_counter()
        often = count or (harness.torture if is_long else harness.proofs)
        shown = harness.run(often, seed)
        click.echo(f"  no promise broken: {shown}, {time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
