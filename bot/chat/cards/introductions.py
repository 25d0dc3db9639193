"""One person, or one group: who that is, and nothing that is theirs alone."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.meetings import full_name
from bot.chat.cards.split import not_mine
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.people import Counterpart, Delegate, Group

_SEVERAL = 2


def counterpart_card(view: View, who: Counterpart) -> Message:
    """Who that is, when and where we meet, and how to speak to them."""
    speech = view.speech
    events = [event for event in view.trip.events if event.id in who.events]
    address = speech.say("Address: {forms}", forms=who.address) if who.address else None
    unnamed = None if who.is_named else speech.say("Not named in our material.")
    first = events[0] if events else None
    return Message(
        (
            Heading(parts.capital(full_name(view, who))),
            *parts.paragraph(
                parts.capital(speech.text(who.note)) if who.note else None,
                unnamed,
                *(_met(view, event) for event in events),
                *(not_mine(view, event) for event in events),
                address,
            ),
        ),
        rows(
            buttons.who(view, first) if first else None,
            buttons.map_of(view, first.venue) if first else None,
            buttons.ask(view),
        ),
    )


def delegate_card(view: View, person: Delegate) -> Message:
    """What every delegate may know of another: role and groups, never phone, room or notes."""
    speech, trip = view.speech, view.trip
    role = speech.text(person.role)
    groups = [trip.groups[group].name for group in person.groups if group in trip.groups]
    return Message(
        (
            Heading(" · ".join(_name(view, person))),
            *parts.paragraph(
                speech.say("Group: {groups}", groups=speech.series(groups)) if groups else None,
                *(duty for duty in _duties(view, person) if duty.casefold() != role.casefold()),
            ),
        ),
        rows(
            buttons.group(view, trip.groups[person.groups[0]]) if groups else None,
            buttons.ask(view),
        ),
    )


def group_card(view: View, group: Group) -> Message:
    """Who belongs to a group, who leads it, and how many there are of each role."""
    speech, members = view.speech, view.trip.members(group.id)
    count = speech.count("{n} person", "{n} people", len(members))
    leader = view.trip.delegates.get(group.leader or "")
    led = speech.say("Led by {leader}", leader=parts.called(view, leader)) if leader else None
    return Message(
        (
            Heading(f"{parts.capital(speech.text(group.name))} · {count}"),
            *parts.paragraph(led, _roles(view, members)),
            *listing(Item(person.id, _role(view, person)) for person in members),
        ),
        rows(buttons.meanwhile(view, group), buttons.ask(view)),
    )


def groups_card(view: View) -> Message:
    """The whole delegation by its groups, one's own said first."""
    speech, trip = view.speech, view.trip
    people = speech.count("{n} person", "{n} people", len(trip.delegates))
    groups = speech.count("{n} group", "{n} groups", len(trip.groups))
    own = (trip.groups[each] for each in view.person.groups if each in trip.groups)
    bodies = speech.say("Taking part: {bodies}", bodies=speech.series(trip.bodies))
    return Message(
        (
            Heading(f"{speech.text(trip.name)} · {people}"),
            *parts.paragraph(_head(view), *(_own(view, group) for group in own)),
            *parts.paragraph(groups, *(_size(view, group) for group in trip.groups.values())),
            *parts.paragraph(bodies if trip.bodies else None),
        ),
        rows(*(buttons.group(view, group) for group in trip.groups.values()), width=2),
    )


def _own(view: View, group: Group) -> str:
    """본인 소속은 합창단, 인솔 P1."""
    leader = view.trip.delegates.get(group.leader or "")
    if leader is None:
        return view.speech.say("You belong to the {group}.", group=group.name)
    return view.speech.say(
        "You belong to the {group}, led by {leader}.",
        group=group.name,
        leader=parts.called(view, leader),
    )


def _size(view: View, group: Group) -> str:
    """합창단 12: 지휘자 1, 단원 11."""
    members = view.trip.members(group.id)
    size = f"{parts.capital(view.speech.text(group.name))} {len(members)}"
    roles, leader = _roles(view, members), view.trip.delegates.get(group.leader or "")
    line = f"{size}: {roles}" if roles else size
    if leader is None:
        return line
    led = view.speech.say("Led by {leader}", leader=parts.called(view, leader))
    return f"{line} · {led}"


def _head(view: View) -> str | None:
    """Who leads the whole delegation."""
    head = view.trip.delegates.get(view.trip.head or "")
    if head is None:
        return None
    name = head.name or parts.called(view, head)
    return view.speech.say("Head of the delegation: {name}, {role}", name=name, role=head.role)


def _roles(view: View, members: Sequence[Delegate]) -> str | None:
    """How many there are of each role, where there are several roles."""
    roles = Counter(view.speech.text(person.role) for person in members)
    if len(roles) < _SEVERAL:
        return None
    return view.speech.series(f"{role} {n}" for role, n in roles.items())


def _met(view: View, event: Event) -> str:
    """When and where we meet them."""
    speech, title = view.speech, parts.title(view, event)
    day = speech.relative_day(event.start.date, view.today)
    clock = speech.clock(event.start.wall)
    place = parts.place_words(view, event) or speech.text(event.city.name)
    if place in title:
        return speech.say("We meet {day} {clock}: {event}", day=day, clock=clock, event=title)
    return speech.say(
        "We meet {day} {clock}, {place}: {event}", day=day, clock=clock, place=place, event=title
    )


def _name(view: View, person: Delegate) -> Iterator[str]:
    yield view.speech.text(person.name) if person.name else person.id
    yield view.speech.text(person.role)


def _role(view: View, person: Delegate) -> str:
    role = view.speech.text(person.role)
    if person.name is None:
        return role
    return view.speech.say("{name}, {title}", name=person.name, title=role)


def _duties(view: View, person: Delegate) -> Iterator[str]:
    speech, trip = view.speech, view.trip
    if trip.head == person.id:
        yield speech.say("Head of the delegation")
    for group in trip.groups.values():
        if group.leader == person.id:
            yield speech.say("Leads the {group}", group=group.name)
    if person.is_coordinator:
        yield speech.say("Coordinator")
    if person.is_interpreter:
        yield speech.say("Interpreter")
