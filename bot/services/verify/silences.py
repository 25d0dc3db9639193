"""What must not be said, or not then: in flight, at night, in a meeting, late, twice."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.notice import NoticeKind
from bot.services.verify.transcript import Check, Said, Transcript, checked, fault

_MINUTE = timedelta(minutes=1)
_AHEAD = (NoticeKind.REMINDER, NoticeKind.BOARDING)


def nobody_in_flight(transcript: Transcript) -> Check:
    """Nothing reaches someone between take-off and landing; just after it, the landing card."""

    def faults() -> Iterator[str]:
        for itinerary, heard in transcript.each():
            rest = itinerary.trip.rules.fold_after_landing
            for event in (event for event in itinerary.events if event.is_flight):
                for said in heard:
                    if event.start.instant <= said.at < event.end.instant:
                        yield fault(said, f"in flight ({event.id})")
                    elif event.end.instant <= said.at < event.end.instant + rest and (
                        said.kind != NoticeKind.LANDING
                    ):
                        yield fault(said, f"just after landing ({event.id})")

    return checked("nobody in flight", len(transcript.said), faults())


def quiet_at_night(transcript: Transcript) -> Check:
    """At night only landing cards, and what belongs to an early gathering."""

    def faults() -> Iterator[str]:
        for itinerary, heard in transcript.each():
            rules = itinerary.trip.rules
            for said in heard:
                at = itinerary.clock(said.at).wall.time()
                is_night = at >= rules.quiet_from or at < rules.quiet_to
                if is_night and said.kind != NoticeKind.LANDING and not _is_early(itinerary, said):
                    yield fault(said, f"at night ({at:%H:%M})")

    return checked("quiet at night", len(transcript.said), faults())


def silent_in_meetings(transcript: Transcript) -> Check:
    """No phone rings inside a meeting, visit, presentation or ceremony, unless a plane lands."""

    def faults() -> Iterator[str]:
        for itinerary, heard in transcript.each():
            for event in (event for event in itinerary.events if event.is_meeting):
                for said in heard:
                    is_inside = event.start.instant <= said.at < event.end.instant
                    if is_inside and said.kind != NoticeKind.LANDING:
                        yield fault(said, f"inside {event.id}")

    return checked("silent in meetings", len(transcript.said), faults())


def never_too_late(transcript: Transcript) -> Check:
    """A reminder keeps its distance to the start, unless a meeting or the night held it."""
    ahead = [said for said in transcript.said if said.kind in _AHEAD]

    def faults() -> Iterator[str]:
        for said in ahead:
            itinerary = transcript.itineraries[said.to]
            event = _event(itinerary, said)
            if event is None or said.at > event.start.instant:
                yield fault(said, "after the start")
            elif said.at > event.start.instant - (said.lead or 0) * _MINUTE and not _was_held(
                itinerary, said
            ):
                yield fault(said, f"later than {said.lead} minutes before")

    return checked("never too late", len(ahead), faults())


def told_once(transcript: Transcript) -> Check:
    """Nobody hears the same words twice on one day, nor of one thing twice in one minute."""
    words = Counter((said.to, said.local.date(), said.text) for said in transcript.said)
    things = Counter((said.to, said.at, said.kind, said.event) for said in transcript.said)

    def faults() -> Iterator[str]:
        for (person, day, _), times in words.items():
            if times > 1:
                yield f"{person}: the same words {times} times on {day}"
        for (person, at, kind, event), times in things.items():
            if times > 1:
                yield f"{person}: {kind} {event or ''} {times} times at {at.isoformat()}"

    return checked("told once", len(transcript.said), faults())


def _event(itinerary: Itinerary, said: Said) -> Event | None:
    return next((event for event in itinerary.events if event.id == said.event), None)


def _is_early(itinerary: Itinerary, said: Said) -> bool:
    """It belongs to an event, or a morning, that gathers before half past seven."""
    if said.kind == NoticeKind.BRIEFING:
        return any(_gathers_early(itinerary, each) for each in itinerary.on(said.local.date()))
    event = _event(itinerary, said) if said.kind in _AHEAD else None
    return event is not None and _gathers_early(itinerary, event)


def _gathers_early(itinerary: Itinerary, event: Event) -> bool:
    """The event does, or its bags go down so early that their briefing breaks the night."""
    rules = itinerary.trip.rules
    if itinerary.meets(event).wall.time() < rules.early_gathering:
        return True
    if event.bags_out is None:
        return False
    latest = event.bags_out.instant - rules.briefing_before_bags
    return itinerary.clock(latest).wall.time() < rules.quiet_to


def _was_held(itinerary: Itinerary, said: Said) -> bool:
    """A meeting ends, or the night, at the minute it came."""
    if itinerary.clock(said.at).wall.time() == itinerary.trip.rules.quiet_to:
        return True
    return any(each.is_meeting and each.end.instant == said.at for each in itinerary.events)
