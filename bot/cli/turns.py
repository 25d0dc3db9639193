"""What people say, as a command line gets it: arguments that are texts, and standard input."""

import re
import sys
from collections.abc import Iterator, Sequence

import click
from typing_extensions import override

# A key that writes nothing (an arrow) and a colour, as a terminal encodes them (ECMA-48).
_KEY = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|O.|.?)")
_OPTION = re.compile(r"--[A-Za-z][\w-]*(=.*)?|-[A-Za-z]", re.DOTALL)


class Turns(click.Command):
    """A command whose arguments are texts: one that begins with a dash is a text all the same.

    Its options may stand anywhere. What looks like another option is refused before the first
    text, as it was meant to be one; behind it, it is a text.
    """

    @override
    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, self._texts_last(ctx, args))

    def _texts_last(self, ctx: click.Context, args: Sequence[str]) -> list[str]:
        takes_value = {
            name: not each.is_flag
            for each in self.get_params(ctx)
            if isinstance(each, click.Option)
            for name in each.opts
        }
        options: list[str] = []
        texts: list[str] = []
        rest = iter(args)
        for arg in rest:
            name, equals, _ = arg.partition("=")
            if arg == "--":
                texts += rest
            elif name in takes_value:
                options.append(arg)
                if takes_value[name] and not equals:
                    value = next(rest, None)
                    if value is None:
                        return options  # which lacks its value, as is told then
                    options.append(value)
            elif _OPTION.fullmatch(arg) and not texts:
                options.append(arg)
            else:
                texts.append(arg)
        return [*options, "--", *texts]


def readable(text: str) -> str:
    """The text without halves of characters, which no database and no screen takes."""
    return text.encode("utf-8", "replace").decode("utf-8")


def lines() -> Iterator[bytes]:
    """The lines of standard input as they come; none if it is closed."""
    if sys.stdin is not None:
        yield from sys.stdin.buffer


def typed(line: bytes) -> str:
    """The text of a line of a terminal or a pipe, without keys that write nothing."""
    return _KEY.sub("", line.decode("utf-8-sig", "replace")).strip()
