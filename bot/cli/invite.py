"""`gildongmu invite`: codes that let people in, as text, pictures or a sheet to print."""

import asyncio
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from bot.cli import qr
from bot.cli.opened import opened
from bot.cli.options import named
from bot.cli.sheet import sheet
from bot.clock import SystemClock
from bot.config import settings
from bot.domain.trip import Trip
from bot.errors import BotError
from bot.services.consult import Programmes
from bot.services.invite import Invite, invite
from bot.store import rehearsals
from bot.store.database import Database
from bot.store.transaction import Transaction


class NoTrip(BotError):
    told = "There is no trip in the database yet. Import one first."


@click.command("invite", epilog="Example: gildongmu invite --all --sheet invitations.html")
@click.argument("people", nargs=-1, metavar="[ID]...")
@click.option("--all", "is_all", is_flag=True, help="Everyone of the delegation.")
@click.option("--trip", "wanted", metavar="TRIP", help="The trip, if there are several.")
@click.option("--json", "is_json", is_flag=True, help="A line of JSON a person.")
@click.option(
    "--png",
    "folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False, writable=True),
    metavar="DIR",
    help="Draw a square for each into this folder.",
)
@click.option(
    "--sheet",
    "page",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    metavar="FILE",
    help="Write one page of HTML to print, a card a person.",
)
def command(
    *,
    people: tuple[str, ...],
    is_all: bool,
    wanted: str | None,
    is_json: bool,
    folder: Path | None,
    page: Path | None,
) -> None:
    """Make a code for each ID. It is good once and for two weeks; the one before is so no more.

    Whoever has a code can join as that person: hand each over in person.
    """
    if bool(people) == is_all:
        raise click.UsageError("Name the delegates to invite, or --all.")
    trip, invites = asyncio.run(_invited(people, wanted))
    if folder is not None:
        for each in invites:
            qr.in_file(each, folder)
    if page is not None:
        page.touch(mode=0o600)
        page.write_text(sheet(trip, invites), encoding="utf-8")
    for each in invites:
        click.echo(_line(each) if is_json else "\n".join(_lines(trip, each)))
    if any(each.telegram is None for each in invites):
        click.echo(
            "No link for Telegram: the bot has to run there once, so that its name is known.",
            err=True,
        )


async def _invited(people: tuple[str, ...], wanted: str | None) -> tuple[Trip, tuple[Invite, ...]]:
    async with opened(settings()) as database:
        trip = await _trip(database, wanted)
        ids = dict.fromkeys(named(trip, each) for each in people) if people else trip.delegates
        now = await database.read(_now)
        return trip, await database.write(invite, trip, tuple(ids), now=now)


async def _trip(database: Database, wanted: str | None) -> Trip:
    """The one that was named, or the only one."""
    trips = {each.trip.id: each.trip for each in await Programmes(database).all()}
    if not trips:
        raise NoTrip
    if wanted is None and len(trips) == 1:
        return next(iter(trips.values()))
    if wanted not in trips:
        raise click.UsageError(f"Say which trip: --trip {' or '.join(trips)}.")
    return trips[wanted]


def _now(transaction: Transaction) -> datetime:
    """A rehearsal has a clock of its own."""
    wall = SystemClock().now()
    begun = rehearsals.standing(transaction)
    return begun.shows(wall) if begun else wall


def _line(each: Invite) -> str:
    value = {
        "to": each.to,
        "code": each.code,
        "expires": each.expires.isoformat(timespec="seconds").replace("+00:00", "Z"),
        "telegram": each.telegram,
        "slack": each.words,
    }
    return json.dumps(value, ensure_ascii=False)


def _lines(trip: Trip, each: Invite) -> Iterator[str]:
    """For the eyes, and for a phone held before the screen."""
    yield f"{each.to} · {' · '.join(trip.delegates[each.to].role.forms())}"
    yield f"  join {each.shown}"
    if each.telegram is not None:
        yield f"  {each.telegram}"
    yield f"  until {each.expires:%Y-%m-%d %H:%M} UTC"
    yield qr.in_terminal(each)
