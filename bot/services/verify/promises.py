"""What had to be said: each event by name, each morning, each evening, each landing."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.moment import Moment
from bot.domain.notice import NoticeKind
from bot.domain.place import City
from bot.services.verify.transcript import Check, Said, Transcript, checked, fault

_SINCE_EVENING = timedelta(hours=16)
_NOON = time(12, 0)


def named_in_advance(transcript: Transcript) -> Check:
    """Every event stands by name in a message of its day (early: since the evening before)."""
    wanted = [
        (itinerary, event)
        for itinerary, event in transcript.events()
        if transcript.covers(itinerary.meets(event).instant)
    ]

    def faults() -> Iterator[str]:
        for itinerary, event in wanted:
            meets = itinerary.meets(event).instant
            heard = transcript.of(itinerary.person.id)
            if not any(_is_in_time(said, event, meets) and _names(said, event) for said in heard):
                yield f"{itinerary.person.id}: {event.id} is not named before {meets.isoformat()}"

    return checked("named in advance", len(wanted), faults())


def briefed_each_morning(transcript: Transcript) -> Check:
    """One briefing each morning that a person wakes on the ground; never two on one date."""
    wanted = [
        (itinerary.person.id, day)
        for itinerary in transcript.itineraries.values()
        for day, ends in mornings(itinerary)
        if transcript.covers(ends)
    ]

    def faults() -> Iterator[str]:
        briefed = _dates(transcript, NoticeKind.BRIEFING)
        for (person, day), times in briefed.items():
            if times > 1:
                yield f"{person}: {times} briefings on {day}"
        for person, day in wanted:
            if not briefed[person, day]:
                yield f"{person}: no briefing on {day}"

    return checked("briefed each morning", len(wanted), faults())


def closed_each_evening(transcript: Transcript) -> Check:
    """An evening card comes in the evening and in time for bed, and never twice on one date."""
    cards = [said for said in transcript.said if said.kind == NoticeKind.EVENING]

    def faults() -> Iterator[str]:
        for said in cards:
            latest = transcript.itineraries[said.to].trip.rules.evening_latest
            if not _NOON <= said.local.time() <= latest:
                yield fault(said, f"not before {latest:%H:%M} in the evening")
        for (person, day), times in _dates(transcript, NoticeKind.EVENING).items():
            if times > 1:
                yield f"{person}: {times} evening cards on {day}"

    return checked("closed each evening", len(cards), faults())


def met_on_landing(transcript: Transcript) -> Check:
    """One landing card for every flight, at the minute of arrival."""
    landings = [
        (itinerary.person.id, event)
        for itinerary, event in transcript.events()
        if event.is_flight and transcript.covers(event.end.instant)
    ]

    def faults() -> Iterator[str]:
        cards = [said for said in transcript.said if said.kind == NoticeKind.LANDING]
        found = Counter((said.to, said.event, said.at) for said in cards)
        for person, event in landings:
            if found[person, event.id, event.end.instant] != 1:
                times = sum((said.to, said.event) == (person, event.id) for said in cards)
                yield f"{person}: {times} landing cards for {event.id}, and not one in time"

    return checked("met on landing", len(landings), faults())


def mornings(itinerary: Itinerary) -> Iterator[tuple[date, datetime]]:
    """The dates on which a person gets up on the ground, and the instant each morning is over."""
    rules, events = itinerary.trip.rules, itinerary.events
    over = max((event.end.instant for event in events), default=None)
    cities = {city.id: city for city in (itinerary.trip.home, *(e.to_city for e in events))}
    for day in itinerary.trip.days:
        for city in cities.values():
            rises = Moment(datetime.combine(day, rules.night_until), city).instant
            ends = Moment(datetime.combine(day, rules.briefing_latest), city).instant
            meets = (itinerary.meets(each).instant for each in itinerary.on(day))
            ends = min([ends, *(at for at in meets if at >= rises)])
            rises = min(rises, ends - rules.briefing_before_early)
            if over is None or ends >= over or day < events[0].start.date:
                continue
            if _is_on_the_ground(itinerary, rises, ends, city):
                yield day, ends


def _is_on_the_ground(itinerary: Itinerary, since: datetime, until: datetime, city: City) -> bool:
    """All the time in that city, and not just out of a plane."""
    if {itinerary.clock(at).city.id for at in (since, until)} != {city.id}:
        return False
    rest = itinerary.trip.rules.fold_after_landing
    return not any(
        event.is_flight and event.start.instant <= until and event.end.instant + rest >= since
        for event in itinerary.events
    )


def _is_in_time(said: Said, event: Event, meets: datetime) -> bool:
    """Said before people meet, on the date of the event or since the evening before."""
    if said.at > meets:
        return False
    return said.local.date() == event.start.date or meets - said.at <= _SINCE_EVENING


def _names(said: Said, event: Event) -> bool:
    return event.title.in_(said.language) in said.text


def _dates(transcript: Transcript, kind: NoticeKind) -> Counter[tuple[str, date]]:
    """How often a person heard a kind of card on a date of their calendar."""
    return Counter((said.to, said.local.date()) for said in transcript.said if said.kind == kind)
