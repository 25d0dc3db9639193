"""Runs the proofs at length and says what was done: `python -m tests.proofs --help`."""

import logging
import random
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import click

from tests.proofs.harnesses import HARNESSES, Harness

_BESIDE = 2  # most machines have two cores
_NAMES = [each.name for each in HARNESSES]


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(_NAMES))
@click.option("--torture", "is_long", is_flag=True, help="Ten times as much.")
@click.option("--count", type=int, help="So much of each instead.")
@click.option("--seed", type=int, help="The seed of an earlier run.")
def main(names: tuple[str, ...], *, is_long: bool, count: int | None, seed: int | None) -> None:
    """Try to make the shipped code break its promises, in every way or by NAMES."""
    if seed is None:
        seed = random.SystemRandom().randrange(2**32)
    chosen = [each for each in HARNESSES if not names or each.name in names]
    if len(chosen) == 1:
        _run(chosen[0], count or (chosen[0].torture if is_long else chosen[0].proofs), seed)
        return
    options = ["--seed", str(seed), *(["--torture"] if is_long else [])]
    options += ["--count", str(count)] if count else []
    with ThreadPoolExecutor(_BESIDE) as beside:
        ended = list(beside.map(lambda each: _by_itself(each.name, options), chosen))
    if broken := [each.name for each, is_well in zip(chosen, ended, strict=True) if not is_well]:
        raise click.ClickException(f"a promise was broken: {', '.join(broken)}")


def _run(harness: Harness, often: int, seed: int) -> None:
    logging.disable()  # thousands of faults are logged, as they should be
    begun = time.perf_counter()
    click.echo(f"{harness.name}: {harness.tries}, seed {seed}")
    shown = harness.run(often, seed)
    click.echo(f"  no promise broken: {shown}, {time.perf_counter() - begun:.0f} s")


def _by_itself(name: str, options: list[str]) -> bool:
    """Run a harness in a process of its own, and print what it said when it has ended."""
    command = [sys.executable, "-m", __package__, name, *options]
    ended = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    click.echo(ended.stdout, nl=False)
    return ended.returncode == 0


if __name__ == "__main__":
    main()
