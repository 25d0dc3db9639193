"""The town where an event is, as far as a trip knows a closer one than the city."""

from bot.domain.event import Event
from bot.domain.text import Text


def town(event: Event) -> Text:
    """A place of the city whose weather is known, if the event names it; else the city."""
    where = [*(event.area.forms() if event.area else ())]
    if event.venue is not None:
        where += [*event.venue.name.forms(), event.venue.address or ""]
    said = " ".join(where).casefold()
    for weather in event.city.weather:
        if any(form.casefold() in said for form in weather.place.forms()):
            return weather.place
    return event.city.name
