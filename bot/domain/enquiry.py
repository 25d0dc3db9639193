"""A question that was handed to the coordinators, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.text import Language


@dataclass(frozen=True, slots=True)
class Enquiry:
    """Instants are aware. `person`, `taken_by` and `answered_by` are ids of delegates.

    `text` is None once it is erased; empty if someone asked for help without a word. `event` is
    the id of what it was about. A call for help is urgent; whoever called can end it themselves.
    """

    number: int
    person: str
    text: str | None
    language: Language
    event: str | None
    asked_at: datetime
    is_urgent: bool = False
    taken_by: str | None = None
    answered_by: str | None = None
    answered_at: datetime | None = None
    answer: str | None = None

    @property
    def is_open(self) -> bool:
        return self.answered_by is None
