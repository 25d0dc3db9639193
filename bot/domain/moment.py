"""Wall times and the instants they stand for."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.domain.place import City

_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """A wall time in a city; the instant (aware, UTC) is derived from it.

    A wall time that occurs twice is the first; one that the clocks skip is the first instant
    after. Where a person wrote it, `is_skipped` has to be asked first: there it is an error.
    Moments compare by instant, so that a flight may land "before" it left.
    """

    wall: datetime
    city: City
    instant: datetime = field(init=False, compare=False)

    def __post_init__(self) -> None:
        if self.wall.tzinfo is not None:
            raise ValueError(f"{self.wall.isoformat()} is not a wall time: it has a zone")
        object.__setattr__(self, "instant", instant_of(self.wall, self.city.zone))

    @property
    def date(self) -> date:
        """The date on the wall calendar of the city."""
        return self.wall.date()

    def __lt__(self, other: "Moment") -> bool:
        return self.instant < other.instant

    def __le__(self, other: "Moment") -> bool:
        return self.instant <= other.instant


def moment_at(instant: datetime, city: City) -> Moment:
    """What the clock of `city` shows at `instant`."""
    return Moment(instant.astimezone(city.zone).replace(tzinfo=None), city)


def instant_of(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant (UTC) of a wall time: the first of two, or the first after a gap."""
    local = wall.replace(tzinfo=zone, fold=0)
    instant = local.astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) == wall:
        return instant
    return _end_of_gap(wall, zone)


def is_skipped(wall: datetime, zone: ZoneInfo) -> bool:
    """The clocks jump over this wall time."""
    instant = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    return instant.astimezone(zone).replace(tzinfo=None) != wall


def is_repeated(wall: datetime, zone: ZoneInfo) -> bool:
    """The clocks show this wall time twice."""
    first, second = (wall.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    return first != second and not is_skipped(wall, zone)


def _end_of_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    """The instant at which the clocks jump, found between the two readings of a skipped time."""
    readings = sorted(wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    before, after = readings
    offset = after.astimezone(zone).utcoffset()
    while after - before > _SECOND:
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after
