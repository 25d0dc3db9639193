"""The items of a programme: what happens, where, when, and where to gather for it."""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from bot.domain.audience import Audience
from bot.domain.moment import Moment
from bot.domain.people import Delegate
from bot.domain.place import City, Venue
from bot.domain.text import Text


class Kind(StrEnum):
    """What sort of thing an event is; reminders go by it."""

    ASSEMBLY = "assembly"
    FLIGHT = "flight"
    TRANSFER = "transfer"
    MEAL = "meal"
    HOTEL = "hotel"
    VISIT = "visit"
    MEETING = "meeting"
    PRESENTATION = "presentation"
    CEREMONY = "ceremony"
    PREPARATION = "preparation"
    EXHIBITION = "exhibition"


MEETINGS = frozenset({Kind.VISIT, Kind.MEETING, Kind.PRESENTATION, Kind.CEREMONY})
"""Kinds in which nobody's phone may ring."""
LEGS = frozenset({Kind.FLIGHT, Kind.TRANSFER})


class Status(StrEnum):
    """Whether an event stands."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


class Dress(StrEnum):
    """How to dress, least formal first."""

    CASUAL = "smart-casual"
    FORMAL = "business-formal"


@dataclass(frozen=True, slots=True)
class Gathering:
    """When and where to meet for an event; with `groups`, for those only."""

    at: Moment
    place: Text
    groups: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """A numbered item inside an event; `event` is the id of the event that it is, if one."""

    number: int
    title: Text
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One item of the programme.

    A leg (flight, transfer) has a place at each end: `venue` and `start.city` where it leaves,
    `to_venue` and `end.city` where it arrives. `area` says where in words when no venue is known.
    `bus` is when the vehicle leaves after the gathering, `at_airport` and `at_gate` when to be
    there, `bags_out` when luggage has to stand in the lobby. `revision` rises with each published
    change. `reported` and `illustrative` name fields: stated in the public report, or a sample.
    """

    id: str
    kind: Kind
    title: Text
    start: Moment
    end: Moment
    audience: Audience = field(default_factory=Audience)
    venue: Venue | None = None
    to_venue: Venue | None = None
    area: Text | None = None
    purpose: Text | None = None
    ours: Text | None = None
    note: Text | None = None
    gatherings: tuple[Gathering, ...] = ()
    bus: Moment | None = None
    at_airport: Moment | None = None
    at_gate: Moment | None = None
    bags_out: Moment | None = None
    vehicle: Text | None = None
    flight: str | None = None
    is_check_out: bool = False
    dress: Dress | None = None
    bring: tuple[Text, ...] = ()
    programme: tuple[ProgrammeItem, ...] = ()
    status: Status = Status.CONFIRMED
    revision: int = 1
    aliases: tuple[str, ...] = ()
    reported: frozenset[str] = frozenset()
    illustrative: frozenset[str] = frozenset()

    @property
    def city(self) -> City:
        return self.start.city

    @property
    def to_city(self) -> City:
        return self.end.city

    @property
    def is_leg(self) -> bool:
        return self.kind in LEGS

    @property
    def is_flight(self) -> bool:
        return self.kind is Kind.FLIGHT

    @property
    def is_meeting(self) -> bool:
        return self.kind in MEETINGS

    @property
    def is_international(self) -> bool:
        return self.is_flight and self.city.country != self.to_city.country

    @property
    def is_cancelled(self) -> bool:
        return self.status is Status.CANCELLED

    @property
    def duration(self) -> timedelta:
        """Between instants: positive even when the clocks run back."""
        return self.end.instant - self.start.instant

    @property
    def clock_shift(self) -> timedelta:
        """How far to put a watch forward (negative: back) on arrival."""
        here = self.end.instant.astimezone(self.city.zone).utcoffset()
        there = self.end.instant.astimezone(self.to_city.zone).utcoffset()
        return (there or timedelta()) - (here or timedelta())

    def gathering(self, person: Delegate) -> Gathering | None:
        """Where and when `person` gathers: the gathering of a group of theirs, else everyone's."""
        for gathering in self.gatherings:
            if not gathering.groups.isdisjoint(person.groups):
                return gathering
        return next((each for each in self.gatherings if not each.groups), None)
