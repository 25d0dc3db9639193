"""The times of the programme: that they exist, and that they follow one another."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.domain.event import LEGS
from bot.domain.moment import instant_of, is_repeated, is_skipped
from bot.files import schema
from bot.files.problems import Problem
from bot.files.records import Records
from bot.files.references import is_zone

_LONGEST = timedelta(days=366)

Wall = tuple[str, datetime, ZoneInfo, str]
"""A key, the wall time written there, and the zone and the id of the city whose clock it is."""


def broken_times(records: Records) -> Iterator[Problem]:
    """Times that the clocks skip or repeat, times in the wrong order, days outside the trip."""
    zones = {c.id: ZoneInfo(c.zone) for c in records.of(schema.CityRecord) if is_zone(c.zone)}
    trip = records.trip
    if trip and trip.last < trip.first:
        said = f"is {trip.last}, before the first day {trip.first}"
        yield Problem("trip.toml", "", "last", said, "Write the date of the last day")
        trip = None
    elif trip and trip.last - trip.first > _LONGEST:
        said = f"is more than a year after the first day {trip.first}"
        yield Problem("trip.toml", "", "last", said, "Write the date of the last day")
    for event in records.of(schema.EventRecord):
        if event.city in zones and (event.to_city or event.city) in zones:
            yield from _of_event(event, zones)
        if trip:
            yield from _outside(event, trip.first, trip.last)


def _of_event(event: schema.EventRecord, zones: Mapping[str, ZoneInfo]) -> Iterator[Problem]:
    walls = list(_walls(event, zones))
    for wall in walls:
        yield from _odd(event, wall)
    at = {key: instant_of(wall, zone) for key, wall, zone, _ in walls}
    if at["end"] < at["start"]:
        said = f"{_wall(event.end)} is before the start {_wall(event.start)}"
        yield Problem("events.toml", event.id, "end", said, "Write a time after the start")
    first = min((key for key in at if key.startswith("gather")), key=at.__getitem__, default=None)
    order = [key for key in ("bags_out", first, "bus", "start") if key in at and key]
    yield from _order(event, at, order)
    for key, instant in at.items():
        if key.startswith("gather") and instant > at["start"]:
            yield _late(event, key, "start")
        elif key.startswith("gather") and "at_gate" in at and instant > at["at_gate"]:
            yield _late(event, key, "at_gate")
    yield from _order(event, at, [k for k in ("at_airport", "at_gate", "start") if k in at])


def _order(
    event: schema.EventRecord, at: Mapping[str, datetime], keys: list[str]
) -> Iterator[Problem]:
    for key, later in pairwise(keys):
        if at[key] > at[later] and not (key.startswith("gather") and later == "start"):
            yield _late(event, key, later)


def _late(event: schema.EventRecord, key: str, later: str) -> Problem:
    said = f"{_wall(_written(event, key))} is after {later} {_wall(_written(event, later))}"
    return Problem("events.toml", event.id, key, said, "Write an earlier time")


def _walls(event: schema.EventRecord, zones: Mapping[str, ZoneInfo]) -> Iterator[Wall]:
    """Every time of an event; all but the end are on the clock of the city where it begins."""
    here = (zones[event.city], event.city)
    there = event.to_city or event.city
    yield ("start", event.start, *here)
    yield ("end", event.end, zones[there], there)
    for number, gathering in enumerate(event.gather, 1):
        yield (f"gather.{number}" if len(event.gather) > 1 else "gather", gathering.at, *here)
    for key in ("bus", "at_airport", "at_gate", "bags_out"):
        if isinstance(wall := getattr(event, key), datetime):
            yield (key, wall, *here)


def _written(event: schema.EventRecord, key: str) -> datetime:
    if key.startswith("gather"):
        number = int(key.partition(".")[2] or 1)
        return event.gather[number - 1].at
    wall: datetime = getattr(event, key)
    return wall


def _odd(event: schema.EventRecord, wall: Wall) -> Iterator[Problem]:
    key, written, zone, city = wall
    said = f"{_wall(written)} {{}} in {city}"
    if is_skipped(written, zone):
        message = f"{said.format('does not exist')}: the clocks skip it"
        mend = f"Write {_wall(_after(written, zone))} or an earlier time that exists"
        yield Problem("events.toml", event.id, key, message, mend)
    elif is_repeated(written, zone):
        message = f"{said.format('occurs twice')}: the first is taken"
        mend = "Write another time if you mean the second"
        yield Problem("events.toml", event.id, key, message, mend, is_error=False)


def _after(written: datetime, zone: ZoneInfo) -> datetime:
    """The first wall time after the gap."""
    return instant_of(written, zone).astimezone(zone).replace(tzinfo=None)


def _outside(event: schema.EventRecord, first: date, last: date) -> Iterator[Problem]:
    day = event.start.date()
    if not first <= day <= last:
        said = f"{day} is not a day of the trip, {first} to {last}"
        mend = "Write another date, or change first and last in trip.toml"
        yield Problem("events.toml", event.id, "start", said, mend)
    elif event.kind in LEGS and event.end.date() > last:
        said = f"{event.end.date()} is after the last day of the trip, {last}"
        mend = "Write last = the day of the arrival in trip.toml, or another time"
        yield Problem("events.toml", event.id, "end", said, mend, is_error=False)


def _wall(wall: datetime) -> str:
    return wall.isoformat(timespec="minutes")
