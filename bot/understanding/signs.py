"""Everything that was read in a text, gathered before anything is decided."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.event import Event, Kind
from bot.domain.people import Delegate
from bot.domain.place import City
from bot.understanding.cues import Cue
from bot.understanding.named import Named
from bot.understanding.nouns import Position
from bot.understanding.pattern import Pattern
from bot.understanding.question import When
from bot.understanding.subjects import Subject

_ASKS_TIME = Pattern(r"몇 ?시|언제|\bwhat time\b|\bwhen\b", re.ASCII)
_SOON = timedelta(hours=3)
_HALF_A_DAY = timedelta(hours=12)
_CLAUSE = Pattern(
    r"(?:[•가-힣]+?|\b[a-z]+)(?:을|를|이|가)? ?(?:먹고|먹은|끝나고|끝나면|마치고|보고|놓치면) ?"
    r"(?:나면|나서|나|뒤에?|후에?|다음에?)?(?= )"
    r"|\bbefore (?:i|we)\b[^?.!]*|[가-힣]+기 ?전에(?= )"
    r"|\b(?:once|when|after) (?:we|i) (?:land|touch down|get off|arrive|get (?:there|in))\b,?",
    re.ASCII,
)
OF_A_DAY = (Cue.SCHEDULE, Cue.DOING)
"""Signs that ask what is on."""


def main_clause(text: str) -> str:
    """The text without "after lunch", if it names another thing to ask of."""
    return _CLAUSE.sub(lambda found: " " * len(found[0]), text)


@dataclass(frozen=True, slots=True)
class Signs:
    """The cues with their places, the names, the time, the event pointed at, and who asks.

    `line` is what was typed; `text` the same, mended, without proper names; `rest` without any
    names and times.
    `leg` brings the person to the city that is named, else on to the next one. `agenda` is an
    event with a programme: named, else the nearest; `meal` the one going on or next.
    """

    cues: Mapping[Cue, int]
    names: Named
    when: When
    subject: Subject
    person: Delegate
    line: str
    text: str
    rest: str
    now: datetime
    home: City
    says_soon: bool = False
    leg: Event | None = None
    agenda: Event | None = None
    meal: Event | None = None

    def has(self, *cues: Cue) -> bool:
        """Any of the cues is there."""
        return not self.cues.keys().isdisjoint(cues)

    def at(self, *cues: Cue) -> int:
        """Where the first of the cues stands; 0 if none does."""
        return min((self.cues[cue] for cue in cues if cue in self.cues), default=0)

    def is_near(self, event: Event) -> bool:
        """It goes on, or begins within three hours; or its day is named."""
        soon = event.start.instant - self.now <= _SOON
        return (soon and self.now < event.end.instant) or self.when.day == event.start.date

    def is_today(self, event: Event) -> bool:
        """It is still ahead, within half a day."""
        return self.now < event.end.instant and event.start.instant - self.now <= _HALF_A_DAY

    @property
    def others(self) -> tuple[Delegate, ...]:
        """The delegates named who are not the one who asks."""
        return tuple(each for each in self.names.delegates if each.id != self.person.id)

    @property
    def follows(self) -> bool:
        """Not the event that is named, but what comes after it."""
        is_asked = self.has(Cue.DOING, Cue.NEXT, Cue.SCHEDULE, Cue.WHERE, Cue.WHAT)
        is_more = self.has(Cue.GATHER, Cue.MUSTER, Cue.DRESS, Cue.WHO, Cue.FREE)
        is_bare = not self.cues.keys() - {Cue.AFTER, Cue.EATING, Cue.MINE}
        is_more = is_more or bool(_ASKS_TIME.search(self.text))
        is_asked = (is_asked and not is_more) or is_bare
        points = self.subject.event or self.subject.named
        eats = self.has(Cue.EATING) and self.meal
        rides = self.names.cities and self.leg
        return bool(self.has(Cue.AFTER) and (points or eats or rides) and is_asked)

    @property
    def meets_after(self) -> bool:
        """Where people meet when a thing is over."""
        both = self.has(Cue.WHERE) and bool(_ASKS_TIME.search(self.text))
        asks = self.has(Cue.GATHER, Cue.MUSTER, Cue.VEHICLE) or both or self.says_ride
        return self.has(Cue.AFTER) and asks

    @property
    def over(self) -> Event | None:
        """The thing that is over then; none if only the ride after it is named."""
        if self.says_ride and not self.subject.named:
            return None
        return next(iter(self.subject.events), None)

    @property
    def says_ride(self) -> bool:
        """A bus, a coach, whatever it leads to."""
        noun = self.subject.noun
        return noun is not None and Kind.TRANSFER in noun.kinds

    @property
    def precedes(self) -> bool:
        """Not the event that is named, but what comes before it."""
        return bool(self.has(Cue.BEFORE) and self.subject.events and not self.eats_before)

    @property
    def eats_before(self) -> bool:
        """What to eat before something that is no meal."""
        noun = self.subject.noun
        is_meal = noun is not None and Kind.MEAL in noun.kinds
        return self.has(Cue.BEFORE) and self.has(Cue.EATING) and noun is not None and not is_meal

    @property
    def has_event(self) -> bool:
        """An event was pointed at: by name, by kind, or as the first or the last."""
        is_placed = self.subject.position in {Position.FIRST, Position.LAST} and self.subject.event
        return bool(self.names.events or self.subject.noun or is_placed)
