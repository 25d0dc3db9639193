"""Everything that was read in a text, gathered before anything is decided."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.event import Event
from bot.domain.people import Delegate
from bot.understanding.cues import Cue
from bot.understanding.named import Named
from bot.understanding.nouns import Position
from bot.understanding.question import When
from bot.understanding.subjects import Subject

OF_A_DAY = (Cue.SCHEDULE, Cue.DOING)
"""Signs that ask what is on."""


@dataclass(frozen=True, slots=True)
class Signs:
    """The cues with their places, the names, the time, the event pointed at, and who asks.

    `text` is what was typed, mended, without proper names; `rest` without any names and times.
    `leg` brings the person to the city that is named, else on to the next one.
    """

    cues: Mapping[Cue, int]
    names: Named
    when: When
    subject: Subject
    person: Delegate
    text: str
    rest: str
    says_soon: bool = False
    leg: Event | None = None

    def has(self, *cues: Cue) -> bool:
        """Any of the cues is there."""
        return not self.cues.keys().isdisjoint(cues)

    def at(self, *cues: Cue) -> int:
        """Where the first of the cues stands; 0 if none does."""
        return min((self.cues[cue] for cue in cues if cue in self.cues), default=0)

    @property
    def others(self) -> tuple[Delegate, ...]:
        """The delegates named who are not the one who asks."""
        return tuple(each for each in self.names.delegates if each.id != self.person.id)

    @property
    def follows(self) -> bool:
        """Not the event that is named, but what comes after it."""
        is_asked = self.has(Cue.DOING, Cue.NEXT, Cue.SCHEDULE, Cue.WHERE, Cue.WHAT)
        return bool(self.has(Cue.AFTER) and self.subject.events and is_asked)

    @property
    def has_event(self) -> bool:
        """An event was pointed at: by name, by kind, or as the first or the last."""
        is_placed = self.subject.position in {Position.FIRST, Position.LAST} and self.subject.event
        return bool(self.names.events or self.subject.noun or is_placed)
