"""What a careful coordinator would ask about a programme that is sound."""

from collections.abc import Iterable, Iterator

from bot.domain.event import Event
from bot.domain.people import Counterpart, Delegate, Exhibitor, Group
from bot.domain.place import City, Venue
from bot.domain.trip import Trip
from bot.files.journeys import journeys
from bot.files.problems import Problem

Named = City | Group | Event | Venue | Counterpart | Exhibitor | Delegate
_EVERYDAY = frozenset(
    "아침 점심 저녁 식사 조식 중식 석식 호텔 숙소 공항 비행기 버스 회의 미팅 방문 "
    "일정 행사 오늘 내일 "
    "breakfast lunch dinner supper meal hotel airport flight plane bus coach meeting visit event "
    "programme program schedule today tomorrow".split()
)
"""Words for meals, kinds of events and days: the bot understands them without an alias."""


def advice(trip: Trip) -> Iterator[Problem]:
    """Warnings only, in the order of the files."""
    yield from _leaderless_groups(trip)
    for event in trip.events:
        if not event.is_cancelled:
            yield from _of_event(trip, event)
    yield from journeys(trip)
    yield from _unnamed(trip)
    yield from _everyday(trip)


def _of_event(trip: Trip, event: Event) -> Iterator[Problem]:
    attending = {
        person.id for person in trip.delegates.values() if event.audience.includes(person)
    }
    if trip.delegates and not attending:
        yield _ask(event, "groups", "nobody attends", "Write a group or people who do")
        return
    if event.is_meeting:
        yield from _of_meeting(trip, event)
    leaders = {group.leader for group in trip.groups.values() if group.leader}
    if leaders and not leaders & attending:
        yield _ask(event, "groups", "no leader is in this party", "Add the leader of a group")


def _of_meeting(trip: Trip, event: Event) -> Iterator[Problem]:
    if not trip.counterparts_at(event):
        mend = f"Add {event.id} to a counterpart in people.toml, is_named = false if unnamed"
        yield _ask(event, "", f"is a {event.kind} with no counterpart", mend)
    if event.venue is None:
        yield _ask(
            event, "venue", f"is a {event.kind} with no venue", "Write venue = … once it is known"
        )
    abroad = event.city.country != trip.home.country
    interpreters = (person for person in trip.delegates.values() if person.is_interpreter)
    if abroad and not any(event.audience.includes(person) for person in interpreters):
        mend = "Add an interpreter to people, or make sure that none is needed"
        yield _ask(event, "people", f"is a {event.kind} with no interpreter", mend)


def _leaderless_groups(trip: Trip) -> Iterator[Problem]:
    for group in trip.groups.values():
        members = {person.id for person in trip.members(group.id)}
        if group.leader is None:
            said, mend = "has no leader", "Write leader = the id of a member"
        elif group.leader not in members:
            said, mend = f"{group.leader} is not a member", "Write the id of a member"
        else:
            continue
        yield Problem("trip.toml", group.id, "leader", said, mend, is_error=False)


def _unnamed(trip: Trip) -> Iterator[Problem]:
    for who in trip.counterparts:
        if who.name is None and who.is_named:
            mend = "Write name = …, or is_named = false if nobody may name them"
            yield Problem("people.toml", who.id, "name", "is missing", mend, is_error=False)


def _everyday(trip: Trip) -> Iterator[Problem]:
    """Names of one thing that people say for many."""
    named: dict[str, Iterable[Named]] = {
        "trip.toml": (*trip.cities.values(), *trip.groups.values()),
        "events.toml": trip.events,
        "venues.toml": trip.venues.values(),
        "people.toml": (*trip.counterparts, *trip.exhibitors),
        "delegates.toml": trip.delegates.values(),
    }
    for file, things in named.items():
        for thing in things:
            for alias in thing.aliases:
                if alias.strip().casefold() in _EVERYDAY:
                    said = f"{alias!r} means other things, too"
                    mend = "Write a name that only this has, or take it out"
                    yield Problem(file, thing.id, "aliases", said, mend, is_error=False)


def _ask(event: Event, key: str, message: str, mend: str) -> Problem:
    return Problem("events.toml", event.id, key, message, mend, is_error=False)
