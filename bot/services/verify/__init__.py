"""The checks of a rehearsal. They read what was said and the trip, never the planner.

What a trip decides for itself (its quiet hours, how early is early) is read from its rules.
"""

from collections.abc import Callable

from bot.services.verify.language import spoken_to_in_their_language
from bot.services.verify.promises import (
    briefed_each_morning,
    closed_each_evening,
    met_on_landing,
    named_in_advance,
)
from bot.services.verify.silences import (
    never_too_late,
    nobody_in_flight,
    quiet_at_night,
    silent_in_meetings,
    told_once,
)
from bot.services.verify.transcript import Check, Said, Transcript

__all__ = ["Check", "Said", "Transcript", "verify"]


def verify(transcript: Transcript) -> tuple[Check, ...]:
    """Every check, in the order in which a rehearsal prints them."""
    checks: tuple[Callable[[Transcript], Check], ...] = (
        nobody_in_flight,
        quiet_at_night,
        silent_in_meetings,
        named_in_advance,
        briefed_each_morning,
        closed_each_evening,
        met_on_landing,
        never_too_late,
        told_once,
        spoken_to_in_their_language,
    )
    return tuple(check(transcript) for check in checks)
