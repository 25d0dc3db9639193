"""`gildongmu ask`: one private conversation, for people and for scripts."""

import asyncio
import json
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from importlib import import_module
from pathlib import Path

import click

from bot.chat.message import Message
from bot.cli.options import (
    as_option,
    at_option,
    console_bot,
    named,
    some_morning,
    someone,
    trip_option,
)
from bot.cli.questions import BadLine, line_of
from bot.cli.turns import Turns, lines, readable
from bot.platforms.console.conversation import PLATFORM
from bot.platforms.console.render import reply
from bot.services.enrol import start_afresh

Show = Callable[[Sequence[Message], str], str]


@click.command("ask", cls=Turns, epilog='Example: gildongmu ask "what is next?" "who comes?"')
@as_option
@at_option
@trip_option
@click.option(
    "--platform",
    type=click.Choice(["console", "telegram", "slack"]),
    default="console",
    help="Show the calls that would be made, as JSON lines.",
)
@click.option("--jsonl", is_flag=True, help="Read conversations from standard input, one a line.")
@click.argument("turns", nargs=-1, metavar='["TEXT" …]')
def command(
    *,
    person: str | None,
    at: datetime | None,
    chosen: Path | None,
    platform: str,
    jsonl: bool,
    turns: tuple[str, ...],
) -> None:
    """Ask in a private chat, in a database that ends with the command.

    Each TEXT is a turn. Replies to different turns are separated by a line `---`.
    """
    if jsonl:
        if turns or person is not None or at:
            raise click.UsageError("--jsonl takes who, when and what from standard input.")
        sys.exit(asyncio.run(_answer_lines(chosen, _shown(platform))))
    if not turns:
        raise click.UsageError('Say what to ask: gildongmu ask "next?"')
    asyncio.run(_answer(chosen, person, at, turns, _shown(platform)))


async def _answer(
    chosen: Path | None,
    person: str | None,
    at: datetime | None,
    turns: Sequence[str],
    show: Show,
) -> None:
    async with console_bot(chosen) as (bot, conversation):
        asker = someone(bot.trip) if person is None else named(bot.trip, person)
        bot.clock.set(at or some_morning(bot.trip, asker))
        shown = [show(await conversation.says(asker, readable(turn)), asker) for turn in turns]
        click.echo("\n---\n".join(shown))


async def _answer_lines(chosen: Path | None, show: Show) -> int:
    """Answer every line as it comes. A bad line says why and does not stop the rest."""
    status = 0
    async with console_bot(chosen) as (bot, conversation):
        for raw in lines():
            if not raw.strip():
                continue
            try:
                line = line_of(raw, bot.trip)
            except BadLine as error:
                status = 1
                _write({"id": error.id, "error": str(error)})
                continue
            bot.clock.set(line.at)
            await start_afresh(bot.database, bot.trip, line.person, platform=PLATFORM)
            replies = [
                show(await conversation.says(line.person, readable(turn)), line.person)
                for turn in line.turns
            ]
            _write({"id": line.id, "replies": replies})
    return status


def _write(value: dict[str, object]) -> None:
    """One line at once; half a character (in an id) goes back as it came, escaped."""
    line = json.dumps(value, ensure_ascii=False)
    click.echo(line if readable(line) == line else json.dumps(value))


def _console(messages: Sequence[Message], _address: str) -> str:
    return "\n\n".join(reply(message) for message in messages)


def _shown(platform: str) -> Show:
    """How messages are shown. A platform's renderer is read when it is asked for."""
    if platform == PLATFORM:
        return _console
    calls = import_module(f"bot.platforms.{platform}.render").calls

    def show(messages: Sequence[Message], address: str) -> str:
        return "\n".join(
            json.dumps({"method": call.method, "params": call.params}, ensure_ascii=False)
            for message in messages
            for call in calls(message, address)
        )

    return show
