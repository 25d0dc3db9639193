"""One person's trip, and the questions asked of it: what is next, where am I, when am I free."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.domain.event import Event, Gathering, Kind
from bot.domain.moment import Moment, moment_at
from bot.domain.people import Delegate
from bot.domain.place import City, Venue
from bot.domain.trip import Trip


class Being(StrEnum):
    """How a person is somewhere."""

    AT_HOME = "at home"
    IN_CITY = "in a city"
    ON_THE_ROAD = "on the road"
    IN_FLIGHT = "in flight"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a person is at an instant.

    `city` is the one whose clock counts; while travelling (`leg` is given) that is the city they
    left, and `leg.to_city` the one they are going to.
    """

    being: Being
    city: City
    leg: Event | None = None

    @property
    def in_flight(self) -> bool:
        return self.being is Being.IN_FLIGHT


@dataclass(frozen=True, slots=True)
class Gap:
    """Free time of a day; None means open: the morning before, or the rest of the day after."""

    start: Moment | None
    end: Moment | None
    before: Event | None
    after: Event | None


@dataclass(frozen=True, slots=True)
class Itinerary:
    """The events that `person` attends, in order; cancelled ones are kept apart."""

    trip: Trip
    person: Delegate
    events: tuple[Event, ...]
    cancelled: tuple[Event, ...] = ()
    _days: Mapping[date, tuple[Event, ...]] = field(init=False, repr=False, compare=False)
    _meets: Mapping[str, tuple[Event, Moment]] = field(init=False, repr=False, compare=False)
    _legs: tuple[Event, ...] = field(init=False, repr=False, compare=False)
    _begun: tuple[tuple[datetime, Event], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Look up once what every question of the plan asks again."""
        days: dict[date, tuple[Event, ...]] = {}
        for event in self.events:
            days[event.start.date] = (*days.get(event.start.date, ()), event)
        object.__setattr__(self, "_days", days)
        meets = {event.id: (event, self._meets_for(event)) for event in self.events}
        object.__setattr__(self, "_meets", meets)
        latest_first = self.events[::-1]
        object.__setattr__(self, "_legs", tuple(each for each in latest_first if each.is_leg))
        begun = tuple((self.meets(event).instant, event) for event in latest_first)
        object.__setattr__(self, "_begun", begun)

    def on(self, day: date) -> tuple[Event, ...]:
        """The events of a day of the programme: those that start on its date, where they start."""
        return self._days.get(day, ())

    def ongoing(self, now: datetime) -> tuple[Event, ...]:
        """What has begun and has not ended, the latest begun first."""
        found = [e for e in self.events if e.start.instant <= now < e.end.instant]
        return tuple(reversed(found))

    def during(self, since: datetime, until: datetime) -> tuple[Event, ...]:
        """What lies, at least in part, in a span of time."""
        return tuple(e for e in self.events if e.start.instant < until and e.end.instant > since)

    def after(self, now: datetime) -> tuple[Event, ...]:
        """What has not begun yet, in order."""
        return tuple(event for event in self.events if event.start.instant > now)

    def next(self, now: datetime) -> Event | None:
        return next((event for event in self.events if event.start.instant > now), None)

    def past(self, now: datetime) -> tuple[Event, ...]:
        return tuple(event for event in self.events if event.end.instant <= now)

    def following(self, event: Event) -> Event | None:
        """The event after this one."""
        later = (
            e for e in self.events if e.start.instant >= event.end.instant and e.id != event.id
        )
        return next(later, None)

    def preceding(self, event: Event) -> Event | None:
        """The event that ends last before this one begins."""
        earlier = [
            e for e in self.events if e.end.instant <= event.start.instant and e.id != event.id
        ]
        return max(earlier, key=lambda e: e.end.instant, default=None)

    def whereabouts(self, now: datetime) -> Whereabouts:
        """Where the person is, from what they attend."""
        for leg in self._legs:
            if leg.start.instant <= now < leg.end.instant:
                being = Being.IN_FLIGHT if leg.is_flight else Being.ON_THE_ROAD
                return Whereabouts(being, leg.city, leg)
        last = next((event for meets, event in self._begun if meets <= now), None)
        if last is None:
            return self._before_all(now)
        over = last.end.instant <= now
        return Whereabouts(Being.IN_CITY, last.to_city if over else last.city)

    def _before_all(self, now: datetime) -> Whereabouts:
        """At home; on the day itself in the first city, if the person comes there alone."""
        at_home = Whereabouts(Being.AT_HOME, self.trip.home)
        if not self.events or self.events[0].city.zone == self.trip.home.zone:
            return at_home
        first = self.events[0].start
        dawn = Moment(datetime.combine(first.date, time()), first.city)
        return at_home if now < dawn.instant else Whereabouts(Being.IN_CITY, first.city)

    def clock(self, now: datetime) -> Moment:
        """What the clock shows where the person is; in flight, where they took off."""
        return moment_at(now, self.whereabouts(now).city)

    def moment(self, wall: datetime) -> Moment:
        """The first time that the clock where the person is shows `wall`; else at home."""
        cities = {event.city.id: event.city for event in self.events}
        cities |= {event.to_city.id: event.to_city for event in self.events}
        found = [Moment(wall, city) for city in (self.trip.home, *cities.values())]
        here = (each for each in found if self.whereabouts(each.instant).city.id == each.city.id)
        return min(here, key=lambda moment: moment.instant, default=found[0])

    def today(self, now: datetime) -> date:
        """The day of the programme. In flight it stays between the dates of the two ends."""
        place = self.whereabouts(now)
        day = moment_at(now, place.city).date
        if place.leg is None:
            return day
        first, last = place.leg.start.date, place.leg.end.date
        return min(max(day, first), max(first, last))

    def city_on(self, day: date) -> City:
        """Where the day begins: the city of its first event, else where the person is by then."""
        events = self.on(day)
        if events:
            return events[0].city
        earlier = [event for event in self.events if event.start.date < day]
        return earlier[-1].to_city if earlier else self.trip.home

    def gathering(self, event: Event) -> Gathering | None:
        return event.gathering(self.person)

    def meets(self, event: Event) -> Moment:
        """When the person has to be there: to gather, 10 minutes before a bus, else to begin."""
        known, moment = self._meets.get(event.id, (None, None))
        # Another version of the plan may hold the same event at another time.
        return moment if moment is not None and known is event else self._meets_for(event)

    def _meets_for(self, event: Event) -> Moment:
        gathering = event.gathering(self.person)
        if gathering is not None:
            return gathering.at
        if event.kind is Kind.TRANSFER:
            return moment_at(event.start.instant - self.trip.rules.transfer_gathers, event.city)
        return event.start

    def hotel_on(self, day: date) -> Event | None:
        """The check-in whose hotel the person sleeps in on the night that begins on `day`."""
        stay: Event | None = None
        for event in self.events:
            if event.start.date > day:
                break
            if event.is_check_out:
                stay = None
            if event.kind is Kind.HOTEL:
                stay = event
        return stay

    def hotels(self) -> Iterator[tuple[Event, Venue]]:
        """The check-ins, in order, with their hotels."""
        for event in self.events:
            if event.kind is Kind.HOTEL and event.venue is not None:
                yield event, event.venue

    def free(self, day: date) -> tuple[Gap, ...]:
        """Free time of a day: the open morning, gaps of an hour or more, the rest of the day."""
        events = self.on(day)
        if not events:
            return (Gap(None, None, None, None),) if self._stays(day) else ()
        gaps = [*self._morning(events[0]), *self._between(events), *self._evening(events)]
        return tuple(gaps)

    def _stays(self, day: date) -> bool:
        """Nothing is planned, and the person is on the trip."""
        return bool(self.events) and self.events[0].start.date < day < self.events[-1].end.date

    def _morning(self, first: Event) -> Iterator[Gap]:
        """Open, unless one is still under way when the day begins."""
        meets, before = self.meets(first), self.preceding(first)
        if before is None or meets.wall.time() < self.trip.rules.briefing_latest:
            return
        if not before.is_leg or before.end.date < meets.date:
            yield Gap(None, meets, None, first)
        elif meets.instant - before.end.instant >= self.trip.rules.loose_after:
            yield Gap(before.end, meets, before, first)

    def _between(self, events: tuple[Event, ...]) -> Iterator[Gap]:
        busy = events[0]
        for event in events[1:]:
            meets = self.meets(event)
            if meets.instant - busy.end.instant >= self.trip.rules.loose_after:
                yield Gap(busy.end, meets, busy, event)
            if event.end.instant > busy.end.instant:
                busy = event

    def _evening(self, events: tuple[Event, ...]) -> Iterator[Gap]:
        last = max(events, key=lambda event: event.end.instant)
        ends_today = last.end.date == events[0].start.date
        if ends_today and last.end.wall.time() < self.trip.rules.evening_latest:
            yield Gap(last.end, None, last, None)


def itinerary(trip: Trip, person: Delegate) -> Itinerary:
    """What `person` attends of `trip`."""
    mine = [event for event in trip.events if event.audience.includes(person)]
    return Itinerary(
        trip,
        person,
        tuple(event for event in mine if not event.is_cancelled),
        tuple(event for event in mine if event.is_cancelled),
    )


def meanwhile(trip: Trip, group: str, *, since: datetime, until: datetime) -> tuple[Event, ...]:
    """What the people of `group` do in a span of time."""
    return tuple(
        event
        for event in trip.events
        if event.audience.shares_group(group)
        and not event.is_cancelled
        and event.start.instant < until
        and event.end.instant > since
    )


def splits_here(trip: Trip, event: Event) -> bool:
    """Others of the delegation do something else at the same time."""
    since, until = event.start.instant, event.end.instant
    return any(
        since < other.end.instant
        and other.start.instant < until
        and other.id != event.id
        and other.audience != event.audience
        and not other.is_cancelled
        for other in trip.events
    )


def length_of(gap: Gap) -> timedelta | None:
    """How long a gap is; None if an end is open."""
    if gap.start is None or gap.end is None:
        return None
    return gap.end.instant - gap.start.instant
