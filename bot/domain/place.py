"""Cities and venues: where things are, and whose clock counts there."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.domain.text import Text


@dataclass(frozen=True, slots=True)
class Weather:
    """Typical January-like figures of a place, in whole degrees Celsius."""

    place: Text
    day: int
    night: int


@dataclass(frozen=True, slots=True)
class City:
    """A stop of the trip. Its zone gives every local time its meaning.

    `country` is an ISO 3166 code: a flight between two of them is international.
    """

    id: str
    name: Text
    zone: ZoneInfo
    country: str
    aliases: tuple[str, ...] = ()
    weather: tuple[Weather, ...] = ()


@dataclass(frozen=True, slots=True)
class Venue:
    """A place with a name; `address` is as a driver reads it, coordinates are degrees WGS 84.

    `short` is what people say ("the Ritz"); `illustrative` names the fields that are samples.
    """

    id: str
    name: Text
    city: City
    kind: str
    short: Text | None = None
    address: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    aliases: tuple[str, ...] = ()
    illustrative: frozenset[str] = frozenset()

    @property
    def is_hotel(self) -> bool:
        return self.kind == "hotel"

    @property
    def is_airport(self) -> bool:
        return self.kind == "airport"
