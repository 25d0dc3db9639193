"""Names of places: a part of a venue, the street, and what a title has said already."""

from bot.chat.view import View
from bot.domain.place import Venue


def inside(view: View, venue: Venue, name: str, area: str | None) -> str:
    """A part of a venue, which is called `name`: 하늘 공항 3층."""
    if area is None:
        return name
    if venue.is_airport:
        return view.speech.say("{airport}, {area}", airport=name, area=area)
    return f"{name}, {area}"


def street(venue: Venue) -> str | None:
    """The street of an address, for a line under a heading that names the city."""
    first = (venue.address or "").split(",")[0]
    return first if any(char.isdigit() for char in first) else None


def is_told(place: str, title: str) -> bool:
    """The title says the place already, but for what stands in brackets behind it."""
    bare = place.split("(", maxsplit=1)[0].strip().casefold()
    return bool(bare) and bare in title.casefold()
