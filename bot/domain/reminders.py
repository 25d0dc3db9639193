"""What the bot says by itself, and when. A pure function of one person's trip.

The rules are DESIGN "When it speaks by itself"; every number of them is in `domain/rules.py`.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from operator import attrgetter

from bot.domain.briefings import briefing_time, briefings
from bot.domain.evenings import evenings
from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.leads import Lead, following_directly, leads
from bot.domain.notice import Fold, Notice, NoticeKind
from bot.domain.silence import Silence, silence

_MINUTE = timedelta(minutes=1)


def plan(itinerary: Itinerary) -> tuple[Notice, ...]:
    """All that is said to one person unasked, in order; nothing to someone without events."""
    if not itinerary.events:
        return ()
    quiet = silence(itinerary)
    notices = [
        *briefings(itinerary, quiet),
        *evenings(itinerary, quiet),
        *_before_events(itinerary, quiet),
        _farewell(itinerary, quiet),
    ]
    return tuple(sorted(notices, key=attrgetter("at", "kind")))


def due(itinerary: Itinerary, *, since: datetime, until: datetime) -> tuple[Notice, ...]:
    """What falls due in (since, until]. A clock stepped back makes nothing due."""
    return tuple(notice for notice in plan(itinerary) if since < notice.at <= until)


def _before_events(itinerary: Itinerary, quiet: Silence) -> Iterator[Notice]:
    """Reminders, boarding cards, and landing cards with what they have to carry."""
    folded: dict[str, list[Fold]] = {flight.id: [] for flight in quiet.flights}
    for event in itinerary.events:
        wanted = [*_reminders(itinerary, event, quiet), *_boarding(itinerary, event, quiet)]
        for notice in wanted:
            flight = quiet.flight_holding(notice.at)
            if flight is None:
                yield notice
            elif notice.event is not None and notice.lead is not None:
                folded[flight.id].append(Fold(notice.event, notice.lead))
    for flight in quiet.flights:
        carried = tuple(folded[flight.id])
        yield Notice(flight.end.instant, NoticeKind.LANDING, flight, folded=carried)


def _reminders(itinerary: Itinerary, event: Event, quiet: Silence) -> Iterator[Notice]:
    """One notice an instant: of two leads that have to wait for the same one, the shorter."""
    briefed = briefing_time(itinerary, event.start.date).instant
    by_instant: dict[datetime, Lead] = {}
    for lead in leads(itinerary, event, briefed):
        at = _allowed(lead, itinerary, quiet)
        if at is not None:
            by_instant[at] = lead
    follows = following_directly(itinerary, event) if by_instant else ()
    for at, lead in by_instant.items():
        yield Notice(at, NoticeKind.REMINDER, event, lead.minutes, follows=follows)


def _allowed(lead: Lead, itinerary: Itinerary, quiet: Silence) -> datetime | None:
    """When the reminder may ring: after the meeting, after the night; None if that is too late."""
    if quiet.flight_holding(lead.at):
        return lead.at
    at = _after_meeting(lead, quiet)
    if at is None:
        return None
    if quiet.is_quiet(at) and not is_early(itinerary, lead.event):
        at = quiet.end_of_night(at)
        if at > lead.latest or quiet.meeting_at(at):
            return None
    return at


def _after_meeting(lead: Lead, quiet: Silence) -> datetime | None:
    """The end of the meeting for what falls due in its last minutes, and for the last reminder."""
    at = lead.at
    meeting = quiet.meeting_at(at)
    if meeting is None:
        return at
    end = meeting.end.instant
    near = end - at <= quiet.itinerary.trip.rules.hold_at_end
    if not near and lead.minutes != lead.shortest:
        return None
    return end if end <= lead.anchor and not quiet.meeting_at(end) else None


def is_early(itinerary: Itinerary, event: Event) -> bool:
    """The event or its bags gather so early that the night may be broken for it."""
    rules = itinerary.trip.rules
    if itinerary.meets(event).wall.time() < rules.early_gathering:
        return True
    if event.bags_out is None:
        return False
    briefed = event.bags_out.instant - rules.briefing_before_bags
    return itinerary.clock(briefed).wall.time() < rules.quiet_to


def _boarding(itinerary: Itinerary, event: Event, quiet: Silence) -> Iterator[Notice]:
    """The boarding card; one that the night forbids comes just before the night begins."""
    if not event.is_flight:
        return
    rules = itinerary.trip.rules
    lead = rules.boarding_international if event.is_international else rules.boarding_domestic
    at = event.start.instant - lead
    if quiet.is_quiet(at) and not is_early(itinerary, event) and not quiet.flight_holding(at):
        at = quiet.start_of_night(at) - rules.before_quiet
    yield Notice(at, NoticeKind.BOARDING, event, lead // _MINUTE)


def _farewell(itinerary: Itinerary, quiet: Silence) -> Notice:
    rules = itinerary.trip.rules
    last = max(itinerary.events, key=lambda event: event.end.instant)
    at = last.end.instant + rules.farewell_after
    if flight := quiet.flight_holding(at):
        at = flight.end.instant + rules.fold_after_landing + rules.farewell_after
    if quiet.is_quiet(at):
        at = quiet.end_of_night(at)
    return Notice(at, NoticeKind.FAREWELL, last)
