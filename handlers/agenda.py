"""The programme: what is next, what is on today or another day, the whole trip, free time."""

from datetime import date, timedelta

from bot.chat.cards.days import STRETCHES, Stretch, day_card
from bot.chat.cards.overview import changes_card, trip_card
from bot.chat.cards.present import now_card
from bot.chat.cards.spare import free_card, meanwhile_card
from bot.chat.cards.upcoming import next_card
from bot.chat.cards.whole import free_days_card
from bot.domain.event import Event
from bot.domain.itinerary import meanwhile as meanwhile_of
from bot.domain.itinerary import splits_here
from handlers import meant
from handlers.asking import Answer, Asking

_HOUR = timedelta(hours=1)


async def next_(asking: Asking) -> Answer:
    return Answer(next_card(asking.view), event=asking.view.itinerary.next(asking.view.now))


async def now(asking: Asking) -> Answer:
    return Answer(now_card(asking.view), event=meant.current(asking.view))


async def today(asking: Asking) -> Answer:
    return _day(asking, asking.view.today)


async def tomorrow(asking: Asking) -> Answer:
    return _day(asking, asking.view.today + timedelta(days=1))


async def day(asking: Asking) -> Answer:
    """Also a day that is over: yesterday."""
    return _day(asking, meant.day(asking))


async def trip(asking: Asking) -> Answer:
    return Answer(trip_card(asking.view))


async def changes(asking: Asking) -> Answer:
    return Answer(changes_card(asking.view))


async def free(asking: Asking) -> Answer:
    if asking.question.is_whole:
        return Answer(free_days_card(asking.view))
    on = meant.day(asking)
    return Answer(free_card(asking.view, on), day=on)


async def meanwhile(asking: Asking) -> Answer:
    """What a group, or everyone else, does at the time of an event, now, or where we split."""
    view, groups = asking.view, asking.question.groups
    event = _at_the_same_time(asking)
    since = event.start.instant if event else view.now
    until = event.end.instant if event else view.now + _HOUR
    wanted = groups[:1] or tuple(view.trip.groups.values())
    found = {
        each.id: each
        for group in wanted
        for each in meanwhile_of(view.trip, group.id, since=since, until=until)
        if groups or not each.audience.includes(view.person)
    }
    events = sorted(found.values(), key=lambda each: (each.start.instant, each.id))
    return Answer(meanwhile_card(view, events, groups[0] if groups else None))


def _at_the_same_time(asking: Asking) -> Event | None:
    """The event whose time is meant: named, else at the time named, else now, else the split."""
    view = asking.view
    if asking.question.events or asking.question.when.moment:
        return meant.event(asking)
    going_on = next(iter(view.itinerary.ongoing(view.now)), None)
    today = meant.day(asking) == view.today
    if going_on and today and (asking.question.groups or splits_here(view.trip, going_on)):
        return going_on
    split = [each for each in view.itinerary.on(meant.day(asking)) if splits_here(view.trip, each)]
    return meant.likeliest(view, split) if split else going_on if today else None


def _day(asking: Asking, on: date) -> Answer:
    return Answer(day_card(asking.view, on, _part(asking)), day=on)


def _part(asking: Asking) -> Stretch | None:
    part = asking.question.when.part
    return STRETCHES[part] if part else None
