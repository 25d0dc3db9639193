"""The programme: what is next, what is on today or another day, the whole trip, free time."""

from datetime import date, datetime, timedelta

from bot.chat.cards.days import STRETCHES, WHOLE_DAY, Stretch, day_card
from bot.chat.cards.overview import changes_card, trip_card
from bot.chat.cards.present import now_card
from bot.chat.cards.spare import free_card, meanwhile_card
from bot.chat.cards.timing import when_card
from bot.chat.cards.upcoming import next_card
from bot.chat.cards.whole import free_days_card
from bot.chat.layout import together
from bot.chat.view import View
from bot.domain.itinerary import itinerary, splits_here
from bot.domain.itinerary import meanwhile as meanwhile_of
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
    """With the time of an event that was named: "is it still on?"."""
    card, named = changes_card(asking.view), meant.named_events(asking)
    if not named:
        return Answer(card)
    event = meant.likeliest(asking.view, named)
    return Answer(together([card, when_card(asking.view, [event])]), event=event)


async def free(asking: Asking) -> Answer:
    if asking.question.is_whole:
        return Answer(free_days_card(asking.view))
    on = meant.day(asking)
    return Answer(free_card(asking.view, on), day=on)


async def meanwhile(asking: Asking) -> Answer:
    """What a group, or everyone else, does at the time of an event, on a day, or now."""
    view, groups = asking.view, asking.question.groups
    since, until = _at_the_same_time(asking)
    others = [each for each in asking.question.delegates if each.id != view.person.id]
    if len(others) == 1:
        theirs = itinerary(view.trip, others[0]).during(since, until)
        return Answer(meanwhile_card(view, theirs, person=others[0]))
    wanted = groups[:1] or tuple(view.trip.groups.values())
    found = {
        each.id: each
        for group in wanted
        for each in meanwhile_of(view.trip, group.id, since=since, until=until)
        if groups or not each.audience.includes(view.person)
    }
    events = sorted(found.values(), key=lambda each: (each.start.instant, each.id))
    return Answer(meanwhile_card(view, events, groups[0] if groups else None))


def _at_the_same_time(asking: Asking) -> tuple[datetime, datetime]:
    """The span that is meant: of the event, the part or the day named, else of now."""
    view, when = asking.view, asking.question.when
    named = [each for each in asking.question.events if when.day or each.end.instant > view.now]
    event = meant.event(asking) if named or when.moment else None
    if event is not None:
        return event.start.instant, event.end.instant
    if when.part or when.day:
        day = when.day or view.today
        city = view.itinerary.city_on(day)
        part = STRETCHES[when.part] if when.part else WHOLE_DAY
        return part.span(day, city)
    return view.now, _until_together(view)


def _until_together(view: View) -> datetime:
    """Until the next split of today is over; without one, what goes on; else in an hour."""
    today = (*view.itinerary.ongoing(view.now), *view.itinerary.on(view.today))
    ahead = [each for each in today if each.end.instant > view.now]
    split = next((each for each in ahead if splits_here(view.trip, each)), None)
    going_on = next(iter(view.itinerary.ongoing(view.now)), None)
    last = split or going_on
    return last.end.instant if last else view.now + _HOUR


def _day(asking: Asking, on: date) -> Answer:
    return Answer(day_card(asking.view, on, _part(asking)), day=on)


def _part(asking: Asking) -> Stretch | None:
    part = asking.question.when.part
    return STRETCHES[part] if part else None
