"""One event: when, how long, where, with whom, why, in what order, how dressed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.chat.blocks import Heading
from bot.chat.cards import background, meetings, places, present, timing, upcoming
from bot.chat.cards.days import day_card
from bot.chat.cards.items import item_card
from bot.chat.cards.practical import fact_card
from bot.chat.layout import together
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event, Kind
from bot.domain.information import Fact, FactKind
from handlers import meant
from handlers.asking import Answer, Asking

EventCard = Callable[[View, Event], Message]


async def when(asking: Asking) -> Answer:
    """Every event of the name that was asked for; with none named, what comes."""
    named = meant.named_events(asking)
    mine = [each for each in named if each.audience.includes(asking.view.person)] or named
    if len(mine) > 1:
        return Answer(
            timing.when_card(asking.view, mine), event=meant.likeliest(asking.view, mine)
        )
    return _about(
        asking, meant.coming(asking), lambda view, event: timing.when_card(view, [event])
    )


async def until(asking: Asking) -> Answer:
    return _about(asking, meant.coming(asking), timing.until_card)


async def length(asking: Asking) -> Answer:
    return _about(asking, meant.event(asking), timing.length_card)


async def where(asking: Asking) -> Answer:
    """An event's place, a place or city that was named, or where the person is."""
    view, question = asking.view, asking.question
    if not question.events and question.venue is not None:
        return Answer(places.venue_card(view, question.venue))
    if not question.events and question.city is not None:
        return Answer(places.city_card(view, question.city))
    named = question.events or question.counterparts or question.exhibitors
    event = meant.event(asking) if named else meant.at_time(asking)
    return _about(asking, event, places.where_card) if event else Answer(present.now_card(view))


async def gather(asking: Asking) -> Answer:
    """Where and when to meet, oneself or a group named; else for the next gathering."""
    theirs = meant.theirs(asking)
    if theirs is not None:
        group = asking.question.groups[0]
        answer = await gather(theirs)
        title = Message((Heading(asking.view.speech.text(group.name)),))
        return replace(answer, message=together([title, answer.message]))
    itinerary = asking.view.itinerary
    found = meant.coming(
        asking,
        lambda each: itinerary.gathering(each) is not None or each.kind is Kind.ASSEMBLY,
    )
    return _about(asking, found, places.gather_card)


async def who(asking: Asking) -> Answer:
    """Whom we meet at an event, in a town, on a day, or next."""
    view, city = asking.view, asking.question.city
    there = [e for e in view.itinerary.events if e.city == city]
    named = meant.named_events(asking)
    with_people = [e for e in (*named, *there) if view.trip.counterparts_at(e)]
    if with_people or named:
        event = meant.likeliest(view, with_people or named)
        return _about(asking, event, meetings.who_card)
    on = meant.named_day(asking)
    next_ = None if on else meant.current(view, lambda e: bool(view.trip.counterparts_at(e)))
    if next_ is not None:
        return Answer(meetings.who_card(view, next_), event=next_)
    on = on or view.today
    return Answer(meetings.who_on_day_card(view, on, view.itinerary.on(on)), day=on)


async def about(asking: Asking) -> Answer:
    """What it is, with what is known besides of a firm or a show; or what is not known of it."""
    event, gap = meant.event(asking), _gap(asking)
    known = [each for each in asking.question.facts if each.kind is FactKind.BACKGROUND]
    if gap is not None:
        return Answer(fact_card(asking.view, gap, event), event=event)
    if event is None or not known:
        return _about(asking, event, background.about_card)
    return Answer(background.about_card(asking.view, event, known[:1]), event=event)


async def programme(asking: Asking) -> Answer:
    """Its numbered items; of a day that has none, the day; else of the event that has some."""
    on = meant.named_day(asking)
    if on is not None and not asking.question.events and not _has_order(asking, on):
        return Answer(day_card(asking.view, on), day=on)
    event = meant.event(asking, lambda each: bool(each.programme))
    number = asking.question.item
    found = (
        next((each for each in event.programme if each.number == number), None) if event else None
    )
    if event is not None and found is not None:
        return Answer(item_card(asking.view, event, found), event=event)
    return _about(asking, event or meant.event(asking), background.programme_card)


async def dress(asking: Asking) -> Answer:
    """For an event that was named, else for the day."""
    event = meant.event(asking) if asking.question.events else None
    if event is not None and (event.dress or event.is_cancelled):
        return _about(asking, event, background.dress_card)
    on = event.start.date if event else _worn_on(asking)
    return Answer(background.dress_on_day_card(asking.view, on), day=on)


def _worn_on(asking: Asking) -> date:
    """The day that was named; before the trip its first, for one packs for that."""
    view, on = asking.view, meant.named_day(asking)
    return on or max(view.today, view.trip.first)


def _has_order(asking: Asking, on: date) -> bool:
    return any(event.programme for event in asking.view.itinerary.on(on))


def _about(asking: Asking, event: Event | None, card: EventCard) -> Answer:
    """The card of the event that is meant. That it is cancelled, or that none is left, is said."""
    if event is None:
        return Answer(upcoming.next_card(asking.view))
    if event.is_cancelled and card != background.about_card:
        return Answer(timing.until_card(asking.view, event), event=event)
    message, gap = card(asking.view, event), _gap(asking)
    if gap is not None:
        message = together([message, fact_card(asking.view, gap)])
    return Answer(message, event=event)


def _gap(asking: Asking) -> Fact | None:
    """What was asked of an event and is known not to be known."""
    facts = asking.question.facts
    return next((each for each in facts if each.kind is FactKind.UNKNOWN), None)
