"""From the table of an event to the event: each wall time gets the city whose clock it is."""

from collections.abc import Mapping
from datetime import datetime

from bot.domain.audience import Audience
from bot.domain.event import Event, Gathering, ProgrammeItem
from bot.domain.moment import Moment
from bot.domain.place import City, Venue
from bot.domain.text import Text
from bot.files import schema


def event_of(
    record: schema.EventRecord, cities: Mapping[str, City], venues: Mapping[str, Venue]
) -> Event:
    """The event; all its times but the end are on the clock of the city where it begins."""
    city = cities[record.city]
    return Event(
        id=record.id,
        kind=record.kind,
        title=Text(record.title.ko, record.title.en),
        start=Moment(record.start, city),
        end=Moment(record.end, cities[record.to_city or record.city]),
        audience=Audience(
            frozenset(record.groups), frozenset(record.people), frozenset(record.exceptions)
        ),
        venue=venues[record.venue] if record.venue else None,
        to_venue=venues[record.to_venue] if record.to_venue else None,
        area=_text(record.area),
        purpose=_text(record.purpose),
        ours=_text(record.ours),
        note=_text(record.note),
        gatherings=tuple(_gathering(each, city) for each in record.gather),
        bus=_moment(record.bus, city),
        at_airport=_moment(record.at_airport, city),
        at_gate=_moment(record.at_gate, city),
        bags_out=_moment(record.bags_out, city),
        vehicle=_text(record.vehicle),
        flight=record.flight,
        is_check_out=record.is_check_out,
        dress=record.dress,
        bring=tuple(Text(each.ko, each.en) for each in record.bring),
        programme=tuple(
            ProgrammeItem(number, Text(item.title.ko, item.title.en), item.event)
            for number, item in enumerate(record.programme, 1)
        ),
        status=record.status,
        revision=record.revision,
        aliases=tuple(record.aliases),
        reported=frozenset(record.reported),
        illustrative=frozenset(record.illustrative),
    )


def _gathering(record: schema.GatheringRecord, city: City) -> Gathering:
    place = Text(record.place.ko, record.place.en)
    return Gathering(Moment(record.at, city), place, frozenset(record.groups))


def _moment(wall: datetime | None, city: City) -> Moment | None:
    return Moment(wall, city) if wall else None


def _text(words: schema.Words | None) -> Text | None:
    return Text(words.ko, words.en) if words else None
