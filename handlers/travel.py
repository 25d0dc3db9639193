"""On the way: flights and clocks."""

from bot.chat.cards.converted import event_clock_card, moment_card
from bot.chat.cards.travel import flight_card, no_flight_card
from bot.chat.cards.whole import flights_card
from bot.chat.cards.zones import zones_card
from bot.domain.event import Event
from handlers import meant
from handlers.asking import Answer, Asking


async def flight(asking: Asking) -> Answer:
    if asking.question.is_whole:
        return Answer(flights_card(asking.view))
    found = flight_meant(asking)
    if found is None:
        return Answer(no_flight_card(asking.view, meant.named_day(asking)))
    return Answer(flight_card(asking.view, found), event=found)


async def zones(asking: Asking) -> Answer:
    """The clocks; with an event, its time on another clock; with a time, that one converted."""
    view, question = asking.view, asking.question
    city, moment = question.city, question.when.moment
    if question.event is not None:
        event = question.event
        return Answer(event_clock_card(view, event, city or view.trip.home), event=event)
    if moment is not None:
        return Answer(moment_card(view, moment, city or view.clock.city))
    return Answer(zones_card(view, None if city == view.trip.home else city))


def flight_meant(asking: Asking) -> Event | None:
    """The one named, else of the day and city named, else what is in the air or next."""
    view, city, day = asking.view, asking.question.city, meant.named_day(asking)
    if named := [event for event in meant.named_events(asking) if event.is_flight]:
        return meant.likeliest(view, named)
    flights = [event for event in view.itinerary.events if event.is_flight]
    if city is not None:
        there = [event for event in flights if event.to_city.id == city.id]
        flights = there or [event for event in flights if event.city.id == city.id]
    if day is not None and (day != view.today or city is None):
        flights = [event for event in flights if day in (event.start.date, event.end.date)]
        return meant.likeliest(view, flights) if flights else None
    ahead = [event for event in flights if event.end.instant > view.now]
    return next(iter(ahead), flights[-1] if flights and city else None)
