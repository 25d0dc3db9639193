"""People: a counterpart, a delegate, a group, the exhibitors."""

from bot.chat.cards import introductions, stands
from bot.chat.cards.background import about_card
from bot.chat.cards.days import STRETCHES, within
from bot.chat.cards.practical import fact_card
from bot.chat.layout import together
from bot.chat.message import Message
from bot.domain.event import Event, Kind
from bot.domain.information import FactKind
from bot.domain.people import Delegate, Group
from handlers import meant
from handlers.agenda import meanwhile
from handlers.asking import Answer, Asking

_AT_ONCE = 4


async def person(asking: Asking) -> Answer:
    """Everyone who was named, counterparts first; with nobody named, oneself."""
    view, question = asking.view, asking.question
    cards: list[Message] = [
        *(introductions.counterpart_card(view, who) for who in question.counterparts),
        *(introductions.delegate_card(view, who) for who in question.delegates),
    ]
    return Answer(together(cards[:_AT_ONCE] or [introductions.delegate_card(view, view.person)]))


async def group(asking: Asking) -> Answer:
    """The group that was named; at a time that was named, what it does or whom one is with."""
    view, question = asking.view, asking.question
    if question.groups and (question.when.moment or question.when.part):
        return await meanwhile(asking)
    groups = question.groups or _of(asking, question.delegates)
    if not groups and (with_me := meant.in_part(asking)):
        return Answer(about_card(view, with_me), event=with_me)
    if not groups:
        return Answer(introductions.groups_card(view))
    return Answer(together([introductions.group_card(view, each) for each in groups[:_AT_ONCE]]))


async def exhibitors(asking: Asking) -> Answer:
    """Those who were named, one in full; else all of the events named, else all there are."""
    view, question = asking.view, asking.question
    if len(question.exhibitors) == 1:
        return Answer(stands.exhibitor_card(view, question.exhibitors[0]))
    if not question.exhibitors and (elsewhere := _without_ours(asking)) is not None:
        return Answer(about_card(view, elsewhere), event=elsewhere)
    of_events = [each for event in question.events for each in view.trip.exhibitors_at(event)]
    found = question.exhibitors or tuple(dict.fromkeys(of_events)) or view.trip.exhibitors
    known = [each for each in question.facts if each.kind is FactKind.BACKGROUND]
    cards = [stands.exhibitors_card(view, found), *(fact_card(view, each) for each in known[:1])]
    return Answer(together(cards))


def _without_ours(asking: Asking) -> Event | None:
    """The exhibition that is meant, by name or part of the day, if none of ours is there."""
    view, question = asking.view, asking.question
    found, day = question.events, meant.day(asking)
    if not found and question.when.part:
        found = tuple(within(view.itinerary.on(day), day, STRETCHES[question.when.part]))
    if (question.others or question.facts) and not question.when.part:
        return None
    shown = next((each for each in found if each.kind is Kind.EXHIBITION), None)
    return None if shown is None or view.trip.exhibitors_at(shown) else shown


def _of(asking: Asking, people: tuple[Delegate, ...]) -> tuple[Group, ...]:
    """The groups of people: "which group is P2 in?"."""
    known = asking.view.trip.groups
    names = dict.fromkeys(group for person in people for group in person.groups)
    return tuple(known[name] for name in names if name in known)
