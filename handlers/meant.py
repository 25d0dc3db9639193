"""Which event and which day a question means, where it leaves that open."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.chat.cards.days import STRETCHES, within
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.itinerary import itinerary
from handlers.asking import Asking

Fits = Callable[[Event], bool]


def day(asking: Asking) -> date:
    """The day that was named, else today."""
    return named_day(asking) or asking.view.today


def named_day(asking: Asking) -> date | None:
    when = asking.question.when
    return when.day or (when.moment.date if when.moment else None)


def event(asking: Asking, fits: Fits = lambda _: True) -> Event | None:
    """The event that was named; at the time that was named; else what goes on or is next."""
    named = named_events(asking)
    if named:
        return likeliest(asking.view, named)
    timed = at_time(asking, fits)
    if timed is not None:
        return timed
    return current(asking.view, fits) or last(asking.view, fits)


def coming(asking: Asking, fits: Fits = lambda _: True) -> Event | None:
    """As `event`, but what already goes on is not meant: "when does it start?"."""
    named = named_events(asking)
    if named:
        return likeliest(asking.view, named)
    timed = at_time(asking, fits)
    if timed is not None:
        return timed
    later = asking.view.itinerary.after(asking.view.now)
    return next(filter(fits, later), None) or event(asking, fits)


def named_events(asking: Asking) -> tuple[Event, ...]:
    """The events that were named, or those of a person, firm or place that was named.

    With a day named: those of that day, if there are any.
    """
    events, on = asking.question.events or _implied(asking), named_day(asking)
    that_day = tuple(each for each in events if each.start.date == on)
    return that_day or events


def likeliest(view: View, events: Sequence[Event]) -> Event:
    """Of several: one's own first; what goes on, then what comes, then what was last."""
    mine = [each for each in events if each.audience.includes(view.person)] or events
    coming_ = [each for each in mine if each.end.instant > view.now]
    return coming_[0] if coming_ else mine[-1]


def at_time(asking: Asking, fits: Fits = lambda _: True) -> Event | None:
    """The event at the moment that was named, or the first of the day that was named."""
    view, when = asking.view, asking.question.when
    if when.moment is not None:
        return _at(view, when.moment.instant, fits)
    on = named_day(asking)
    if on is None or (on == view.today and when.part is None):
        return None
    events = [each for each in view.itinerary.on(on) if fits(each)]
    if when.part is not None:
        events = within(events, on, STRETCHES[when.part]) or events
    return next(iter(events), None)


def theirs(asking: Asking) -> Asking | None:
    """The same asked by one of a group that was named, if it is not one's own."""
    view, groups = asking.view, asking.question.groups
    if not groups or groups[0].id in view.person.groups:
        return None
    people = view.trip.delegates.values()
    member = next((each for each in people if groups[0].id in each.groups), None)
    if member is None:
        return None
    events = tuple(each for each in asking.question.events if each.audience.includes(member))
    question = replace(asking.question, events=events, groups=())
    return Asking(replace(view, itinerary=itinerary(view.trip, member)), question)


def in_part(asking: Asking) -> Event | None:
    """The item of the moment or the part of a day that was named; one that splits us first."""
    view, when = asking.view, asking.question.when
    if when.moment is not None:
        return _at(view, when.moment.instant, lambda _: True)
    if when.part is None:
        return None
    there = within(view.itinerary.on(day(asking)), day(asking), STRETCHES[when.part])
    apart = (each for each in there if not each.audience.is_everyone)
    return next(apart, next(iter(there), None))


def current(view: View, fits: Fits = lambda _: True) -> Event | None:
    """What goes on now, else what is next."""
    here: Iterable[Event] = (*view.itinerary.ongoing(view.now), *view.itinerary.after(view.now))
    return next(filter(fits, here), None)


def last(view: View, fits: Fits = lambda _: True) -> Event | None:
    """What was, where nothing is left."""
    return next(filter(fits, reversed(view.itinerary.past(view.now))), None)


def _at(view: View, instant: datetime, fits: Fits) -> Event | None:
    """What goes on at an instant, else what comes after it."""
    found = (*view.itinerary.ongoing(instant), *view.itinerary.events)
    return next((e for e in found if fits(e) and e.end.instant > instant), None)


def _implied(asking: Asking) -> tuple[Event, ...]:
    """The events of a person or firm, at a place, or that lead to a city."""
    question, mine = asking.question, asking.view.itinerary.events
    met = {each for who in question.counterparts for each in who.events}
    met.update(each for firm in question.exhibitors for each in firm.events)
    if met:
        return tuple(each for each in asking.view.trip.events if each.id in met)
    if question.venue is not None:
        return tuple(each for each in mine if question.venue in (each.venue, each.to_venue))
    if question.city is None:
        return ()
    legs = tuple(e for e in mine if e.to_city == question.city != e.city)
    return legs or tuple(each for each in mine if each.city == question.city)
