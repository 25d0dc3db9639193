"""What one table says of another: every id that is named has to be there, once."""

from collections import Counter
from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.domain.event import LEGS
from bot.files import schema
from bot.files.mend import nearest
from bot.files.problems import Problem
from bot.files.records import FILE_OF, Records

NAMES = {
    "city": "city",
    "venue": "venue",
    "group": "group",
    "delegate": "delegate",
    "event": "event",
}


def broken_references(records: Records) -> Iterator[Problem]:
    """Ids written twice, and ids that nothing has."""
    yield from _doubles(records)
    for file, label, key, kind, wanted in _references(records):
        known = records.known(kind)
        if known is None or wanted in known:
            continue
        said, close = f"there is no {kind} {wanted!r}", nearest(wanted, known)
        other = f", or write one of {_some(known)}" if known else ""
        mend = f"Write {close}" if close else f"Add it to {FILE_OF[kind]}{other}"
        yield Problem(file, label, key, said, mend)
    yield from _zones(records)
    yield from _misplaced(records)
    yield from _people(records)


Reference = tuple[str, str, str, str, str]
"""The file, the table, the key, the kind of thing, and the id that is written there."""


def _references(records: Records) -> Iterator[Reference]:
    yield from _of_trip(records)
    for event in records.of(schema.EventRecord):
        yield from (("events.toml", event.id, *each) for each in _of_event(event))
    for venue in records.of(schema.VenueRecord):
        yield "venues.toml", venue.id, "city", "city", venue.city
    yield from _of_people(records)
    for person in records.of(schema.DelegateRecord):
        yield from (("delegates.toml", person.id, *each) for each in _of_delegate(person))


def _of_trip(records: Records) -> Iterator[Reference]:
    if records.trip:
        yield "trip.toml", "", "home", "city", records.trip.home
    if records.trip and records.trip.head:
        yield "trip.toml", "", "head", "delegate", records.trip.head
    for group in records.of(schema.GroupRecord):
        if group.leader:
            yield "trip.toml", group.id, "leader", "delegate", group.leader
    for fact in records.of(schema.FactRecord):
        yield from (("trip.toml", fact.id, "cities", "city", each) for each in fact.cities)


def _of_people(records: Records) -> Iterator[Reference]:
    for who in records.of(schema.CounterpartRecord):
        yield from (("people.toml", who.id, "events", "event", each) for each in who.events)
        if who.city:
            yield "people.toml", who.id, "city", "city", who.city
    for firm in records.of(schema.ExhibitorRecord):
        yield from (("people.toml", firm.id, "events", "event", each) for each in firm.events)


def _of_event(event: schema.EventRecord) -> Iterator[tuple[str, str, str]]:
    yield "city", "city", event.city
    for key, kind, wanted in (
        ("to_city", "city", event.to_city),
        ("venue", "venue", event.venue),
        ("to_venue", "venue", event.to_venue),
    ):
        if wanted is not None:
            yield key, kind, wanted
    for key, kind, many in (
        ("groups", "group", event.groups),
        ("people", "delegate", event.people),
        ("exceptions", "delegate", event.exceptions),
    ):
        yield from ((key, kind, each) for each in many)
    for gathering in event.gather:
        yield from (("gather.groups", "group", each) for each in gathering.groups)
    for item in event.programme:
        if item.event:
            yield "programme", "event", item.event


def _of_delegate(person: schema.DelegateRecord) -> Iterator[tuple[str, str, str]]:
    yield from (("groups", "group", each) for each in person.groups)
    yield from (("rooms", "venue", each) for each in person.rooms)
    for key, other in (("buddy", person.buddy), ("proxy", person.proxy)):
        if other:
            yield key, "delegate", other


def _doubles(records: Records) -> Iterator[Problem]:
    for kind, ids in records.ids.items():
        for wanted, times in Counter(ids).items():
            if times > 1:
                said = f"is the id of {times} tables [[{kind}]]"
                yield Problem(FILE_OF[kind], wanted, "id", said, "Give each an id of its own")


def _zones(records: Records) -> Iterator[Problem]:
    for city in records.of(schema.CityRecord):
        if not is_zone(city.zone):
            mend = "Write a name of the IANA time zone list, for example Europe/Lisbon"
            said = f"there is no time zone {city.zone!r}"
            yield Problem("trip.toml", city.id, "zone", said, mend)


def is_zone(name: str) -> bool:
    """The tz database has a zone of this name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a path or a folder is no zone either
        return False
    return True


def _misplaced(records: Records) -> Iterator[Problem]:
    """An event in one city at a venue of another."""
    city_of = {venue.id: venue.city for venue in records.of(schema.VenueRecord)}
    for event in records.of(schema.EventRecord):
        for key, venue, city in (
            ("venue", event.venue, event.city),
            ("to_venue", event.to_venue, event.to_city or event.city),
        ):
            if venue not in city_of or city_of[venue] == city:
                continue
            if key == "to_venue" and city == event.city and event.kind in LEGS:
                said = f"is {city}, where it leaves, but {venue} is in {city_of[venue]}"
                mend = f'Write to_city = "{city_of[venue]}", or a venue of {city}'
                yield Problem("events.toml", event.id, "to_city", said, mend)
                continue
            said = f"{venue} is in {city_of[venue]}, the event in {city}"
            yield Problem("events.toml", event.id, key, said, "Write a venue of that city")


def _people(records: Records) -> Iterator[Problem]:
    hotels = {v.id for v in records.of(schema.VenueRecord) if v.kind == "hotel"}
    venues = {venue.id for venue in records.of(schema.VenueRecord)}
    for person in records.of(schema.DelegateRecord):
        for key, other in (("buddy", person.buddy), ("proxy", person.proxy)):
            if other == person.id:
                mend = "Write the id of someone else"
                yield Problem(
                    "delegates.toml", person.id, key, f"is {person.id}, the same person", mend
                )
        for venue in person.rooms:
            if venue in venues - hotels:
                said, mend = f"{venue} is not a hotel", f"Write one of {_some(sorted(hotels))}"
                yield Problem("delegates.toml", person.id, "rooms", said, mend)


def _some(known: list[str]) -> str:
    """A few of the ids, for a hint."""
    few = list(dict.fromkeys(known))
    return ", ".join(few[:6]) + (", …" if len(few) > 6 else "")  # noqa: PLR2004 -- as many as a line holds
