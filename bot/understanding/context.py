"""What a conversation was about last: never what was typed, and only for a quarter of an hour."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.domain.routes import Route
from bot.domain.text import Language
from bot.understanding.question import Part

LASTS = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Context:
    """The last question of a person in a chat, and what its answer was about.

    `event` is an id of the trip, `subjects` the ids of people, firms, places and facts that were
    named, `day` the day the answer was about, `part` the part of it, `language` the one it was
    asked in.
    """

    routes: tuple[Route, ...]
    language: Language
    at: datetime
    event: str | None = None
    day: date | None = None
    subjects: tuple[str, ...] = ()
    part: Part | None = None

    def holds(self, now: datetime) -> bool:
        """It is recent enough to stand for what is left out."""
        return timedelta(0) <= now - self.at <= LASTS
