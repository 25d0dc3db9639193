"""The command line as a user calls it, in this process."""

from dataclasses import dataclass

from click.testing import CliRunner

from bot.cli import commands


@dataclass(frozen=True, slots=True)
class Called:
    """How a command ended, and what it printed on standard output and standard error."""

    code: int
    out: str
    err: str


def call(*arguments: str, stdin: str | bytes = "") -> Called:
    """Call `gildongmu` with arguments. An error that is not an exit is raised again."""
    result = CliRunner().invoke(commands, arguments, input=stdin)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Called(result.exit_code, result.stdout, result.stderr)
