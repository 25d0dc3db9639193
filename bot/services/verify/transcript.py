"""What was said in a rehearsal, and to whom it could have been said."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.text import Language


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a rehearsal: `at` is UTC, `folded` holds pairs of event id and lead."""

    at: datetime
    to: str
    kind: str
    event: str | None
    lead: int | None
    folded: tuple[tuple[str, int], ...]
    city: str
    local: datetime
    platform: str
    language: Language
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Transcript:
    """Everything said in a span of time, and the people it was said to.

    `since` and `until` (instants) bound what can be asked for; a person without messages is in
    `itineraries` all the same. It has no long name: asyncio spells out what a task returned.
    """

    said: Sequence[Said]
    itineraries: Mapping[str, Itinerary]
    since: datetime
    until: datetime
    _heard: Mapping[str, Sequence[Said]] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        heard: dict[str, list[Said]] = defaultdict(list)
        for each in self.said:
            heard[each.to].append(each)
        object.__setattr__(self, "_heard", dict(heard))

    def of(self, person: str) -> Sequence[Said]:
        """What a person heard, in order."""
        return self._heard.get(person, ())

    def each(self) -> Iterator[tuple[Itinerary, Sequence[Said]]]:
        """Every person of the trip, and what they heard."""
        for person, itinerary in self.itineraries.items():
            yield itinerary, self.of(person)

    def events(self) -> Iterator[tuple[Itinerary, Event]]:
        """Every event of every person."""
        for itinerary in self.itineraries.values():
            for event in itinerary.events:
                yield itinerary, event

    def covers(self, at: datetime) -> bool:
        return self.since <= at <= self.until


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of one check: how many things it looked at, and what it found wrong."""

    name: str
    count: int
    faults: tuple[str, ...] = field(default=())

    @property
    def ok(self) -> bool:
        return not self.faults


def checked(name: str, count: int, faults: Iterable[str]) -> Check:
    """The outcome of a check that looked at `count` things."""
    return Check(name, count, tuple(faults))


def fault(said: Said, why: str) -> str:
    """One message, and what is wrong with it."""
    about = f" {said.event}" if said.event else ""
    return f"{said.to}: {said.kind}{about} at {said.at.isoformat()} {why}"
