"""Whether a message that may have arrived is sent again, and whether it then says so."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Care(StrEnum):
    """What counts more, by what a message is for: that it arrives, or that it arrives once."""

    URGENT = "urgent"
    NOTICE = "notice"
    """Reminders, briefings, broadcasts and changes."""
    ANSWER = "answer"
    CONFIDENTIAL = "confidential"
    EDIT = "edit"
    """Edits, deletions and pins: a second one changes nothing."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How often to repeat, None for as often as it takes; how long to wait the first time."""

    repeats: int | None
    pause: timedelta
    is_marked: bool = False


RULES: dict[Care, Rule] = {
    Care.URGENT: Rule(3, timedelta(seconds=5), is_marked=True),
    Care.NOTICE: Rule(1, timedelta(seconds=10), is_marked=True),
    Care.ANSWER: Rule(1, timedelta(seconds=2)),  # it expires ten minutes after its question
    Care.CONFIDENTIAL: Rule(0, timedelta(0)),
    Care.EDIT: Rule(None, timedelta(seconds=2)),
}
_LONGEST = timedelta(minutes=5)


def again_at(
    care: Care, *, maybes: int, expires_at: datetime | None, now: datetime
) -> datetime | None:
    """When to send it again; None for never. `maybes` counts the times it may have arrived.

    Each pause is twice the one before. What would be repeated after its expiry is not.
    """
    rule = RULES[care]
    if rule.repeats is not None and maybes > rule.repeats:
        return None
    at = now + min(rule.pause * 2 ** min(maybes - 1, 16), _LONGEST)
    return at if expires_at is None or at <= expires_at else None
