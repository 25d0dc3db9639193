"""What will be said to everyone unasked, worked out ahead for one version of a trip."""

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter

from bot.domain.choices import Choices, personal
from bot.domain.itinerary import Itinerary
from bot.domain.notice import Notice, NoticeKind
from bot.services.consult import Standing

Planner = Callable[[Itinerary], tuple[Notice, ...]]


@dataclass(frozen=True, slots=True)
class Due:
    """A notice that was queued for a person, and the key it was queued by."""

    key: str
    person: str
    notice: Notice


@dataclass(frozen=True, slots=True)
class Agenda:
    """Everything that one version of a trip says unasked to anyone, in the order of time."""

    version: int
    dues: tuple[Due, ...]
    chosen: Mapping[str, Choices] = field(default_factory=dict)

    def between(self, since: datetime, until: datetime) -> tuple[Due, ...]:
        """What falls due in (since, until], found without looking at the rest."""
        first = bisect_right(self.dues, since, key=_at)
        return self.dues[first : bisect_right(self.dues, until, key=_at)]

    def next_after(self, now: datetime) -> datetime | None:
        """The first instant after `now` at which something falls due."""
        first = bisect_right(self.dues, now, key=_at)
        return self.dues[first].notice.at if first < len(self.dues) else None

    def instants(self) -> frozenset[datetime]:
        return frozenset(map(_at, self.dues))


def foreseen(standing: Standing, plan: Planner, chosen: Mapping[str, Choices]) -> Agenda:
    """The plans of all; people with the same events, gatherings and choices share one."""
    plans: dict[tuple[object, ...], tuple[Notice, ...]] = {}
    dues: list[Due] = []
    for person, itinerary in standing.itineraries.items():
        own = chosen.get(person, Choices())
        same = (
            (own.briefing, own.quiet, own.leads),
            *(
                (event.id, itinerary.meets(event).instant, itinerary.gathering(event) is None)
                for event in itinerary.events
            ),
        )
        if same not in plans:
            plans[same] = plan(personal(itinerary, own))
        trip = standing.trip.id
        dues += [Due(_key(trip, person, notice), person, notice) for notice in plans[same]]
    return Agenda(standing.trip.version, tuple(sorted(dues, key=_at)), chosen)


def _key(trip: str, person: str, notice: Notice) -> str:
    """The name of a notice for ever: `reminder:{trip}:{event}:r{revision}:{lead}:{person}`."""
    parts: list[object] = [notice.kind, trip]
    if notice.day is not None:
        parts.append(notice.day)
    if notice.event is not None:
        parts += [notice.event.id, f"r{notice.event.revision}"]
    if notice.kind is NoticeKind.REMINDER:
        parts.append(notice.lead)
    return ":".join(str(part) for part in [*parts, person])


_at = attrgetter("notice.at")
