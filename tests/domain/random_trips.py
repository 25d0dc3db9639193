"""Trips nobody would plan, every one of them hard.

Each has both crossings of the date line, a change of the clocks in a city of its stay, something
over midnight, two flights in a day, someone who leaves early and someone who joins late, groups
that part, gatherings by group, tentative and cancelled items, nights, exhibitions and meetings at
odd hours. Zones, times, lengths, gaps and audiences are drawn.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import note
from hypothesis import strategies as st
from typing_extensions import override

from bot.domain.moment import instant_of
from bot.domain.trip import Trip
from bot.files.tables import plain
from bot.files.toml import from_document

HOMES = (
    *("Asia/Seoul", "Asia/Tokyo", "Asia/Manila", "Asia/Shanghai", "Australia/Sydney"),
    *("Australia/Adelaide", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Chatham"),
    *("Pacific/Fiji", "Asia/Magadan"),
)
CHANGING = (
    *("America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York"),
    *("America/St_Johns", "America/Halifax", "America/Anchorage", "America/Adak"),
    *("America/Santiago", "America/Havana"),
)
OTHERS = (
    *CHANGING,
    *("America/Phoenix", "Pacific/Honolulu", "America/Bogota", "America/Sao_Paulo"),
)
YEARS = (2025, 2026, 2027)
GROUPS = ("red", "green", "blue")
EARLY, LATE = "P08", "P09"
"""Who leaves early, and who joins late."""
PEOPLE = tuple(f"P{number:02}" for number in range(1, 10))

_KINDS = (
    *("visit", "meeting", "presentation", "ceremony", "preparation"),
    *("meal", "exhibition", "transfer", "hotel"),
)
_PARTING = ("visit", "meeting", "presentation", "ceremony", "exhibition", "meal")
_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_STEP = 5

Draw = st.DrawFn
Table = dict[str, Any]


@cache
def changes(zone: str) -> tuple[date, ...]:
    """The dates on which the clocks of a zone change."""
    found = []
    for year in YEARS:
        noon = datetime(year, 1, 1, 12, tzinfo=ZoneInfo(zone))
        for _ in range(364):
            after = noon + timedelta(days=1)
            if after.utcoffset() != noon.utcoffset():
                found.append(after.date())
            noon = after
    return tuple(found)


@dataclass(slots=True)
class Writing:
    """A trip as it is being written: where it has come to, and who is there."""

    draw: Draw
    zones: Mapping[str, str]
    now: datetime
    away: set[str] = field(default_factory=set)
    events: list[Table] = field(default_factory=list)

    def minutes(self, least: int, most: int) -> timedelta:
        return self.draw(st.integers(least // _STEP, most // _STEP)) * _STEP * _MINUTE

    def likely(self, one_in: int) -> bool:
        return self.draw(st.integers(1, one_in)) == 1

    def wait(self, least: int, most: int) -> None:
        self.now += self.minutes(least, most)

    def until(self, city: str, day: date, least: str, most: str) -> None:
        """Wait for a time of that day, or go on if it is over."""
        first = instant_of(
            datetime.combine(day, time.fromisoformat(least)), ZoneInfo(self.zones[city])
        )
        last = instant_of(
            datetime.combine(day, time.fromisoformat(most)), ZoneInfo(self.zones[city])
        )
        self.now = max(self.now, first + self.minutes(0, int((last - first) / _MINUTE)))

    def event(self, kind: str, city: str, length: timedelta, **more: object) -> Table:
        """Something that begins now. The clocks may run back, but never back over its ends."""
        to_city = str(more.get("to_city", city))
        self.now = self._once(self.now, city)
        end = self._once(self.now + length, to_city)
        number = len(self.events) + 1
        event: Table = {
            "id": f"K{number:03}",
            "kind": kind,
            "title": {"ko": f"제{number:03}호 일정", "en": f"Item K{number:03}"},
            "city": city,
            "start": self.wall(self.now, city),
            "end": self.wall(end, to_city),
            **more,
        }
        if "people" not in more:
            event["exceptions"] = sorted(self.away)
        self.events.append(event)
        self.now = end
        return event

    def gathered(self, event: Table, room: timedelta) -> None:
        """Perhaps a gathering before it, perhaps one for each of two groups."""
        if self.likely(3):
            return
        city = event["city"]
        start = instant_of(event["start"], ZoneInfo(self.zones[city]))
        most = max(0, min(60, int(room / _MINUTE)))
        ats = [start - self.minutes(0, most) for _ in range(2 if self.likely(3) else 1)]
        place = {"ko": "로비", "en": "the lobby"}
        event["gather"] = [{"at": self.wall(self._once(ats[0], city), city), "place": place}]
        if len(ats) > 1:
            group = self.draw(st.sampled_from(GROUPS))
            other = {"at": self.wall(self._once(ats[1], city), city), "place": place}
            event["gather"].insert(0, {**other, "groups": [group]})
        walls = [each["at"] for each in event["gather"]]
        if min(walls) > event["start"] or max(walls) > event["start"]:
            del event["gather"]

    def wall(self, instant: datetime, city: str) -> datetime:
        return instant.astimezone(ZoneInfo(self.zones[city])).replace(tzinfo=None)

    def offset(self, city: str) -> timedelta:
        return self.now.astimezone(ZoneInfo(self.zones[city])).utcoffset() or timedelta()

    def day(self, city: str) -> date:
        return self.wall(self.now, city).date()

    def _once(self, instant: datetime, city: str) -> datetime:
        """The instant, or an hour later where the clock shows that time for the second time."""
        zone = ZoneInfo(self.zones[city])
        while instant_of(self.wall(instant, city), zone) != instant:
            instant += _HOUR
        return instant


class Document(str):
    """A trip as the store keeps it; a failure shows its programme instead of all its words."""

    __slots__ = ()

    @override
    def __repr__(self) -> str:
        tables = json.loads(self)
        zones = {city["id"]: city["zone"] for city in tables["trip.toml"]["city"]}
        return "\n".join([str(zones), *map(_line, tables["events.toml"]["event"])])


@st.composite
def trips(draw: Draw) -> Trip:
    """A trip; a failure shows its programme."""
    document = draw(documents())
    note(repr(document))
    return from_document(document)


@st.composite
def documents(draw: Draw) -> Document:
    """A trip as the store keeps it."""
    zones = {
        "home": draw(st.sampled_from(HOMES)),
        "coast": draw(st.sampled_from(CHANGING)),
        "plain": draw(st.sampled_from(OTHERS)),
    }
    change = draw(st.sampled_from(changes(zones["coast"])))
    before = draw(st.integers(1, 3))
    leaves = instant_of(
        datetime.combine(change - timedelta(days=before), time(0, 0)), ZoneInfo(zones["home"])
    )
    writing = Writing(draw, zones, leaves + timedelta(hours=7), {LATE})
    _outward(writing)
    _stay(writing, "coast", change + timedelta(days=draw(st.integers(1, 2))))
    _part_of_them(writing)
    _move(writing)
    _stay(writing, "plain", writing.day("plain") + timedelta(days=draw(st.integers(1, 3))))
    _homeward(writing)
    _unsettle(writing)
    return Document(json.dumps(_tables(writing), default=plain, sort_keys=True))


def _outward(writing: Writing) -> None:
    writing.wait(0, 180)
    writing.event("assembly", "home", writing.minutes(30, 60), venue="v-home")
    writing.wait(30, 180)
    _cross(writing)
    late = writing.now + writing.minutes(9 * 60, 20 * 60)
    back, writing.now = writing.now, late
    # The latecomer flies alone or comes by a way of their own, and is there the next morning.
    if writing.likely(3):
        day = writing.day("coast") + timedelta(days=1)
        writing.until("coast", day, "06:00", "09:00")
    else:
        _cross(writing, people=[LATE])
    there, writing.now = writing.now, back
    writing.wait(30, 120)
    writing.event("transfer", "coast", writing.minutes(30, 90), venue="v-coast")
    writing.event("hotel", "coast", writing.minutes(15, 45), venue="h-coast")
    writing.now = max(writing.now, there)
    writing.away.discard(LATE)


def _cross(writing: Writing, **more: object) -> None:
    """Over the date line, to land on the date of the departure, at whatever hour of it.

    A flight that lands on an earlier date than it left, so that a date is lived twice, is not
    drawn: one date has one briefing.
    """
    length = writing.minutes(9 * 60, 14 * 60)
    while writing.wall(writing.now + length, "coast").date() < writing.day("home"):
        writing.now += _HOUR
    _fly(writing, "home", "coast", length, **more)


def _stay(writing: Writing, city: str, last: date) -> None:
    """Days in a city, one of them until after midnight; some are empty."""
    day = writing.day(city)
    over_midnight = day + timedelta(days=writing.draw(st.integers(0, 1)))
    while day <= last:
        writing.until(city, day, "05:00", "13:00")
        for number in range(writing.draw(st.integers(0, 5))):
            room = writing.minutes(0, 240 if number else 30)
            writing.now += room
            if writing.day(city) > day or writing.wall(writing.now, city).hour >= 21:
                break
            _item(writing, city, room)
        if day == over_midnight:
            writing.until(city, day, "22:00", "23:50")
            kind = writing.draw(st.sampled_from(("hotel", "meal", "ceremony", "meeting")))
            writing.event(kind, city, writing.minutes(130, 240))
        if writing.likely(2):
            writing.event("hotel", city, writing.minutes(15, 45), venue=f"h-{city}")
        writing.now += timedelta(hours=5)
        day = max(day + timedelta(days=1), writing.day(city))


def _item(writing: Writing, city: str, room: timedelta) -> None:
    """One thing for all, or two at once for those who part."""
    kind = writing.draw(st.sampled_from(_KINDS))
    length = writing.minutes(15, 180)
    more = {} if writing.likely(2) else {"venue": f"h-{city}"}
    start = writing.now
    if kind not in _PARTING or not writing.likely(2):
        writing.gathered(writing.event(kind, city, length, **more), room)
        return
    group = writing.draw(st.sampled_from(GROUPS))
    first = writing.event(kind, city, length, groups=[group])
    writing.gathered(first, room)
    end, writing.now = writing.now, start
    others = [each for each in GROUPS if each != group]
    kind = writing.draw(st.sampled_from(_PARTING))
    second = writing.event(kind, city, writing.minutes(15, 180), groups=others)
    writing.gathered(second, room)
    writing.now = max(end, writing.now)


def _part_of_them(writing: Writing) -> None:
    """One goes home alone."""
    back = writing.now
    writing.wait(0, 300)
    _fly(writing, "coast", "home", writing.minutes(10 * 60, 14 * 60), people=[EARLY])
    writing.now = back
    writing.away.add(EARLY)


def _move(writing: Writing) -> None:
    """To the second city, by air or by road."""
    room = writing.minutes(0, 240)
    writing.now += room
    by_road = abs(writing.offset("coast") - writing.offset("plain")) <= 2 * _HOUR
    if by_road and writing.likely(2):
        road = writing.event(
            "transfer", "coast", writing.minutes(60, 400), to_city="plain", is_check_out=True
        )
        _bags(writing, road)
        writing.gathered(road, room)
    else:
        _fly(writing, "coast", "plain", writing.minutes(60, 400))


def _homeward(writing: Writing) -> None:
    """Two flights in one day, at any hour of it."""
    city = "plain"
    writing.until(city, writing.day(city), "00:00", "18:00")
    room = writing.minutes(0, 90)
    writing.now += room
    bus = writing.event("transfer", city, writing.minutes(20, 60), is_check_out=True)
    _bags(writing, bus)
    writing.gathered(bus, room)
    writing.wait(30, 150)
    _fly(writing, city, "coast", writing.minutes(60, 240))
    writing.wait(45, 300)
    _fly(writing, "coast", "home", writing.minutes(10 * 60, 14 * 60))
    writing.wait(0, 120)
    if writing.likely(2):
        writing.event("assembly", "home", writing.minutes(15, 45), venue="v-home")


def _fly(writing: Writing, city: str, to_city: str, length: timedelta, **more: object) -> None:
    flight = writing.event(
        "flight", city, length, to_city=to_city, venue=f"v-{city}", to_venue=f"v-{to_city}",
        flight=f"YY {len(writing.events)}", **more,
    )  # fmt: skip
    if "people" not in more and writing.likely(3):
        writing.gathered(flight, timedelta(hours=3))


def _bags(writing: Writing, event: Table) -> None:
    if writing.likely(2):
        event["bags_out"] = event["start"] - writing.minutes(60, 120)


def _unsettle(writing: Writing) -> None:
    """Some items are not sure, and some will not be: never a leg, or people would be nowhere."""
    for status in ("tentative", "cancelled"):
        still = [e for e in writing.events if e["kind"] not in {"flight", "transfer"}]
        chosen = writing.draw(st.sampled_from(still[1:]))
        chosen["status"] = status


def _tables(writing: Writing) -> dict[str, Table]:
    days = [event["start"].date() for event in writing.events]
    return {
        "trip.toml": {
            "id": "random-trip",
            "name": {"ko": "아무 출장", "en": "Any trip"},
            "first": min(days),
            "last": max(days),
            "home": "home",
            "home_clock": {"ko": "우리 시각", "en": "our time"},
            "city": [
                _city("home", "본향", "Homeland", writing.zones["home"], "KR"),
                _city("coast", "해안", "Coast", writing.zones["coast"], "US"),
                _city("plain", "평원", "Plain", writing.zones["plain"], "US"),
            ],
            "group": [{"id": each, "name": {"ko": "한 조", "en": each}} for each in GROUPS],
        },
        "events.toml": {"event": writing.events},
        "venues.toml": {"venue": [_venue(kind, city) for kind in "vh" for city in writing.zones]},
        "people.toml": {},
        "delegates.toml": {"delegate": [_delegate(number) for number in range(len(PEOPLE))]},
    }


def _line(event: Table) -> str:
    ends = f"{event['start']} {event['city']} – {event['end']} {event.get('to_city', '')}"
    who = [*event.get("groups", ()), *event.get("people", ())]
    less = [f"-{each}" for each in event.get("exceptions", ())]
    gather = [each["at"] for each in event.get("gather", ())]
    return f"{event['id']} {event['kind']} {ends} {who}{less} {gather} {event.get('bags_out', '')}"


def _city(city: str, ko: str, en: str, zone: str, country: str) -> Table:
    return {"id": city, "name": {"ko": ko, "en": en}, "zone": zone, "country": country}


def _venue(kind: str, city: str) -> Table:
    ko, en, sort = ("공항", "airport", "airport") if kind == "v" else ("여관", "inn", "hotel")
    return {
        "id": f"{kind}-{city}",
        "name": {"ko": f"{ko}", "en": f"{en} {city}"},
        "city": city,
        "kind": sort,
    }


def _delegate(number: int) -> Table:
    return {
        "id": PEOPLE[number],
        "role": {"ko": "단원", "en": "delegate"},
        "groups": [GROUPS[number % len(GROUPS)]],
        "language": "en" if number % 2 else "ko",
        "is_coordinator": number == 0,
    }
