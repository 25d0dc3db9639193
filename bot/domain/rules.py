"""When the bot speaks by itself: the rules of a trip, all of them numbers people can read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time, timedelta

from bot.domain.event import Kind

Leads = tuple[int, ...]
"""Minutes before the gathering, longest first."""


@dataclass(frozen=True, slots=True)
class KindRule:
    """Leads in minutes for one kind of event.

    `loose` and `together` count from the gathering; `before_start` counts from the start of the
    event for people who are together, `when_split` from the gathering when the group parts here.
    """

    loose: Leads = ()
    together: Leads = ()
    before_start: Leads = ()
    when_split: Leads = ()
    after_free: Leads = ()


_MEETING = KindRule(loose=(30, 10), before_start=(20,), when_split=(10,), after_free=(90, 30))


def default_kinds() -> Mapping[Kind, KindRule]:
    """The leads of a trip whose file gives none."""
    return {
        Kind.ASSEMBLY: KindRule(loose=(150, 45)),
        Kind.TRANSFER: KindRule(loose=(30, 10), together=(15,)),
        Kind.FLIGHT: KindRule(loose=(40, 15), together=(15,)),
        Kind.MEETING: _MEETING,
        Kind.VISIT: _MEETING,
        Kind.PRESENTATION: _MEETING,
        Kind.CEREMONY: _MEETING,
        Kind.PREPARATION: _MEETING,
        Kind.EXHIBITION: KindRule(loose=(30,), before_start=(20,)),
        Kind.MEAL: KindRule(loose=(30, 10)),
        Kind.HOTEL: KindRule(),
    }


@dataclass(frozen=True, slots=True)
class Rules:
    """Every number of DESIGN "When it speaks by itself". Times of day are wall times."""

    kinds: Mapping[Kind, KindRule] = field(default_factory=default_kinds, hash=False)
    transfer_gathers: timedelta = timedelta(minutes=10)
    loose_after: timedelta = timedelta(minutes=60)
    free_after: timedelta = timedelta(hours=3)
    hold_at_end: timedelta = timedelta(minutes=15)
    fold_after_landing: timedelta = timedelta(minutes=45)
    boarding_international: timedelta = timedelta(minutes=60)
    boarding_domestic: timedelta = timedelta(minutes=50)
    connection_under: timedelta = timedelta(hours=3)
    briefing_before: timedelta = timedelta(minutes=90)
    briefing_before_early: timedelta = timedelta(minutes=60)
    early_gathering: time = time(7, 30)
    briefing_earliest: time = time(6, 30)
    briefing_latest: time = time(9, 0)
    briefing_before_bags: timedelta = timedelta(minutes=45)
    evening: time = time(20, 30)
    evening_eve: time = time(19, 0)
    evening_early: time = time(18, 30)
    evening_early_if_before: time = time(7, 0)
    evening_early_after: timedelta = timedelta(minutes=30)
    evening_latest: time = time(21, 30)
    long_shift: timedelta = timedelta(hours=5)
    long_shift_after: timedelta = timedelta(minutes=10)
    evening_landing_from: time = time(18, 0)
    evening_landing_to: time = time(21, 0)
    evening_landing_after: timedelta = timedelta(minutes=45)
    farewell_after: timedelta = timedelta(minutes=5)
    directly_after: timedelta = timedelta(minutes=15)
    night_until: time = time(4, 0)
    before_quiet: timedelta = timedelta(minutes=5)
    quiet_from: time = time(22, 0)
    quiet_to: time = time(6, 30)
