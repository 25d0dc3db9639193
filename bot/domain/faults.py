"""What the auditor may find wrong with the bot itself."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """Each is the action of a log line, and a sentence for coordinators."""

    LOST = "audit_messages_lost"
    """Rows of the outbox are gone, or in a state that nobody knows."""
    OVERDUE = "audit_messages_overdue"
    """Messages are due for a minute, and no platform has asked for a pause."""
    HANGING = "audit_sendings_hanging"
    UNREAD = "audit_requests_waiting"
    POISONED = "audit_requests_put_aside"
    UNREACHABLE = "audit_people_unreachable"
    """Messages are held, as their people have no chat that takes any."""
    SILENT = "audit_platforms_silent"
    """A platform has refused its token, or has not answered for a minute and a half."""
    UNPLANNED = "audit_plan_behind"
    """A trip has not been planned for a minute."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault, and of how many messages, requests or trips."""

    fault: Fault
    count: int
