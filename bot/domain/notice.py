"""Something the bot says unasked: what kind, to whom it falls due when, and about which event."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from bot.domain.event import Event


class NoticeKind(StrEnum):
    """The cards that come by themselves."""

    BRIEFING = "briefing"
    EVENING = "evening"
    REMINDER = "reminder"
    BOARDING = "boarding"
    LANDING = "landing"
    FAREWELL = "farewell"


@dataclass(frozen=True, slots=True)
class Fold:
    """A reminder that fell due in flight or just after: the landing card carries it instead."""

    event: Event
    lead: int


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to say to one person.

    `at` is the instant (UTC). A REMINDER has its event and its `lead` (minutes before the
    gathering, or before the start if there is none); BOARDING and LANDING have their flight as
    the event, BRIEFING and EVENING the `day` they are about. `follows` are events at the same
    venue directly after, which get no reminder of their own: this message has to name them.
    `folded` are the reminders a landing card carries.
    """

    at: datetime
    kind: NoticeKind
    event: Event | None = None
    lead: int | None = None
    day: date | None = None
    follows: tuple[Event, ...] = ()
    folded: tuple[Fold, ...] = ()
    is_silent: bool = False
