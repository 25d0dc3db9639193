"""What a person chose about how and when they are told; all else is as the trip has it."""

from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum

from bot.domain.itinerary import Itinerary, itinerary
from bot.domain.rules import KindRule, Rules

Hours = tuple[time, time]
"""From when to when, by the clock of the city; it may run over midnight."""

_EARLIER = 15  # minutes
_NOON = time(12, 0)


class Leads(StrEnum):
    """How long before an item one is reminded."""

    EARLIER = "earlier"
    """A quarter of an hour before the others."""
    LAST = "last"
    """Once only, by the last reminder."""


@dataclass(frozen=True, slots=True)
class Choices:
    """None is always: as the trip has it. `told_on` is the platform to be told on."""

    told_on: str | None = None
    briefing: time | None = None
    quiet: Hours | None = None
    leads: Leads | None = None

    @property
    def is_timed(self) -> bool:
        """Something is to be said at another time than the trip's rules say."""
        return (self.briefing, self.quiet, self.leads) != (None, None, None)


def personal(of: Itinerary, choices: Choices) -> Itinerary:
    """The itinerary by the person's own rules."""
    if not choices.is_timed:
        return of
    trip = replace(of.trip, rules=rules_for(of.trip.rules, choices))
    return itinerary(trip, of.person)


def rules_for(rules: Rules, choices: Choices) -> Rules:
    """The rules of the trip as one person wants them."""
    if choices.leads is not None:
        kinds = {kind: _led(rule, choices.leads) for kind, rule in rules.kinds.items()}
        rules = replace(rules, kinds=kinds)
    if choices.quiet is not None:
        rules = _quiet(rules, *choices.quiet)
    if choices.briefing is not None:
        at = choices.briefing
        rules = replace(rules, briefing_earliest=at, briefing_latest=at)
    return rules


def _led(rule: KindRule, leads: Leads) -> KindRule:
    def led(minutes: tuple[int, ...]) -> tuple[int, ...]:
        if leads is Leads.LAST:
            return minutes[-1:]
        return tuple(each + _EARLIER for each in minutes)

    return KindRule(
        loose=led(rule.loose),
        together=led(rule.together),
        before_start=led(rule.before_start),
        when_split=led(rule.when_split),
        after_free=led(rule.after_free),
    )


def _quiet(rules: Rules, since: time, until: time) -> Rules:
    """The evening card comes before a longer night, the briefing after it."""
    if since > _NOON:
        rules = replace(
            rules,
            evening=min(rules.evening, since),
            evening_eve=min(rules.evening_eve, since),
            evening_early=min(rules.evening_early, since),
            evening_latest=min(rules.evening_latest, since),
        )
    return replace(
        rules,
        quiet_from=since,
        quiet_to=until,
        briefing_earliest=max(rules.briefing_earliest, until),
        briefing_latest=max(rules.briefing_latest, until),
    )
