"""The command line: a contract. Each command has a module of its own, read when it is called."""

import errno
import os
import sys
from importlib import import_module
from typing import NoReturn, TypeVar, cast

import click
from typing_extensions import override

from bot.errors import BotError

T = TypeVar("T")

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_COMMANDS = ("ask", "check", "demo", "invite", "outbox", "rehearse", "run", "slack-manifest")


class Commands(click.Group):
    """Reads a command's module when it is wanted: `ask` must not wait for what `demo` needs."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"bot.cli.{cmd_name.replace('-', '_')}")
        return cast("click.Command", module.command)

    @override
    def invoke(self, ctx: click.Context) -> object:
        """What goes wrong is said in a sentence, with the facts below it; exit code 1."""
        try:
            return super().invoke(ctx)
        except BotError as error:
            click.ClickException("\n".join(filter(None, (error.told, str(error))))).show()
            ctx.exit(error.exit_code)
        except OSError as error:
            _unwritten(ctx, error)


def _unwritten(ctx: click.Context, error: OSError) -> NoReturn:
    """Whoever read has enough, which is no problem; or nothing more can be written, which is."""
    if error.errno not in {errno.EPIPE, *_FULL}:
        raise error
    # What Python holds back for standard output it would try to write again as it ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    if error.errno == errno.EPIPE:
        ctx.exit(0)
    raise click.ClickException(f"The answer could not be written: {error.strerror}.") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="gildongmu", message="%(version)s")
def commands() -> None:
    """Gildongmu (길동무) walks with the members of a travelling delegation.

    Start with `gildongmu demo`.
    """
