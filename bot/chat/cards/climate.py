"""The weather to expect: typical figures, never a forecast."""

from collections.abc import Iterator
from datetime import date

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import buttons
from bot.chat.cards.shape import places_of
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message
from bot.chat.view import View
from bot.domain.place import City
from bot.domain.routes import Route


def weather_card(view: View, day: date, city: City | None = None) -> Message:
    """Typical figures of the city, else of the places where the day leads."""
    speech = view.speech
    cities = (city,) if city else cities_of(view, day)
    lines = [line for each in cities for line in _weather_lines(view, each)]
    if any(each.weather for each in cities):
        lines.append(speech.say("Typical figures for the season, not a forecast."))
    if city is not None:
        heading = speech.say("Weather · {city}", city=city.name)
    elif day in view.trip.days:
        heading = speech.say("Weather · {day}", day=speech.day(day))
    else:
        heading = speech.say("Weather · {day}", day=speech.span(view.trip.first, view.trip.last))
    dress = Button(speech.say_as("button", "Dress"), Action(Route.DRESS, day.isoformat()))
    return Message((Heading(heading), Paragraph(tuple(lines))), rows(dress, buttons.today(view)))


def cities_of(view: View, day: date) -> tuple[City, ...]:
    """Where one spends `day` and the night after it, a mere change of planes left out.

    Before and after the trip: all its places whose figures are known.
    """
    if day not in view.trip.days:
        visited = {event.city.id: event.city for event in view.itinerary.events}
        known = tuple(city for city in visited.values() if city.weather)
        return known or (view.clock.city,)
    night = view.itinerary.hotel_on(day)
    cities = [*places_of(view, day), *([night.city] if night else [])]
    cities = cities or [view.itinerary.city_on(day)]
    return tuple({city.id: city for city in cities}.values())


def typical(view: View, city: City) -> Iterator[str]:
    """맥민빌 평년 낮 9도, 밤 -3도, for each place in the city whose figures are known."""
    for weather in city.weather:
        yield view.speech.say(
            "{place}, typical: {day}°C by day, {night}°C at night",
            place=weather.place,
            day=weather.day,
            night=weather.night,
        )


def _weather_lines(view: View, city: City) -> Iterator[str]:
    if not city.weather:
        yield view.speech.say("The weather of {city} is not in our material.", city=city.name)
    yield from typical(view, city)
