"""Things in the order of a measure, and those that are counted: the answers to a comparison."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.comparison import Asks, Comparison, Measure, Things
from bot.domain.event import Event
from bot.domain.itinerary import Itinerary, length_of
from bot.domain.people import Group
from bot.domain.place import City

_MORNING, _NIGHT = 9, 22
"""Between these hours people can make use of their time."""

Thing = date | Event | City | Group
Values = Iterator[tuple[Thing, timedelta | int]]


@dataclass(frozen=True, slots=True)
class Ranked:
    """A thing with its measure: a time of day or a length as a span, else a number."""

    thing: Thing
    value: timedelta | int


def counted(asked: Comparison, mine: Itinerary, now: datetime) -> tuple[Event, ...]:
    """The events that are asked about, in order."""
    among = asked.events or mine.events
    return tuple(event for event in among if _counts(event, asked, now))


def matching(asked: Comparison, mine: Itinerary, now: datetime) -> tuple[date, ...]:
    """The days of the programme with such an event, or without one."""
    found = {event.start.date for event in counted(asked, mine, now)}
    first = mine.today(now) if asked.is_left else mine.trip.first
    days = [day for day in mine.trip.days if day >= first and mine.on(day)]
    return tuple(day for day in days if (day in found) != asked.lacks)


def ranked(asked: Comparison, mine: Itinerary, now: datetime) -> tuple[Ranked, ...]:
    """Everything with its measure, what was asked for first."""
    values: Mapping[Things, Callable[[Comparison, Itinerary, datetime], Values]] = {
        Things.DAYS: _of_days,
        Things.EVENTS: _of_events,
        Things.CITIES: _of_cities,
        Things.GROUPS: _of_groups,
        Things.PEOPLE: _of_events,
    }
    found = [Ranked(thing, value) for thing, value in values[asked.things](asked, mine, now)]
    reverse = asked.asks is Asks.MOST
    return tuple(sorted(found, key=lambda each: each.value, reverse=reverse))


def placed(asked: Comparison, mine: Itinerary, now: datetime) -> Event | None:
    """The event at the place that was asked for."""
    events = counted(asked, mine, now)
    if asked.place < 0:
        return events[-1] if events else None
    return events[asked.place - 1] if 0 < asked.place <= len(events) else None


def _counts(event: Event, asked: Comparison, now: datetime) -> bool:
    since, until = asked.hours
    cities = {event.city, event.to_city} if event.is_leg else {event.city}
    return (
        (not asked.kinds or event.kind in asked.kinds)
        and since <= event.start.wall.hour < until
        and (asked.dress is None or event.dress is asked.dress)
        and (not asked.bags or event.bags_out is not None)
        and (not asked.is_left or event.start.instant > now)
        and (not asked.days or event.start.date in asked.days)
        and (not asked.cities or not cities.isdisjoint(asked.cities))
    )


def _of_days(asked: Comparison, mine: Itinerary, now: datetime) -> Values:
    by: Mapping[Measure, Callable[[date, Itinerary], timedelta | int | None]] = {
        Measure.START: _starts,
        Measure.END: _ends,
        Measure.FREE: _is_free,
    }
    measure = by.get(asked.measure, _number)
    first = mine.today(now) if asked.is_left else mine.trip.first
    for day in asked.days or mine.trip.days:
        value = measure(day, mine) if day >= first else None
        if value is not None:
            yield day, value


def _number(day: date, mine: Itinerary) -> int | None:
    """How many items a day has; a day without any is not compared."""
    return len(mine.on(day)) or None


def _starts(day: date, mine: Itinerary) -> timedelta | None:
    """The time of day at which the first item gathers; not where one is still on the way."""
    events = mine.on(day)
    if not events:
        return None
    meets, before = mine.meets(events[0]), mine.preceding(events[0])
    is_soon = (
        before is not None and meets.instant - before.end.instant < mine.trip.rules.free_after
    )
    if before is not None and before.is_leg and before.end.date == day and is_soon:
        return None
    return _clock(meets.wall, day)


def _ends(day: date, mine: Itinerary) -> timedelta | None:
    """The time of day at which the last item ends; what lands on another day ends no day."""
    last = last_on(day, mine)
    return _clock(last.end.wall, day) if last else None


def last_on(day: date, mine: Itinerary) -> Event | None:
    """The item with which a day ends."""
    here = [event for event in mine.on(day) if not event.is_leg or event.end.date == day]
    return max(here, key=lambda event: event.end.instant, default=None)


def _is_free(day: date, mine: Itinerary) -> timedelta | None:
    """All free time of a day: between its items, and before and after them from and to a bed."""
    events, last = mine.on(day), last_on(day, mine)
    if last is None:
        return None
    gaps = (length_of(gap) for gap in mine.free(day))
    free = sum((each for each in gaps if each), timedelta())
    if mine.hotel_on(day - timedelta(days=1)) is not None:
        morning = datetime.combine(day, time(_MORNING))
        free += max(mine.meets(events[0]).wall - morning, timedelta())
    if mine.hotel_on(day) is not None:
        night = datetime.combine(day, time(_NIGHT))
        free += max(night - last.end.wall, timedelta())
    return free


def _clock(wall: datetime, day: date) -> timedelta:
    return wall - datetime.combine(day, time())


def _of_events(asked: Comparison, mine: Itinerary, now: datetime) -> Values:
    for event in counted(asked, mine, now):
        yield event, event.duration


def _of_cities(asked: Comparison, mine: Itinerary, _now: datetime) -> Values:
    """Their nights; or the temperature, by day for the warmest and by night for the coldest."""
    cities = {event.to_city.id: event.to_city for event in mine.events}
    for city in asked.cities or tuple(cities.values()):
        if asked.measure is Measure.NIGHTS:
            yield city, nights_in(city, mine)
        elif city.weather:
            by_day = asked.asks is Asks.MOST
            yield city, city.weather[0].day if by_day else city.weather[0].night


def nights_in(city: City, mine: Itinerary) -> int:
    """Nights that one sleeps in a city."""
    stays = (mine.hotel_on(day) for day in mine.trip.days)
    return sum(1 for stay in stays if stay is not None and stay.city == city)


def _of_groups(asked: Comparison, mine: Itinerary, _now: datetime) -> Values:
    for group in asked.groups or tuple(mine.trip.groups.values()):
        yield group, len(mine.trip.members(group.id))
