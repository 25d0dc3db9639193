"""A trip as large as one may get: twenty groups, sixty events for each delegate."""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

GROUPS = 20
EVENTS = 60
"""What each delegate attends, however many they are."""

_FIRST = datetime(2031, 5, 5)  # noqa: DTZ001 -- a wall time
_MOVE = 5
_LAST = 10

Table = dict[str, Any]


def big_trip(folder: Path, people: int) -> None:
    """Write the five files of a valid trip with so many delegates (at least 20) into `folder`."""
    common, own = list(_common()), list(_own())
    events = sorted([*common, *own], key=lambda event: event["start"])
    for number, event in enumerate(events, 1):
        event["id"] = f"X{number:03}"
    (folder / "trip.toml").write_text(_toml(_trip(), city=_cities(), group=_groups()))
    (folder / "events.toml").write_text(_toml({}, event=events))
    (folder / "venues.toml").write_text(_toml({}, venue=_venues()))
    visits = [event["id"] for event in own if event["kind"] == "visit"]
    (folder / "people.toml").write_text(_toml({}, counterpart=_counterparts(visits)))
    (folder / "delegates.toml").write_text(_toml({}, delegate=_delegates(people)))


def _common() -> Iterator[Table]:
    """What everyone attends: 44 events, to which each group adds two a day."""
    yield _event("assembly", "Meet at the airport", "busan", 1, "08:00", "09:00", venue="pus")
    yield _flight("YY 11", "busan", "lima", (1, "11:00"), (1, "13:30"), ("pus", "lim"))
    yield _event(
        "transfer", "Coach to the hotel", "lima", 1, "14:45", "15:30", venue="lim",
        to_venue="inn-lima",
    )  # fmt: skip
    yield _event("hotel", "Check-in", "lima", 1, "15:30", "16:00", venue="inn-lima")
    yield _event("meal", "Welcome dinner", "lima", 1, "18:30", "20:00")
    for day in range(2, _LAST):
        yield from _day(day, "lima" if day <= _MOVE else "quito")
    yield _event(
        "transfer", "Coach to the airport", "quito", _LAST, "07:00", "07:45", venue="inn-quito",
        to_venue="uio", gather=_gather(_LAST, "06:45"), is_check_out=True,
    )  # fmt: skip
    yield _flight(
        "YY 44", "quito", "busan", (_LAST, "10:00"), (_LAST + 1, "16:30"), ("uio", "pus")
    )
    yield _event("assembly", "Goodbye", "busan", _LAST + 1, "17:15", "17:45", venue="pus")


def _day(day: int, city: str) -> Iterator[Table]:
    hotel = f"inn-{city}"
    yield _event(
        "transfer", f"Coaches of day {day}", city, day, "08:30", "09:15", venue=hotel,
        gather=_gather(day, "08:15"),
    )  # fmt: skip
    yield _event("meal", f"Lunch of day {day}", city, day, "12:00", "13:15")
    yield _event("transfer", f"Way back of day {day}", city, day, "16:30", "17:00", to_venue=hotel)
    if day != _MOVE:
        yield _event("meal", f"Dinner of day {day}", city, day, "18:30", "20:00", venue=hotel)
        return
    yield _event("meal", "Early supper", city, day, "17:15", "18:00", venue=hotel)
    yield _event(
        "transfer", "Coach to the plane", city, day, "18:15", "18:45", venue=hotel,
        to_venue="lim", is_check_out=True,
    )  # fmt: skip
    yield _flight("YY 22", city, "quito", (day, "20:15"), (day, "22:20"), ("lim", "uio"))
    yield _event(
        "transfer", "Night coach", "quito", day, "23:00", "23:30", venue="uio",
        to_venue="inn-quito",
    )  # fmt: skip
    yield _event("hotel", "Late check-in", "quito", day, "23:30", "23:45", venue="inn-quito")


def _own() -> Iterator[Table]:
    """What each group does for itself: a meeting in the morning, a visit in the afternoon."""
    for day in range(2, _LAST):
        city = "lima" if day <= _MOVE else "quito"
        for group in range(1, GROUPS + 1):
            meeting = f"Meeting {group}.{day}"
            visit = f"Visit {group}.{day}"
            yield _event("meeting", meeting, city, day, "09:45", "11:30", groups=[_group(group)])
            yield _event(
                "visit", visit, city, day, "14:00", "16:00", groups=[_group(group)],
                gather=_gather(day, "13:30"),
            )  # fmt: skip


def _event(  # noqa: PLR0917 -- in the order of a line of the programme
    kind: str, title: str, city: str, day: int, start: str, end: str, **more: object
) -> Table:
    both = {"ko": f"{title} 일정", "en": title}
    return {
        "kind": kind,
        "title": both,
        "city": city,
        "start": _wall(day, start),
        "end": _wall(day, end),
        **more,
    }


def _flight(  # noqa: PLR0917 -- in the order of a ticket
    number: str,
    city: str,
    to_city: str,
    leaves: tuple[int, str],
    lands: tuple[int, str],
    airports: tuple[str, str],
) -> Table:
    flight = _event("flight", f"Flight {number}", city, *leaves, leaves[1], flight=number)
    return flight | {
        "to_city": to_city,
        "end": _wall(*lands),
        "venue": airports[0],
        "to_venue": airports[1],
    }


def _gather(day: int, clock: str) -> list[Table]:
    return [{"at": _wall(day, clock), "place": {"ko": "로비", "en": "lobby"}}]


def _wall(day: int, clock: str) -> datetime:
    return datetime.combine(_FIRST + timedelta(days=day - 1), time.fromisoformat(clock))


def _trip() -> Table:
    return {
        "id": "busan-andes-2031",
        "name": {"ko": "부산 대규모 방문단", "en": "Busan delegation to the Andes"},
        "first": _FIRST.date(),
        "last": _wall(_LAST + 1, "00:00").date(),
        "home": "busan",
        "home_clock": {"ko": "부산 시각", "en": "Busan time"},
    }


def _cities() -> Iterator[Table]:
    places = (
        ("busan", "부산", "Busan", "Asia/Seoul", "KR"),
        ("lima", "리마", "Lima", "America/Lima", "PE"),
        ("quito", "키토", "Quito", "America/Guayaquil", "EC"),
    )
    for city, ko, en, zone, country in places:
        yield {"id": city, "name": {"ko": ko, "en": en}, "zone": zone, "country": country}


def _venues() -> Iterator[Table]:
    places = (
        ("pus", "부산 공항", "Busan Airport", "busan", "airport"),
        ("lim", "리마 공항", "Lima Airport", "lima", "airport"),
        ("uio", "키토 공항", "Quito Airport", "quito", "airport"),
        ("inn-lima", "리마 호텔", "Lima hotel", "lima", "hotel"),
        ("inn-quito", "키토 호텔", "Quito hotel", "quito", "hotel"),
    )
    for venue, ko, en, city, kind in places:
        yield {"id": venue, "name": {"ko": ko, "en": en}, "city": city, "kind": kind}


def _groups() -> Iterator[Table]:
    for number in range(1, GROUPS + 1):
        name = {"ko": f"{number}조", "en": f"Group {number}"}
        yield {"id": _group(number), "name": name, "leader": f"P{number:04}"}


def _group(number: int) -> str:
    return f"group-{number}"


def _counterparts(visits: list[str]) -> Iterator[Table]:
    for number, event in enumerate(visits, 1):
        title = {"ko": f"{number}번 기관 관계자", "en": f"hosts of visit {number}"}
        yield {"id": f"hosts-{number}", "title": title, "events": [event], "is_named": False}


def _delegates(people: int) -> Iterator[Table]:
    for number in range(1, people + 1):
        yield {
            "id": f"P{number:04}",
            "role": {"ko": "단원", "en": "delegate"},
            "groups": [_group((number - 1) % GROUPS + 1)],
            "language": "en" if number % 3 == 0 else "ko",
            "is_coordinator": number <= 2,
            "rooms": {"inn-lima": str(1000 + number), "inn-quito": str(3000 + number)},
        }


def _toml(head: Table, **lists: Iterable[Table]) -> str:
    lines = [f"{key} = {_value(value)}" for key, value in head.items()]
    for name, tables in lists.items():
        for table in tables:
            lines += ["", f"[[{name}]]", *(f"{key} = {_value(it)}" for key, it in table.items())]
    return "\n".join([*lines, ""])


def _value(value: object) -> str:
    match value:
        case dict():
            inner = ", ".join(f"{key} = {_value(each)}" for key, each in value.items())
            return f"{{ {inner} }}"
        case list():
            return f"[{', '.join(map(_value, value))}]"
        case str() | bool() | int():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return str(value).replace(" ", "T")
