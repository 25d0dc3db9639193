"""`gildongmu check`: every problem of a trip's files at once."""

import sys
from pathlib import Path

import click

from bot.files.toml import check


@click.command("check", epilog="Example: gildongmu check schedule_data/my-trip")
@click.argument("folder", type=click.Path(path_type=Path))
def command(*, folder: Path) -> None:
    """List all that is wrong with a trip, and how to mend it. Exit code 1 if there is an error.

    FOLDER holds the five files of the trip.
    """
    problems = check(folder)
    for problem in problems:
        click.echo(f"{'error' if problem.is_error else 'warning'}: {problem}")
    errors = sum(problem.is_error for problem in problems)
    click.echo(_sum(errors, len(problems) - errors))
    sys.exit(1 if errors else 0)


def _sum(errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return "No problems."
    found = [_counted(errors, "error"), _counted(warnings, "warning")]
    return f"{', '.join(part for part in found if part)}."


def _counted(number: int, thing: str) -> str:
    if not number:
        return ""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
