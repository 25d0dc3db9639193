"""What a day is, in one sentence: where it leads, and how."""

from datetime import date, time

from bot.chat.view import View
from bot.domain.briefings import first_of_morning
from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.place import City
from bot.domain.trip import Trip

_AFTERNOON, _EVENING = time(12), time(17)
_BUS = ("bus", "버스")
_TRAIN = ("train", "열차", "기차")


def today_in_a_sentence(view: View, day: date) -> str:
    """Of a morning."""
    return _sentence(view, day, view.speech.say_as("shape", "Today"))


def tomorrow_in_a_sentence(view: View, day: date) -> str:
    """Of the evening before."""
    return _sentence(view, day, view.speech.say_as("shape", "Tomorrow"))


def arriving(itinerary: Itinerary, day: date) -> tuple[Event, ...]:
    """Legs of an earlier day that end on this one."""
    return tuple(
        event
        for event in itinerary.events
        if event.is_leg and event.start.date < day == event.end.date
    )


def is_way_home(trip: Trip, leg: Event) -> bool:
    """It ends in the home city, or crosses the border into the country of it."""
    home = trip.home
    return leg.to_city.id == home.id or (
        leg.is_international and leg.to_city.country == home.country
    )


def _sentence(view: View, day: date, when: str) -> str:
    say, trip = view.speech.say, view.trip
    events = view.itinerary.on(day)
    legs = [event for event in events if event.is_leg and event.city.id != event.to_city.id]
    if not legs:
        return _stay(view, day, when)
    if is_way_home(trip, legs[-1]):
        return say("{when} we travel home.", when=when)
    if day == trip.first:
        return say(
            "{when} the trip begins: {means} to {city}.",
            when=when,
            means=_means(view, legs[-1]),
            city=legs[-1].to_city.name,
        )
    return _round_trip(view, legs, when) or _move(view, legs, when)


def _stay(view: View, day: date, when: str) -> str:
    """A day in one city; a night train may have brought people there."""
    say = view.speech.say
    if landed := arriving(view.itinerary, day):
        return say("{when} we arrive in {city}.", when=when, city=landed[-1].to_city.name)
    if not view.itinerary.on(day):
        return say("{when} is free.", when=when)
    if day == view.trip.last:
        return say("{when} is the last day.", when=when)
    city = view.itinerary.city_on(day).name
    return say("{when} we stay in {city}.", when=when, city=city)


def _round_trip(view: View, legs: list[Event], when: str) -> str | None:
    """There and back; None if the day ends elsewhere."""
    if legs[-1].to_city.id != legs[0].city.id:
        return None
    there = {leg.to_city.id: leg.to_city for leg in legs[:-1]}
    return view.speech.say(
        "{when} we go to {places} and back {means}.",
        when=when,
        places=view.speech.join(city.name for city in there.values()),
        means=_means(view, legs[-1]),
    )


def _move(view: View, legs: list[Event], when: str) -> str:
    """On to another city, to stay there."""
    last = legs[-1]
    leaves = any(event.is_check_out for event in view.itinerary.on(last.start.date))
    values = {
        "when": when,
        "part": _part(view, last),
        "means": _means(view, last),
        "city": last.to_city.name,
    }
    if leaves:
        return view.speech.say("{when} we check out and go {part} {means} to {city}.", **values)
    return view.speech.say("{when} we go {part} {means} to {city}.", **values)


def _means(view: View, leg: Event) -> str:
    """By plane, by bus; by road where the programme does not say."""
    say = view.speech.say
    if leg.is_flight:
        return say("by plane")
    if leg.bus is not None or _speaks_of(leg, _BUS):
        return say("by bus")
    return say("by train") if _speaks_of(leg, _TRAIN) else say("by road")


def vehicle(view: View, event: Event) -> str:
    """What leaves after a gathering: the bus, as a programme that gives its time calls it."""
    say = view.speech.say
    if event.bus is not None or _speaks_of(event, _BUS):
        return say("bus")
    return say("train") if _speaks_of(event, _TRAIN) else say("vehicle")


def _speaks_of(leg: Event, words: tuple[str, ...]) -> bool:
    said = " ".join(leg.title.forms()).casefold()
    return any(word in said for word in words)


def _part(view: View, leg: Event) -> str:
    """When in the day a leg leaves."""
    say, leaves = view.speech.say, leg.start.wall.time()
    if leaves < _AFTERNOON:
        return say("in the morning")
    return say("in the afternoon") if leaves < _EVENING else say("in the evening")


def places_of(view: View, day: date) -> tuple[City, ...]:
    """The cities where the people of the delegation do something on `day`, not only pass."""
    events = [event for event in view.itinerary.on(day) if not event.is_leg]
    return tuple({event.city.id: event.city for event in events}.values())


def free_until(view: View, day: date) -> str | None:
    """A morning without programme, said because nobody asks whether they may sleep."""
    first = first_of_morning(view.itinerary, day)
    if first is None or view.itinerary.preceding(first) is None:
        return None
    meets = view.itinerary.meets(first)
    if meets.wall.time() < _AFTERNOON:
        return None
    return view.speech.say("Free time until {time}.", time=view.speech.clock(meets.wall))
