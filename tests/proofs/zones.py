"""Every zone and every change of its clock: the morning is announced once on each date."""

import asyncio
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, partial
from importlib import resources
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones, reset_tzpath

import click

from bot.domain.event import Event, Kind
from bot.domain.itinerary import itinerary
from bot.domain.moment import Moment
from bot.domain.notice import NoticeKind
from bot.domain.people import Delegate, Group
from bot.domain.place import City
from bot.domain.reminders import plan
from bot.domain.rules import Rules
from bot.domain.text import Text
from bot.domain.trip import Trip
from bot.services.consult import Programmes
from bot.services.remind import Remind
from bot.store import members, trips
from bot.store.connection import temporary
from bot.store.database import Database
from bot.store.inline import Inline
from bot.store.instants import restored
from bot.store.transaction import Transaction

FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
SEVEN = time(7)
_STEP = timedelta(days=1)  # no zone has ever changed its clock twice within one
_DAY = timedelta(days=1)
_HALF = timedelta(minutes=30)
_AROUND = 2
_NOON = 12
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Change:
    """The clock of a zone is set at `at`: it showed UTC and `before`, then `after`."""

    at: datetime
    before: timedelta
    after: timedelta


def mornings(step: int = 1) -> str:
    """Plan a trip around every change of every zone; a larger `step` takes one kind in so many.

    AssertionError with the zone, the date and the hour if a morning is announced twice, never, or
    at another instant than the one at which the clock of the place first shows the hour.
    """
    groups = alike()
    cases = hours = 0
    for changes, names in sorted(groups.items(), key=lambda each: each[1])[::step]:
        for change in changes:
            zone = ZoneInfo(names[0])
            asyncio.run(_announced(zone, change))
            cases += 1
            for hour in _hours_around(change):
                _planned(zone, change, hour)
                hours += 1
    zones = sum(map(len, groups.values()))
    return f"{zones} zones of {len(groups)} kinds, {cases} changes, {hours} hours around them"


@cache
def alike() -> dict[tuple[Change, ...], tuple[str, ...]]:
    """The zones by their changes in these years.

    A zone is only ever asked for its offset from UTC, so zones that have the same offset at every
    instant are one zone to the bot. Files that are equal need not be read twice.
    """
    by_file: dict[bytes, list[str]] = {}
    for name in sorted(available_timezones()):
        by_file.setdefault(_file(name), []).append(name)
    groups: dict[tuple[Change, ...], tuple[str, ...]] = {}
    for names in by_file.values():
        changes = tuple(_changes(ZoneInfo(names[0])))
        groups[changes] = (*groups.get(changes, ()), *names)
    return groups


def _file(name: str) -> bytes:
    return resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).read_bytes()


def _changes(zone: ZoneInfo) -> Iterator[Change]:
    count = (LAST - FIRST) // _STEP
    instants = [FIRST + number * _STEP for number in range(count + 1)]
    for (since, before), (until, after) in pairwise((at, _offset(at, zone)) for at in instants):
        if before != after:
            yield Change(_found(zone, since, until), before, after)


def _found(zone: ZoneInfo, since: datetime, until: datetime) -> datetime:
    """The minute at which the offset changes."""
    before = _offset(since, zone)
    while until - since > _MINUTE:
        middle = since + (until - since) // _MINUTE // 2 * _MINUTE
        since, until = (middle, until) if _offset(middle, zone) == before else (since, middle)
    return until


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta(0)


def _hours_around(change: Change) -> Iterator[time]:
    """Every half hour of a morning that is skipped or repeated, and those beside it."""
    offsets = sorted((change.before, change.after))
    walls = [(change.at + offset).replace(tzinfo=None) for offset in offsets]
    wall = walls[0] - _HALF
    while wall <= walls[1] + _HALF:
        if wall.hour < _NOON:
            yield wall.time()
        wall += _HALF


def trip_around(zone: ZoneInfo, change: Change, hour: time) -> Trip:
    """One person, one meeting each noon, the morning announced at `hour`."""
    city = City("city", Text(en="City"), zone, "XX")
    dates = _dates(zone, change)
    person = Delegate("P1", Text(en="one"), ("all",), "en")
    return Trip(
        id="around",
        name=Text(en="Around a change"),
        first=dates[0],
        last=dates[-1],
        home=city,
        home_clock=Text(en="home"),
        cities={"city": city},
        venues={},
        groups={"all": Group("all", Text(en="all"), "P1")},
        delegates={"P1": person},
        events=tuple(_noon(city, date) for date in dates),
        rules=Rules(briefing_earliest=hour, briefing_latest=hour),
    )


def _noon(city: City, day: date) -> Event:
    start, end = (Moment(datetime.combine(day, time(hour)), city) for hour in (14, 15))
    return Event(f"E{day.day}", Kind.MEETING, Text(en="Talk"), start, end)


def first_shown(zone: ZoneInfo, change: Change, day: date, hour: time) -> datetime:
    """The first minute of a date at which the clock shows the hour or a later one, by looking.

    No clock of these days shows it before the one that is furthest ahead.
    """
    at = datetime.combine(day, hour, UTC) - max(change.before, change.after)
    while (here := at.astimezone(zone)).date() < day or here.time() < hour:
        at += _MINUTE
    return at


def _planned(zone: ZoneInfo, change: Change, hour: time) -> None:
    trip = trip_around(zone, change, hour)
    notices = plan(itinerary(trip, trip.delegates["P1"]))
    found = [(each.day, each.at) for each in notices if each.kind is NoticeKind.BRIEFING]
    _compare(zone, change, hour, found)


async def _announced(zone: ZoneInfo, change: Change) -> None:
    """The bot lives through the days, and looks at the clock every now and then."""
    trip = trip_around(zone, change, SEVEN)
    begun = change.at - (_AROUND + 2) * _DAY
    async with Database.open(temporary, Inline) as database:
        await database.write(partial(_entered, trip, begun))
        remind = Remind(database, Programmes(database, trip))
        await remind.begin(begun)
        found = []
        for number in range((2 * _AROUND + 4) * 8):
            dues = await remind.tick(begun + number * timedelta(hours=3))
            found += [
                (each.notice.day, each.notice.at)
                for each in dues
                if each.notice.kind is NoticeKind.BRIEFING
            ]
        kept = await database.read(_kept)
    assert sorted(kept) == sorted(at for _, at in found), f"{zone}: not what was queued"
    _compare(zone, change, SEVEN, found)


def _entered(trip: Trip, now: datetime, transaction: Transaction) -> None:
    trips.publish(
        transaction,
        trip.id,
        base=trips.NOTHING,
        document="{}",
        instants="{}",
        tzdata="pinned",
        author="import",
        now=now,
    )
    members.join(
        transaction, trip=trip.id, person="P1", platform="paper", address="P1", now=now - _DAY
    )


def _kept(transaction: Transaction) -> list[datetime]:
    rows = transaction.rows("SELECT not_before FROM outbox WHERE kind = 'briefing'")
    return [restored(at) for (at,) in rows]


def _compare(
    zone: ZoneInfo, change: Change, hour: time, found: list[tuple[date | None, datetime]]
) -> None:
    wanted = [(day, first_shown(zone, change, day, hour)) for day in _dates(zone, change)]
    assert sorted(map(str, found)) == sorted(map(str, wanted)), f"{zone} at {hour}: {found}"


def _dates(zone: ZoneInfo, change: Change) -> list[date]:
    day = change.at.astimezone(zone).date()
    return [day + number * _DAY for number in range(-_AROUND, _AROUND + 1)]


if __name__ == "__main__":
    reset_tzpath(to=())
    click.echo(mornings(int(sys.argv[1])))
