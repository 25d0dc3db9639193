"""The tables of readings, and how we read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.domain.itinerary import Itinerary
from bot.understanding.question import When
from bot.understanding.script import mend, normalise
from bot.understanding.when import read_when

NOW = datetime.fromisoformat("2027-03-26T10:00:00+09:00")
PERSON = "P02"

_FOLDER = Path(__file__).parent
AGREED = _FOLDER / "agreed.txt"
DIFFERENCES = _FOLDER / "differences.txt"


@dataclass(frozen=True, slots=True)
class Reading:
    """An expression, and the date or wall time it means (ISO 8601); why, if others read it so."""

    lang: str
    text: str
    means: str
    why: str = ""


def readings(file: Path) -> Iterator[Reading]:
    """The lines `lang | text => date or time ; why` of a table."""
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            lang, _, rest = line.partition(" | ")
            text, _, means = rest.partition(" => ")
            means, _, why = means.partition(" ; ")
            yield Reading(lang, text, means, why)


def read(text: str, itinerary: Itinerary) -> str:
    """What we read, as the tables write it; "nothing" if no day and no time is said."""
    when = read_when(mend(normalise(text)), itinerary=itinerary, now=NOW).when
    return _written(when, itinerary)


def _written(when: When, itinerary: Itinerary) -> str:
    if when.moment is not None:
        return when.moment.wall.isoformat(timespec="minutes")
    if when.day is not None:
        return when.day.isoformat()
    return itinerary.today(NOW).isoformat() if when.part else "nothing"
