"""What may stand in the five files of a trip: the names of the domain, and wall times."""

from datetime import date, datetime, time
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, NaiveDatetime

from bot.domain.event import Dress, Kind, Status
from bot.domain.information import FactKind
from bot.domain.text import Language

Id = Annotated[str, Field(pattern="^[A-Za-z0-9][A-Za-z0-9_-]*$", max_length=40)]
"""Buttons carry ids, so they are short and plain."""
Ids = list[str]
FIRST, LAST = date(1970, 1, 2), date(2199, 12, 30)
"""Dates far outside the age of time zones are slips of the pen."""
Day = Annotated[date, Field(ge=FIRST, le=LAST)]
Wall = Annotated[
    NaiveDatetime,
    Field(ge=datetime.combine(FIRST, time()), le=datetime.combine(LAST, time())),
]


class Record(BaseModel):
    """A table of a file. Nothing is converted, nothing unknown is let through."""

    model_config = ConfigDict(extra="forbid", strict=True)


class Sourced(Record):
    """A table that says which fields the public report states and which are samples."""

    reported: list[str] = []
    illustrative: list[str] = []


class Words(Record):
    """A text in Korean, English or both."""

    ko: str | None = Field(default=None, max_length=600)
    en: str | None = Field(default=None, max_length=600)


class PhoneRecord(Record):
    label: Words
    number: str


class WeatherRecord(Record):
    place: Words
    day: int
    night: int


class CityRecord(Sourced):
    id: Id
    name: Words
    zone: str
    country: str = Field(pattern="^[A-Z]{2}$")
    aliases: list[str] = []
    weather: list[WeatherRecord] = []


class GroupRecord(Sourced):
    id: Id
    name: Words
    leader: str | None = None
    aliases: list[str] = []


class FactRecord(Record):
    id: Id
    kind: FactKind
    title: Words
    text: Words
    cities: Ids = []
    phones: list[PhoneRecord] = []
    aliases: list[str] = []
    kinds: list[Kind] = []
    is_urgent: bool = False
    source: Literal["reported", "illustrative", "public"] | None = None


class TripRecord(Sourced):
    id: Id
    name: Words
    first: Day
    last: Day
    home: str
    home_clock: Words
    head: str | None = None
    summary: Words | None = None
    purposes: list[Words] = []
    bodies: list[Words] = []
    desk: PhoneRecord | None = None


class GatheringRecord(Record):
    at: Wall
    place: Words
    groups: Ids = []


class ItemRecord(Record):
    title: Words
    event: str | None = None


class EventRecord(Sourced):
    id: Id
    kind: Kind
    title: Words
    city: str
    to_city: str | None = None
    start: Wall
    end: Wall
    groups: Ids = []
    people: Ids = []
    exceptions: Ids = []
    venue: str | None = None
    to_venue: str | None = None
    area: Words | None = None
    purpose: Words | None = None
    ours: Words | None = None
    note: Words | None = None
    gather: list[GatheringRecord] = []
    bus: Wall | None = None
    at_airport: Wall | None = None
    at_gate: Wall | None = None
    bags_out: Wall | None = None
    vehicle: Words | None = None
    flight: str | None = None
    is_check_out: bool = False
    dress: Dress | None = None
    bring: list[Words] = []
    programme: list[ItemRecord] = []
    status: Status = Status.CONFIRMED
    revision: int = Field(default=1, ge=1)
    aliases: list[str] = []


class VenueRecord(Sourced):
    id: Id
    name: Words
    city: str
    kind: Literal["airport", "hotel", "company", "office", "hall", "other"]
    short: Words | None = None
    address: str | None = None
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    aliases: list[str] = []


class CounterpartRecord(Sourced):
    id: Id
    title: Words
    events: Ids
    name: Words | None = None
    address: Words | None = None
    note: Words | None = None
    is_named: bool = True
    is_mayor: bool = False
    city: str | None = None
    aliases: list[str] = []


class ExhibitorRecord(Sourced):
    id: Id
    name: Words
    kind: Literal["company", "university", "institute", "other"]
    shows: Words
    events: Ids
    aliases: list[str] = []


class DelegateRecord(Sourced):
    id: Id
    role: Words
    groups: Ids
    language: Language
    languages: list[Language] = ["ko"]
    name: Words | None = None
    salutation: Words | None = None
    phone: str | None = None
    buddy: str | None = None
    proxy: str | None = None
    is_coordinator: bool = False
    on_call: int | None = None
    is_interpreter: bool = False
    rooms: dict[str, str] = {}
    notes: Words | None = None
    diet: Words | None = None
    aliases: list[str] = []
