"""`gildongmu rehearse`: the whole trip on a virtual clock, with its own checks."""

import asyncio
import json
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import click

from bot.cli.options import Instant, console_bot, delegate, instant, named, trip_option
from bot.domain.trip import Trip
from bot.platforms.console.conversation import PLATFORM, Conversation
from bot.platforms.console.render import text_of
from bot.services.rehearse import Cue, Rehearsal
from bot.services.verify import Check, Said, Transcript, verify


@click.command("rehearse", epilog="Example: gildongmu rehearse --trip my-trip --jsonl")
@trip_option
@click.option("--from", "since", type=Instant(), help="Show from this instant on.")
@click.option("--to", "until", type=Instant(), help="Show up to this instant.")
@click.option("--as", "person", metavar="ID", help="Show one delegate only.")
@click.option(
    "--with",
    "script",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="A file of lines INSTANT PERSON COMMAND: what people say during the trip.",
)
@click.option("--jsonl", is_flag=True, help="One JSON object a line.")
def command(
    *,
    chosen: Path | None,
    since: datetime | None,
    until: datetime | None,
    person: str | None,
    script: Path | None,
    jsonl: bool,
) -> None:
    """Say all that would be said on the trip, then check it. Exit code 1 if a check fails."""
    transcript, trip = asyncio.run(_walk(chosen, script))
    only = named(trip, person) if person else None
    shown = [
        said
        for said in transcript.said
        if (since is None or said.at >= since)
        and (until is None or said.at <= until)
        and (only is None or said.to == only)
    ]
    checks = verify(transcript)
    lines = _json_lines(shown, checks) if jsonl else _readable(shown, checks)
    for line in lines:
        click.echo(line)
    sys.exit(0 if all(check.ok for check in checks) else 1)


async def _walk(chosen: Path | None, script: Path | None) -> tuple[Transcript, Trip]:
    async with console_bot(chosen) as (bot, conversation):
        cues = _cues(script, bot.trip, conversation) if script else []
        rehearsal = Rehearsal(bot.database, bot.programmes, bot.clock, render=text_of)
        return await rehearsal.walk(bot.trip.id, PLATFORM, cues), bot.trip


def _cues(script: Path, trip: Trip, conversation: Conversation) -> list[Cue]:
    """What people say, from the lines of the file; a bad line is wrong usage."""
    cues = []
    for number, line in enumerate(script.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            at, person, said = line.split(maxsplit=2)
            cues.append(_cue(instant(at), delegate(trip, person), said, conversation))
        except ValueError as error:
            why = str(error) if line.count(" ") > 1 else "write INSTANT PERSON COMMAND."
            raise click.UsageError(f"{script.name}, line {number}: {why}") from None
    return cues


def _cue(at: datetime, person: str, said: str, conversation: Conversation) -> Cue:
    async def do() -> None:
        await conversation.says(person, said)

    return Cue(at, do)


def _json_lines(said: Iterable[Said], checks: Iterable[Check]) -> Iterator[str]:
    for each in said:
        yield json.dumps(_object(each), ensure_ascii=False)
    for check in checks:
        value: dict[str, object] = {"check": check.name, "ok": check.ok, "count": check.count}
        if check.faults:
            value["faults"] = check.faults
        yield json.dumps(value, ensure_ascii=False)


def _object(said: Said) -> dict[str, object]:
    return {
        "at": said.at.isoformat().replace("+00:00", "Z"),
        "local": said.local.isoformat(timespec="minutes"),
        "city": said.city,
        "to": said.to,
        "kind": said.kind,
        "event": said.event,
        "lead": said.lead,
        "folded": said.folded,
        "platform": said.platform,
        "lang": said.language,
        "text": said.text,
    }


def _readable(said: Iterable[Said], checks: Iterable[Check]) -> Iterator[str]:
    """Each text once, with all who get it."""
    people: dict[tuple[str, ...], list[str]] = {}
    for each in said:
        when = f"{each.local:%Y-%m-%d %H:%M}"
        people.setdefault((when, each.city, each.kind, each.text), []).append(each.to)
    for (when, city, kind, text), same in people.items():
        yield f"{when} {city} · {kind} · {', '.join(same)}\n\n{text}\n"
    for check in checks:
        yield f"{'ok' if check.ok else 'FAILED'}: {check.name} ({check.count})"
        yield from (f"  {fault}" for fault in check.faults)
