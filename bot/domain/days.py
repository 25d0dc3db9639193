"""The days a person lives through on a trip, and when a clock shows an hour where they are."""

from datetime import date, datetime, time, timedelta

from bot.domain.itinerary import Itinerary
from bot.domain.moment import Moment

DAY = timedelta(days=1)


def days_of(itinerary: Itinerary) -> tuple[date, ...]:
    """The dates from the person's first event to the end of their last, on the ground or not."""
    first = itinerary.events[0].start.date
    last = max(max(event.start.date, event.end.date) for event in itinerary.events)
    return tuple(first + DAY * n for n in range((last - first).days + 1))


def here_at(itinerary: Itinerary, day: date, at: time) -> Moment | None:
    """When the clock where the person is shows `at` on `day`; None in flight.

    On the road to a city whose clock is ahead no clock may ever show it: then on arrival.
    """
    cities = {
        event.to_city.id: event.to_city for event in itinerary.events if event.start.date <= day
    }
    cities |= {event.city.id: event.city for event in itinerary.on(day)}
    moments = [Moment(datetime.combine(day, at), city) for city in cities.values()]
    places = [(moment, itinerary.whereabouts(moment.instant)) for moment in moments]
    for moment, place in places:
        if place.city.id == moment.city.id and not place.in_flight:
            return moment
    for moment, place in places:
        if place.leg and not place.in_flight and place.leg.to_city.id == moment.city.id:
            return place.leg.end
    return None
