"""Each person's way through the programme: can it be gone, are nights and meals thought of."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import pairwise

from bot.domain.event import Event, Kind
from bot.domain.itinerary import Being, Itinerary, itinerary
from bot.domain.moment import Moment
from bot.domain.people import Delegate
from bot.domain.trip import Trip
from bot.files.distance import too_fast
from bot.files.problems import Problem

_EVENING = time(19)
_DINNER = time(16, 30)
_WAIT, _FLIGHT_WAIT = timedelta(hours=4), timedelta(hours=8)


def journeys(trip: Trip) -> Iterator[Problem]:
    """Each question once, with the people whom it concerns."""
    concerned: dict[Problem, list[str]] = {}
    everyone = trip.delegates.values()
    for person in everyone:
        for problem in dict.fromkeys(_of_person(trip, person)):
            concerned.setdefault(problem, []).append(person.id)
    for problem, people in concerned.items():
        yield problem if len(people) == len(everyone) else _for(problem, people)


def _of_person(trip: Trip, person: Delegate) -> Iterator[Problem]:
    way = itinerary(trip, person)
    yield from _overlaps(way.events)
    yield from _gaps(way.events)
    yield from _gatherings(way)
    yield from too_fast(way.events)
    yield from _nights(way.events)
    yield from _evenings(way)
    yield from _way_home(way)


def _overlaps(events: tuple[Event, ...]) -> Iterator[Problem]:
    for number, event in enumerate(events):
        for other in events[number + 1 :]:
            if other.start.instant >= event.end.instant:
                break
            mend = "Change a time, a group, or name exceptions"
            yield _ask(other, "start", f"overlaps with {event.id}", mend)


def _gaps(events: tuple[Event, ...]) -> Iterator[Problem]:
    """From one place to another with nothing that takes people there."""
    for before, event in pairwise(events):
        if before.to_city.id != event.city.id:
            said = f"there is no way from {before.to_city.id} ({before.id}) to {event.city.id}"
            yield _ask(event, "city", said, "Add a transfer or a flight between the two")
            continue
        left = before.to_venue if before.is_leg else before.venue
        moves = event.gatherings or event.bus or event.venue is None or left is None
        if not moves and left != event.venue and event.kind is not Kind.TRANSFER:
            here, there = left and left.id, event.venue and event.venue.id
            said = f"nothing says how people get from {here} ({before.id}) to {there}"
            yield _ask(event, "gather", said, "Write gather or bus, or add a transfer")


def _gatherings(way: Itinerary) -> Iterator[Problem]:
    """Gatherings that people cannot keep, or for which they would wait for hours: am for pm."""
    for event in way.events:
        gathering, before = way.gathering(event), way.preceding(event)
        if gathering is None:
            continue
        at, wait = _clock(gathering.at), event.start.instant - gathering.at.instant
        if before and gathering.at.instant < before.end.instant:
            said = f"{at} is before {before.id} ends ({_clock(before.end)})"
            yield _ask(event, "gather", said, "Write a later time: 14:30:00 is 2:30 pm")
        elif wait > (_FLIGHT_WAIT if event.is_flight else _WAIT):
            said = f"{at} is {wait / timedelta(hours=1):.0f} hours before the start"
            yield _ask(event, "gather", said, "Make sure that it is not pm: 14:30:00 is 2:30 pm")


def _way_home(way: Itinerary) -> Iterator[Problem]:
    """A programme that takes people out of their country brings them back."""
    home, last = way.trip.home.country, max(way.events, key=_ends, default=None)
    if last and last.to_city.country != home == way.events[0].city.country:
        said = f"is the last event, and nothing takes people home from {last.to_city.id}"
        yield _ask(last, "", said, "Add the flight home")


def _nights(events: tuple[Event, ...]) -> Iterator[Problem]:
    """Every check-in is followed by a check-out before the next one, and before the end."""
    stay: Event | None = None
    for event in events:
        if event.is_check_out:
            stay = None
        if event.kind is Kind.HOTEL:
            if stay:
                yield _no_check_out(stay)
            stay = event
    if stay:
        yield _no_check_out(stay)


def _no_check_out(stay: Event) -> Problem:
    mend = "Write is_check_out = true at the event for which people leave the hotel"
    return _ask(stay, "is_check_out", "nobody checks out of this hotel", mend)


def _evenings(way: Itinerary) -> Iterator[Problem]:
    """Evenings of the trip with no meal in the programme; on a long flight the airline feeds."""
    for day in way.trip.days:
        evening = Moment(datetime.combine(day, _EVENING), way.city_on(day))
        place = way.whereabouts(evening.instant)
        if place.being is Being.AT_HOME or way.past(evening.instant) == way.events:
            continue
        fed = place.leg is not None and place.leg.is_international
        meals = (event for event in way.on(day) if event.kind is Kind.MEAL)
        if not fed and not any(meal.end.wall.time() > _DINNER for meal in meals):
            mend = "Say so before it is asked, or add a meal"
            said = "the evening has no meal in the programme"
            yield Problem("events.toml", str(day), "", said, mend, is_error=False)


def _ends(event: Event) -> datetime:
    return event.end.instant


def _clock(moment: Moment) -> str:
    return moment.wall.isoformat(timespec="minutes")


def _for(problem: Problem, people: list[str]) -> Problem:
    few = ", ".join(people[:4]) + (f" and {len(people) - 4} more" if people[4:] else "")
    return replace(problem, message=f"{problem.message}, for {few}")


def _ask(event: Event, key: str, message: str, mend: str) -> Problem:
    return Problem("events.toml", event.id, key, message, mend, is_error=False)
