"""Where a leg arrives, by the name that is on the signs there."""

from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.text import Text


def arrival_place(leg: Event) -> Text:
    """The city; the airport, if that is another town's and people may not know where they are."""
    airport, city = leg.to_venue, leg.to_city.name
    if airport is None or not airport.is_airport:
        return city
    said = " ".join(airport.name.forms()).casefold()
    is_named_so = any(form.casefold() in said for form in city.forms())
    return city if is_named_so else airport.name


def arrival_words(view: View, leg: Event) -> str:
    """루메 도착."""
    place = arrival_place(leg)
    if place == leg.to_city.name:
        return view.speech.say("Arrival in {city}", city=place)
    return view.speech.say("Arrival at {airport}", airport=place)
