"""The checks of a rehearsal. They read what was said and the trip, never the planner."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.moment import Moment
from bot.domain.notice import NoticeKind
from bot.domain.text import Language

_LANDED = timedelta(minutes=45)
_IN_ADVANCE = timedelta(hours=16)
_NIGHT = (time(22, 0), time(6, 30))
_EARLY = time(7, 30)
_EARLY_BAGS = time(7, 15)
_MORNING = (time(4, 0), time(9, 0))


@dataclass(frozen=True, slots=True)
class Said:
    """One message of a rehearsal: `at` is UTC, `folded` holds pairs of event id and lead."""

    at: datetime
    to: str
    kind: str
    event: str | None
    lead: int | None
    folded: tuple[tuple[str, int], ...]
    city: str
    local: datetime
    platform: str
    language: Language
    text: str


@dataclass(frozen=True, slots=True)
class Check:
    """The outcome of one check: how many things it looked at, and what it found wrong."""

    name: str
    count: int
    faults: tuple[str, ...] = field(default=())

    @property
    def ok(self) -> bool:
        return not self.faults


@dataclass(frozen=True, slots=True)
class Transcript:
    """Everything said in a span of time, and the people it was said to.

    `since` and `until` (instants) bound what can be asked for; a person without messages is in
    `itineraries` all the same.
    """

    said: Sequence[Said]
    itineraries: Mapping[str, Itinerary]
    since: datetime
    until: datetime

    def of(self, person: str) -> Iterator[Said]:
        return (each for each in self.said if each.to == person)

    def covers(self, at: datetime) -> bool:
        return self.since <= at <= self.until


def verify(transcript: Transcript) -> tuple[Check, ...]:
    """Every check, in the order in which a rehearsal prints them."""
    checks: tuple[Callable[[Transcript], Check], ...] = (
        nobody_in_flight,
        quiet_at_night,
        silent_in_meetings,
        named_in_advance,
        briefed_each_morning,
        met_on_landing,
        never_too_late,
        told_once,
        spoken_to_in_their_language,
    )
    return tuple(check(transcript) for check in checks)


def nobody_in_flight(transcript: Transcript) -> Check:
    """Nothing reaches someone between take-off and landing."""

    def faults() -> Iterator[str]:
        for said in transcript.said:
            for event in transcript.itineraries[said.to].events:
                if event.is_flight and event.start.instant <= said.at < event.end.instant:
                    yield _fault(said, f"in flight ({event.id})")

    return _check("nobody in flight", transcript.said, faults())


def quiet_at_night(transcript: Transcript) -> Check:
    """At night only landing cards, and what belongs to a gathering before half past seven."""

    def faults() -> Iterator[str]:
        for said in transcript.said:
            itinerary = transcript.itineraries[said.to]
            at = itinerary.clock(said.at).wall.time()
            is_night = at >= _NIGHT[0] or at < _NIGHT[1]
            if is_night and said.kind != NoticeKind.LANDING and not _is_early(itinerary, said):
                yield _fault(said, f"at night ({at:%H:%M})")

    return _check("quiet at night", transcript.said, faults())


def silent_in_meetings(transcript: Transcript) -> Check:
    """No phone rings inside a meeting, visit, presentation or ceremony."""

    def faults() -> Iterator[str]:
        for said in transcript.said:
            for event in transcript.itineraries[said.to].events:
                if event.is_meeting and event.start.instant <= said.at < event.end.instant:
                    yield _fault(said, f"inside {event.id}")

    return _check("silent in meetings", transcript.said, faults())


def named_in_advance(transcript: Transcript) -> Check:
    """Every event of a person stands by name in a message before they have to be there."""
    wanted = [
        (itinerary, event)
        for itinerary in transcript.itineraries.values()
        for event in itinerary.events
        if transcript.covers(itinerary.meets(event).instant)
    ]

    def faults() -> Iterator[str]:
        for itinerary, event in wanted:
            meets = itinerary.meets(event).instant
            before = (each for each in transcript.of(itinerary.person.id) if each.at <= meets)
            if not any(_names(each, event) and meets - each.at <= _IN_ADVANCE for each in before):
                yield f"{itinerary.person.id}: {event.id} is not named before {meets.isoformat()}"

    return _check("named in advance", wanted, faults())


def briefed_each_morning(transcript: Transcript) -> Check:
    """One briefing each morning that a person wakes on the ground; never two on one date."""
    mornings = [
        (itinerary, day)
        for itinerary in transcript.itineraries.values()
        for day in _days_on_the_ground(itinerary)
        if transcript.covers(_wakes(itinerary, day))
    ]

    def faults() -> Iterator[str]:
        briefed = Counter(
            (said.to, said.local.date())
            for said in transcript.said
            if said.kind == NoticeKind.BRIEFING
        )
        for (person, day), times in briefed.items():
            if times > 1:
                yield f"{person}: {times} briefings on {day}"
        for itinerary, day in mornings:
            if not briefed[itinerary.person.id, day]:
                yield f"{itinerary.person.id}: no briefing on {day}"

    return _check("briefed each morning", mornings, faults())


def met_on_landing(transcript: Transcript) -> Check:
    """One landing card for every flight, at the minute of arrival."""
    landings = [
        (itinerary.person.id, event)
        for itinerary in transcript.itineraries.values()
        for event in itinerary.events
        if event.is_flight and transcript.covers(event.end.instant)
    ]
    cards = Counter(
        (said.to, said.event, said.at)
        for said in transcript.said
        if said.kind == NoticeKind.LANDING
    )

    def faults() -> Iterator[str]:
        for person, event in landings:
            found = cards[person, event.id, event.end.instant]
            if found != 1:
                yield f"{person}: {found} landing cards for {event.id}"

    return _check("met on landing", landings, faults())


def never_too_late(transcript: Transcript) -> Check:
    """A reminder comes before its event begins, and not after the shortest time to get there."""
    reminders = [said for said in transcript.said if said.kind == NoticeKind.REMINDER]

    def faults() -> Iterator[str]:
        for said in reminders:
            event = _event(transcript.itineraries[said.to], said)
            if event is None or said.at > event.start.instant:
                yield _fault(said, "after the start")

    return _check("never too late", reminders, faults())


def told_once(transcript: Transcript) -> Check:
    """Nobody is told the same thing twice."""
    counted = Counter(
        (said.to, said.kind, said.event, said.lead, said.text) for said in transcript.said
    )
    repeated = (
        f"{to}: {kind} {event or ''} {times} times".replace("  ", " ")
        for (to, kind, event, _, _), times in counted.items()
        if times > 1
    )
    return _check("told once", transcript.said, repeated)


def spoken_to_in_their_language(transcript: Transcript) -> Check:
    """Korean to those who chose Korean, English without Hangul to those who chose English."""

    def faults() -> Iterator[str]:
        for said in transcript.said:
            has_hangul = any("가" <= letter <= "힣" for letter in said.text)
            if has_hangul != (said.language == "ko"):
                yield _fault(said, f"not in {said.language}")

    return _check("in their language", transcript.said, faults())


def _check(name: str, looked_at: Sequence[object], faults: Iterable[str]) -> Check:
    return Check(name, len(looked_at), tuple(faults))


def _fault(said: Said, why: str) -> str:
    about = f" {said.event}" if said.event else ""
    return f"{said.to}: {said.kind}{about} at {said.at.isoformat()} {why}"


def _names(said: Said, event: Event) -> bool:
    return event.title.in_(said.language) in said.text


def _event(itinerary: Itinerary, said: Said) -> Event | None:
    return next((event for event in itinerary.events if event.id == said.event), None)


def _is_early(itinerary: Itinerary, said: Said) -> bool:
    """It belongs to an event, or a morning, that gathers before half past seven."""
    event = _event(itinerary, said)
    if event is not None:
        return itinerary.meets(event).wall.time() < _EARLY
    events = itinerary.on(said.local.date()) if said.kind == NoticeKind.BRIEFING else ()
    return any(itinerary.meets(each).wall.time() < _EARLY for each in events) or any(
        each.bags_out.wall.time() < _EARLY_BAGS for each in events if each.bags_out
    )


def _days_on_the_ground(itinerary: Itinerary) -> Iterator[date]:
    """Dates on which the person is not in the air, nor just out of it, while others get up."""
    flights = [event for event in itinerary.events if event.is_flight]
    for day in itinerary.trip.days:
        if not itinerary.events or not itinerary.events[0].start.date <= day <= _last(itinerary):
            continue
        city = itinerary.city_on(day)
        first, last = (Moment(datetime.combine(day, at), city).instant for at in _MORNING)
        events = itinerary.on(day)
        if events:
            last = min(last, itinerary.meets(events[0]).instant)
        if not any(e.start.instant <= last and e.end.instant + _LANDED >= first for e in flights):
            yield day


def _last(itinerary: Itinerary) -> date:
    return max(event.end.date for event in itinerary.events)


def _wakes(itinerary: Itinerary, day: date) -> datetime:
    """The instant by which the morning of `day` is over."""
    return Moment(datetime.combine(day, _MORNING[1]), itinerary.city_on(day)).instant
