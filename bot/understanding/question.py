"""What was understood: the routes asked for and the things they are about."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.comparison import Comparison
from bot.domain.event import Event
from bot.domain.information import Fact
from bot.domain.moment import Moment
from bot.domain.people import Counterpart, Delegate, Exhibitor, Group
from bot.domain.place import City, Venue
from bot.domain.routes import Route
from bot.domain.text import Language


class Part(StrEnum):
    """A part of a day."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class When:
    """What was said of time: a programme day, a part of it, or a moment (wall time there)."""

    day: date | None = None
    part: Part | None = None
    moment: Moment | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One or more routes, and what they are about.

    Empty fields were not named: the handler then takes what is next, today, or the person's own.
    `others` are further readings, likeliest first, to be offered as buttons. `item` is the number
    of an item of a programme. `is_whole` asks of the whole trip, not of a day; `is_parting` is a
    good night; `is_beyond` asks for what files of trips do not tell: that is said, with what it
    is about. `comparison` says what is compared or counted. `also` was asked in the same breath.
    """

    routes: tuple[Route, ...]
    language: Language
    when: When = When()
    events: tuple[Event, ...] = ()
    counterparts: tuple[Counterpart, ...] = ()
    delegates: tuple[Delegate, ...] = ()
    groups: tuple[Group, ...] = ()
    exhibitors: tuple[Exhibitor, ...] = ()
    facts: tuple[Fact, ...] = ()
    venue: Venue | None = None
    city: City | None = None
    others: tuple["Question", ...] = ()
    item: int | None = None
    is_whole: bool = False
    is_parting: bool = False
    is_of_me: bool = False
    is_beyond: bool = False
    comparison: Comparison | None = None
    also: tuple["Question", ...] = ()

    @property
    def route(self) -> Route:
        """The first thing asked."""
        return self.routes[0]

    @property
    def event(self) -> Event | None:
        """The one event it is about, if any was named."""
        return self.events[0] if self.events else None
