"""How long before an event people are reminded, by whether they come alone or together."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.event import Event, Kind
from bot.domain.itinerary import Itinerary, splits_here


@dataclass(frozen=True, slots=True)
class Lead:
    """A reminder as the rules want it: `minutes` before `anchor` (the gathering, or the start)."""

    event: Event
    minutes: int
    anchor: datetime
    shortest: int

    @property
    def at(self) -> datetime:
        return self.anchor - timedelta(minutes=self.minutes)

    @property
    def latest(self) -> datetime:
        """The instant of the shortest lead: a reminder that cannot come by then is of no use."""
        return self.anchor - timedelta(minutes=self.shortest)


def leads(itinerary: Itinerary, event: Event, briefed: datetime | None) -> Iterator[Lead]:
    """The reminders of an event, longest lead first.

    `briefed` is the instant of the day's morning briefing: free hours count from it, or from the
    end of the last event if that is later.
    """
    if follows_directly(itinerary, event):
        return
    minutes, anchor = _minutes(itinerary, event, briefed)
    for each in minutes:
        yield Lead(event, each, anchor, min(minutes))


def follows_directly(itinerary: Itinerary, event: Event) -> bool:
    """The event is where everyone is together already: the message before names it."""
    before = itinerary.preceding(event)
    if before is None or event.venue is None or itinerary.gathering(event) is not None:
        return False
    if is_loose(itinerary, event):
        return False
    gap = event.start.instant - before.end.instant
    return event.venue == before.venue and gap <= itinerary.trip.rules.directly_after


def following_directly(itinerary: Itinerary, event: Event) -> tuple[Event, ...]:
    """The chain of events at the same venue that comes after `event` without a reminder."""
    chain: list[Event] = []
    last = event
    while (after := itinerary.following(last)) and follows_directly(itinerary, after):
        chain.append(after)
        last = after
    return tuple(chain)


def is_loose(itinerary: Itinerary, event: Event) -> bool:
    """People come alone: first in the day, from a hotel or an exhibition, after a pause."""
    before = itinerary.preceding(event)
    if before is not None and before.is_flight and event.kind is Kind.TRANSFER:
        return False
    if before is None or before.kind in (Kind.HOTEL, Kind.EXHIBITION):
        return True
    if itinerary.on(event.start.date)[0].id == event.id:
        return True
    pause = itinerary.meets(event).instant - before.end.instant
    return pause >= itinerary.trip.rules.loose_after


def _minutes(
    itinerary: Itinerary, event: Event, briefed: datetime | None
) -> tuple[tuple[int, ...], datetime]:
    """The leads in minutes and the instant they count from."""
    rule = itinerary.trip.rules.kinds[event.kind]
    meets = itinerary.meets(event).instant
    gathers = itinerary.gathering(event) is not None
    if event.is_flight and not gathers:
        return (), meets
    if is_loose(itinerary, event):
        free = rule.after_free and _has_been_free(itinerary, event, briefed)
        return (rule.after_free if free else rule.loose), meets
    if rule.when_split and gathers and splits_here(itinerary.trip, event):
        return rule.when_split, meets
    if rule.before_start:
        return rule.before_start, event.start.instant
    return rule.together, meets


def _has_been_free(itinerary: Itinerary, event: Event, briefed: datetime | None) -> bool:
    before = itinerary.preceding(event)
    since = [at for at in (briefed, before.end.instant if before else None) if at is not None]
    if not since:
        return False
    return itinerary.meets(event).instant - max(since) >= itinerary.trip.rules.free_after
