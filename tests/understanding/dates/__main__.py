"""Asks the oracles whether the tables of readings still hold. Exit code 1 if a line does not."""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from bot.domain.itinerary import itinerary
from bot.files.toml import load
from tests.understanding.dates.readings import (
    AGREED,
    DIFFERENCES,
    NOW,
    PERSON,
    Reading,
    read,
    readings,
)
from tests.understanding.exam.peers import PYTHON
from tests.understanding.exam.questions import SECOND_TRIP

_PROGRAM = Path(__file__).with_name("oracles.py")
Answers = dict[str, str]


def asked(expressions: Sequence[tuple[str, str]]) -> list[Answers]:
    """What each oracle reads in each (language, text)."""
    lines = [json.dumps({"now": NOW.isoformat()})]
    lines += [json.dumps({"lang": lang, "text": text}) for lang, text in expressions]
    done = subprocess.run(
        [PYTHON, _PROGRAM],
        input="\n".join(lines) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def main() -> None:
    trip = load(SECOND_TRIP)
    mine = itinerary(trip, trip.delegates[PERSON])
    agreed, different = list(readings(AGREED)), list(readings(DIFFERENCES))
    answers = asked([(each.lang, each.text) for each in (*agreed, *different)])
    click.echo(f"\n{len(agreed)} dates read as an oracle reads them, {len(different)} otherwise")
    faults = list(_faults(agreed, different, answers))
    faults += [
        f"{each.text}: we read {found}, the table says {each.means}"
        for each in (*agreed, *different)
        if (found := read(each.text, mine)) != each.means
    ]
    _show_agreement(agreed, answers)
    for fault in faults:
        click.echo(fault)
    sys.exit(1 if faults else 0)


def _faults(
    agreed: Sequence[Reading], different: Sequence[Reading], answers: Sequence[Answers]
) -> Iterator[str]:
    for number, (each, theirs) in enumerate(zip((*agreed, *different), answers, strict=True)):
        is_alone = each.means not in theirs.values()
        if is_alone and number < len(agreed):
            yield f"{each.text}: no oracle reads {each.means}, but {theirs}"
        if not is_alone and number >= len(agreed):
            yield f"{each.text}: no difference any more, since {theirs}"


def _show_agreement(agreed: Sequence[Reading], answers: Sequence[Answers]) -> None:
    """How many of the agreed readings each oracle shares."""
    shares = Counter(
        name
        for each, theirs in zip(agreed, answers, strict=False)
        for name, means in theirs.items()
        if means == each.means
    )
    for name, number in sorted(shares.items()):
        click.echo(f"{number:5}  as {name}")


if __name__ == "__main__":
    main()
