"""Which events a question is about: those it names, or one by its kind and position."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.event import Event, Kind
from bot.domain.information import Fact
from bot.domain.itinerary import Itinerary
from bot.domain.place import City
from bot.understanding.forms import compact
from bot.understanding.named import Named
from bot.understanding.nouns import (
    Noun,
    Picking,
    Position,
    is_any,
    noun_in,
    parts_of,
    pick,
    position_in,
)
from bot.understanding.question import When
from bot.understanding.script import normalise


@dataclass(frozen=True, slots=True)
class Subject:
    """The event meant, and how it was pointed at. `rivals` are other events of the same name."""

    event: Event | None = None
    named: tuple[Event, ...] = ()
    rivals: tuple[Event, ...] = ()
    noun: Noun | None = None
    position: Position | None = None

    @property
    def events(self) -> tuple[Event, ...]:
        return self.named or ((self.event,) if self.event else ())

    @property
    def is_flight(self) -> bool:
        if self.named:
            return self.named[0].is_flight
        return self.noun is not None and Kind.FLIGHT in self.noun.kinds


def subject(text: str, names: Named, *, by: Picking) -> Subject:
    """`text` is what is left when the names are masked."""
    noun, position = noun_in(text), position_in(text)
    if names.events:
        chosen, rivals = _of_names(names, by)
        return Subject(None, chosen, rivals, noun, position)
    if noun is not None:
        return Subject(_of_part(noun, position, by), noun=noun, position=position)
    if position is not None and is_any(text):
        return Subject(_at_position(position, by), position=position)
    return Subject(position=position)


def _of_part(noun: Noun, position: Position | None, by: Picking) -> Event | None:
    """A visit in the morning is one of today, if there is one then."""
    if by.when.part is None or by.when.day is not None or by.when.moment is not None:
        return pick(noun, position, by)
    today = replace(by.when, day=by.itinerary.today(by.now))
    found = pick(noun, position, replace(by, when=today))
    fits = found is not None and by.when.part in parts_of(found)
    return found if fits else pick(noun, position, by)


def _at_position(position: Position, by: Picking) -> Event | None:
    """The first and the last item are today's unless another day is named."""
    if position is Position.NEXT or by.when.day is not None:
        return pick(None, position, by)
    today = When(day=by.itinerary.today(by.now), part=by.when.part)
    found = pick(None, position, replace(by, when=today))
    return found or pick(None, position, by)  # nothing is on today: of the whole trip


def _of_names(names: Named, by: Picking) -> tuple[tuple[Event, ...], tuple[Event, ...]]:
    """One event for each name: one's own, of the day that is named, nearest ahead."""
    chosen: dict[str, Event] = {}
    rivals: dict[str, Event] = {}
    for hit in names.hits:
        events = [thing for thing in hit.things if isinstance(thing, Event)]
        if events:
            order = sorted(_siblings(hit.form, events, by), key=lambda event: _rank(event, by))
            chosen.setdefault(order[0].id, order[0])
            rivals.update((event.id, event) for event in order[1:])
    others = [event for event in rivals.values() if event.id not in chosen]
    return tuple(chosen.values()), tuple(others[:3])


def _siblings(form: str, events: list[Event], by: Picking) -> list[Event]:
    """With the events of that name, those like them in the same place whose title says it too."""
    places = {(event.kind, event.venue.id) for event in events if event.venue}
    known = {event.id for event in events}
    alike = [
        event
        for event in by.itinerary.events
        if event.id not in known
        and event.venue
        and (event.kind, event.venue.id) in places
        and any(form in compact(normalise(title)) for title in event.title.forms())
    ]
    return [*events, *alike]


def _rank(event: Event, by: Picking) -> tuple[bool, bool, bool, float]:
    days = {event.start.date, event.end.date}
    off = by.when.day is not None and by.when.day not in days
    strange = not any(own.id == event.id for own in by.itinerary.events)
    past = event.end.instant <= by.now
    gap = (event.start.instant - by.now).total_seconds()
    return off, strange, past, -gap if past else gap


def nearest(events: Iterable[Event], itinerary: Itinerary, now: datetime) -> Event | None:
    """The one going on or next, one's own before others', else the last past."""
    by = Picking(itinerary, now, When())
    return min(events, key=lambda event: _rank(event, by), default=None)


def place_of(names: Named) -> City | None:
    """The city that is named, or whose airport is."""
    airports = (venue.city for venue in names.venues if venue.is_airport)
    return next(iter(names.cities), None) or next(airports, None)


def ahead(events: Iterable[Event], now: datetime) -> Event | None:
    """Of events in order: the one going on or next, else the last."""
    last: Event | None = None
    for last in events:
        if last.end.instant > now:
            break
    return last


def leg_to(city: City | None, itinerary: Itinerary, now: datetime) -> Event | None:
    """The leg that brings the person to a city; without one, the leg under way or the next."""
    legs = (e for e in itinerary.events if e.is_leg and e.city.id != e.to_city.id)
    if city is not None and city.id == itinerary.trip.home.id:
        return ahead(
            (e for e in legs if e.is_international and e.to_city.country == city.country), now
        )
    return ahead((e for e in legs if city is None or e.to_city.id == city.id), now)


def agenda(names: Named, itinerary: Itinerary, now: datetime) -> Event | None:
    """The event with numbered items: the one named, else the one going on or next."""
    named = [event for event in names.events if event.programme]
    return ahead(named or (e for e in itinerary.events if e.programme), now)


def saying(facts: Iterable[Fact], events: Iterable[Event]) -> tuple[Event, ...]:
    """Events whose title contains what a fact explains."""
    words = [form for fact in facts for form in fact.title.forms()]
    return tuple(e for e in events if any(w in t for w in words for t in e.title.forms()))
