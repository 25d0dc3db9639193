"""A trip: the programme, the places, the people, and what is known besides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from typing_extensions import override

from bot.domain.event import Event
from bot.domain.information import Fact, FactKind, Phone
from bot.domain.moment import Moment
from bot.domain.people import Counterpart, Delegate, Exhibitor, Group
from bot.domain.place import City, Venue
from bot.domain.rules import Rules
from bot.domain.text import Text

_EVE = time(18, 0)
_AFTER = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Trip:
    """One version of a trip.

    `first` and `last` are the dates of Day 1 and of the last day, as on the calendar where the
    people are: the days are numbered through the date line. `home` is the city the delegation
    comes from, `cities` the stops in order. Events are in order of their start instants.
    """

    id: str
    name: Text
    first: date
    last: date
    home: City
    home_clock: Text
    cities: Mapping[str, City]
    venues: Mapping[str, Venue]
    groups: Mapping[str, Group]
    delegates: Mapping[str, Delegate]
    events: tuple[Event, ...]
    counterparts: tuple[Counterpart, ...] = ()
    exhibitors: tuple[Exhibitor, ...] = ()
    facts: tuple[Fact, ...] = ()
    purposes: tuple[Text, ...] = ()
    bodies: tuple[Text, ...] = ()
    summary: Text | None = None
    head: str | None = None
    desk: Phone | None = None
    rules: Rules = field(default_factory=Rules)
    version: int = 1

    def __post_init__(self) -> None:
        events = sorted(
            self.events, key=lambda event: (event.start.instant, event.end.instant, event.id)
        )
        object.__setattr__(self, "events", tuple(events))

    @override
    def __repr__(self) -> str:
        """Short: whoever shows a failure, or a finished task, would spell out the whole trip."""
        return f"<Trip {self.id}, version {self.version}>"

    @property
    def length(self) -> int:
        """Days of the programme."""
        return (self.last - self.first).days + 1

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.first + timedelta(days=n) for n in range(self.length))

    def day_number(self, on: date) -> int:
        """1 on Day 1; 0 or less before the trip, more than `length` after it."""
        return (on - self.first).days + 1

    def span(self) -> tuple[datetime, datetime]:
        """From 18:00 at home on the eve of Day 1 to two hours after the last event (instants)."""
        eve = Moment(datetime.combine(self.first - timedelta(days=1), _EVE), self.home).instant
        last = max((event.end.instant for event in self.events), default=eve)
        return eve, last + _AFTER

    def event(self, event_id: str) -> Event | None:
        return next((event for event in self.events if event.id == event_id), None)

    def counterparts_at(self, event: Event) -> tuple[Counterpart, ...]:
        """Whom the delegation meets there, in protocol order."""
        return tuple(who for who in self.counterparts if event.id in who.events)

    def exhibitors_at(self, event: Event) -> tuple[Exhibitor, ...]:
        return tuple(firm for firm in self.exhibitors if event.id in firm.events)

    def coordinators(self) -> tuple[Delegate, ...]:
        """Those who may change the plan, the one on call first."""
        found = [person for person in self.delegates.values() if person.is_coordinator]
        return tuple(
            sorted(found, key=lambda person: (person.on_call or len(found) + 1, person.id))
        )

    def members(self, group: str) -> tuple[Delegate, ...]:
        return tuple(person for person in self.delegates.values() if group in person.groups)

    def facts_of(self, kind: FactKind, city: City | None = None) -> Iterable[Fact]:
        """Facts of a kind; with a city, those that hold there."""
        for fact in self.facts:
            if fact.kind is kind and (city is None or not fact.cities or city.id in fact.cities):
                yield fact
