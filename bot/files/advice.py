"""What a careful coordinator would ask about a programme that is sound."""

from collections.abc import Iterator

from bot.domain.event import Event
from bot.domain.trip import Trip
from bot.files.journeys import journeys
from bot.files.problems import Problem


def advice(trip: Trip) -> Iterator[Problem]:
    """Warnings only, in the order of the files."""
    yield from _leaderless_groups(trip)
    for event in trip.events:
        if not event.is_cancelled:
            yield from _of_event(trip, event)
    yield from journeys(trip)


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
        yield _ask(event, "", "is a meeting with no counterpart", mend)
    if event.venue is None:
        yield _ask(
            event, "venue", "is a meeting with no venue", "Write venue = … once it is known"
        )
    abroad = event.city.country != trip.home.country
    interpreters = (person for person in trip.delegates.values() if person.is_interpreter)
    if abroad and not any(event.audience.includes(person) for person in interpreters):
        mend = "Add an interpreter to people, or make sure that none is needed"
        yield _ask(event, "people", "is a meeting with no interpreter", mend)


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


def _ask(event: Event, key: str, message: str, mend: str) -> Problem:
    return Problem("events.toml", event.id, key, message, mend, is_error=False)
