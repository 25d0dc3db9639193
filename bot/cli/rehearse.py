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
    if since and until and since > until:
        raise click.UsageError("--from is after --to: nothing lies between. Swap the two.")
    transcript, trip = asyncio.run(_walk(chosen, script))
    only = None if person is None else named(trip, person)
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
    """What people say, from the lines of the file; bad lines, all of them, are wrong usage."""
    cues, bad = [], []
    for number, line in enumerate(_text(script).splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            at, person, said = _parts(line)
            cues.append(
                _cue(_within(instant(at), trip), delegate(trip, person), said, conversation)
            )
        except ValueError as error:
            bad.append(f"{script.name}, line {number}: {error}")
    if bad:
        raise click.UsageError("\n".join(bad))
    return cues


def _text(script: Path) -> str:
    try:
        return script.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.UsageError(
            f"{script.name} is not UTF-8: byte {error.start + 1} cannot be read. "
            "Save the file again with the encoding UTF-8."
        ) from None


def _parts(line: str) -> list[str]:
    parts = line.split(maxsplit=2)
    if len(parts) < len(("INSTANT", "PERSON", "COMMAND")):
        raise ValueError("write INSTANT PERSON COMMAND.")
    return parts


def _within(at: datetime, trip: Trip) -> datetime:
    since, until = trip.span()
    if since < at <= until:
        return at
    shown = " to ".join(f"{each:%Y-%m-%dT%H:%MZ}" for each in (since, until))
    raise ValueError(f"{at:%Y-%m-%dT%H:%MZ} is outside of the rehearsal. Write one from {shown}.")


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
