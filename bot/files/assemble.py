"""From sound tables to a trip."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from bot.domain.information import Fact, Phone
from bot.domain.people import Counterpart, Delegate, Exhibitor, Group
from bot.domain.place import City, Venue, Weather
from bot.domain.text import Text
from bot.domain.trip import Trip
from bot.files import schema
from bot.files.programme import event_of
from bot.files.records import Records
from bot.files.reminding import RulesRecord, rules_of


def trip_of(records: Records, trip: schema.TripRecord, *, version: int = 1) -> Trip:
    """The trip that tables without errors stand for."""
    cities = {each.id: city_of(each) for each in records.of(schema.CityRecord)}
    venues = {each.id: venue_of(each, cities) for each in records.of(schema.VenueRecord)}
    events = (event_of(each, cities, venues) for each in records.of(schema.EventRecord))
    return Trip(
        id=trip.id,
        name=text(trip.name),
        first=trip.first,
        last=trip.last,
        home=cities[trip.home],
        home_clock=text(trip.home_clock),
        cities=cities,
        venues=venues,
        groups={each.id: group_of(each) for each in records.of(schema.GroupRecord)},
        delegates={each.id: delegate_of(each) for each in records.of(schema.DelegateRecord)},
        events=tuple(events),
        counterparts=tuple(counterpart_of(each) for each in records.of(schema.CounterpartRecord)),
        exhibitors=tuple(exhibitor_of(each) for each in records.of(schema.ExhibitorRecord)),
        facts=tuple(fact_of(each) for each in records.of(schema.FactRecord)),
        purposes=tuple(text(each) for each in trip.purposes),
        bodies=tuple(text(each) for each in trip.bodies),
        summary=maybe(trip.summary),
        head=trip.head,
        desk=phone_of(trip.desk) if trip.desk else None,
        rules=rules_of(records.rules or RulesRecord()),
        version=version,
    )


def text(words: schema.Words) -> Text:
    return Text(words.ko, words.en)


def maybe(words: schema.Words | None) -> Text | None:
    return text(words) if words else None


def city_of(record: schema.CityRecord) -> City:
    weather = (Weather(text(each.place), each.day, each.night) for each in record.weather)
    return City(
        id=record.id,
        name=text(record.name),
        zone=ZoneInfo(record.zone),
        country=record.country,
        aliases=tuple(record.aliases),
        weather=tuple(weather),
    )


def venue_of(record: schema.VenueRecord, cities: Mapping[str, City]) -> Venue:
    return Venue(
        id=record.id,
        name=text(record.name),
        city=cities[record.city],
        kind=record.kind,
        short=maybe(record.short),
        address=record.address,
        latitude=record.latitude,
        longitude=record.longitude,
        aliases=tuple(record.aliases),
        illustrative=frozenset(record.illustrative),
    )


def group_of(record: schema.GroupRecord) -> Group:
    return Group(record.id, text(record.name), record.leader, tuple(record.aliases))


def phone_of(record: schema.PhoneRecord) -> Phone:
    return Phone(text(record.label), record.number)


def fact_of(record: schema.FactRecord) -> Fact:
    return Fact(
        id=record.id,
        kind=record.kind,
        title=text(record.title),
        text=text(record.text),
        cities=tuple(record.cities),
        phones=tuple(phone_of(each) for each in record.phones),
        aliases=tuple(record.aliases),
        kinds=tuple(record.kinds),
        is_urgent=record.is_urgent,
        source=record.source or "",
    )


def counterpart_of(record: schema.CounterpartRecord) -> Counterpart:
    return Counterpart(
        id=record.id,
        title=text(record.title),
        events=tuple(record.events),
        name=maybe(record.name),
        address=maybe(record.address),
        note=maybe(record.note),
        is_named=record.is_named,
        is_mayor=record.is_mayor,
        aliases=tuple(record.aliases),
        city=record.city,
    )


def exhibitor_of(record: schema.ExhibitorRecord) -> Exhibitor:
    return Exhibitor(
        id=record.id,
        name=text(record.name),
        kind=record.kind,
        shows=text(record.shows),
        events=tuple(record.events),
        aliases=tuple(record.aliases),
    )


def delegate_of(record: schema.DelegateRecord) -> Delegate:
    return Delegate(
        id=record.id,
        role=text(record.role),
        groups=tuple(record.groups),
        language=record.language,
        languages=tuple(record.languages),
        name=maybe(record.name),
        salutation=maybe(record.salutation),
        phone=record.phone,
        buddy=record.buddy,
        proxy=record.proxy,
        is_coordinator=record.is_coordinator,
        on_call=record.on_call,
        is_interpreter=record.is_interpreter,
        rooms=dict(record.rooms),
        notes=maybe(record.notes),
        diet=maybe(record.diet),
        aliases=tuple(record.aliases),
    )
