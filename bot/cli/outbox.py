"""`gildongmu outbox`: what has not arrived yet, what may not have, and whom to call."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial

import click

from bot.cli.opened import opened
from bot.clock import SystemClock
from bot.config import settings
from bot.domain.people import Delegate
from bot.services.consult import Programmes
from bot.store import ledger, rehearsals
from bot.store.database import Database
from bot.store.ledger import Entry
from bot.store.states import State
from bot.store.transaction import Transaction

_PARTS = (
    ("Waiting", (State.QUEUED, State.SENDING)),
    ("Nobody to send to", (State.HELD,)),
    ("In doubt: it may have arrived, or not", (State.MAYBE, State.UNKNOWN)),
    ("Failed", (State.FAILED,)),
)
_MOST = 20
Change = Callable[[Transaction, Sequence[int]], tuple[int, ...]]


@click.group(
    "outbox",
    invoke_without_command=True,
    epilog="Example: gildongmu outbox resend 1042 1043",
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """List what has not surely arrived. `resend` or `drop` decides on it, by its number.

    It works while the bot runs.
    """
    if ctx.invoked_subcommand is None:
        asyncio.run(_list())


@command.command("resend")
@click.argument("numbers", nargs=-1, required=True, type=int)
def resend(*, numbers: tuple[int, ...]) -> None:
    """Send these messages once more."""
    asyncio.run(_decide(ledger.resend, numbers, "sent once more"))


@command.command("drop")
@click.argument("numbers", nargs=-1, required=True, type=int)
def drop(*, numbers: tuple[int, ...]) -> None:
    """Send these messages no more, and list them no more."""
    asyncio.run(_decide(ledger.drop, numbers, "dropped"))


async def _list() -> None:
    async with opened(settings()) as database:
        entries = await database.read(ledger.unsettled)
        people = {
            (each.trip.id, person): delegate
            for each in await Programmes(database).all()
            for person, delegate in each.trip.delegates.items()
        }
    click.echo("\n".join(_lines(entries, people)))


async def _decide(
    change: Callable[..., tuple[int, ...]], numbers: tuple[int, ...], done: str
) -> None:
    async with opened(settings()) as database:
        now = await _now(database)
        changed = await database.write(partial(change, rows=numbers, now=now))
    for number in numbers:
        click.echo(f"{number}: {done}" if number in changed else f"{number}: not in the list")
    if set(numbers) - set(changed):
        raise click.exceptions.Exit(1)


async def _now(database: Database) -> datetime:
    """What the clock of the bot shows, which in a rehearsal is not that on the wall."""
    wall = SystemClock().now()
    rehearsal = await database.read(rehearsals.standing)
    return rehearsal.shows(wall) if rehearsal else wall


def _lines(entries: Sequence[Entry], people: dict[tuple[str, str], Delegate]) -> Iterator[str]:
    if not entries:
        yield "Everything has arrived, and nothing waits."
    for title, states in _PARTS:
        found = [each for each in entries if each.state in states]
        if not found:
            continue
        yield f"{title}: {len(found)}"
        for entry in found[:_MOST]:
            yield _line(entry, people.get((entry.trip, entry.person)))
        if len(found) > _MOST:
            yield f"  and {len(found) - _MOST} more"


def _line(entry: Entry, delegate: Delegate | None) -> str:
    parts = [
        str(entry.id),
        entry.person,
        entry.kind,
        f"{entry.at:%Y-%m-%d %H:%M} UTC",
        entry.platform or "no chat",
    ]
    if entry.state is not State.QUEUED:
        phone = delegate.phone if delegate else None
        parts.append(f"call {phone}" if phone else "no number on the roster")
    return "  " + " · ".join(parts)
