"""How many, on which days, and the one at a place: the third flight, the last official item."""

from dataclasses import replace

from bot.domain.comparison import Asks, Comparison, Measure, Things
from bot.domain.event import Dress, Kind
from bot.understanding.cues import Cue
from bot.understanding.measures import Mark
from bot.understanding.pattern import Pattern
from bot.understanding.weighing import Weighing

_OF_DAYS = frozenset({Kind.FLIGHT, Kind.TRANSFER, Kind.MEAL})
"""Sorts of which one asks on which days they are."""
_WHOLE = frozenset({Kind.FLIGHT, Kind.HOTEL})
"""Sorts of which a card shows all."""
_LEAVING = Pattern(r"출국|출발|떠나|전까지|\buntil\b|\bbefore\b|\bleave\b|\bstart\b|\bdepart")
_NOT_COUNTED = frozenset({Cue.PROGRAMME, Cue.ORDER_OF, Cue.FIRMS, Cue.MEMBERS, Cue.UNTIL})
_SECOND = 2


def which_days(said: Weighing) -> Comparison | None:
    """The days with something: formal dress, bags, a flight, dinner."""
    if not said.has(Mark.WHICH_DAY, Mark.WHICH_DAYS) or len(said.days) == 1:
        return None
    asks = Asks.ALL
    if said.has(Mark.FORMAL, Mark.CASUAL):
        return replace(_dressed(said, asks), lacks=said.has(Mark.LACKS))
    if said.has(Mark.BAGS):
        found = Comparison(Things.DAYS, asks, bags=True, cities=said.signs.names.cities)
        return replace(found, lacks=said.has(Mark.LACKS))
    is_sort = said.kinds and (said.has(Mark.OFFICIAL) or said.kinds <= _OF_DAYS)
    is_told = said.signs.names.events or (said.signs.has(Cue.WHOLE) and said.has(Mark.LACKS))
    if not (said.has(Mark.WHICH_DAYS) and is_sort) or is_told:
        return None
    found = replace(said.of_events(asks), things=Things.DAYS)
    return replace(found, lacks=said.has(Mark.LACKS))


def count(said: Weighing) -> Comparison | None:
    """How many, of the trip, of a day, or of what is left."""
    counts = said.has(Mark.COUNT)
    if (counts or said.signs.has(Cue.LENGTH)) and (nights := _nights(said)) is not None:
        return nights
    if not counts or said.signs.names.events or said.has(Mark.NIGHTS):
        return None
    if said.has(Mark.FORMAL, Mark.CASUAL):
        return _dressed(said, Asks.COUNT)
    return _days_left(said) or (said.of_events(Asks.COUNT) if _is_counted(said) else None)


def _is_counted(said: Weighing) -> bool:
    """Of the events of a sort, where no other card has them all."""
    if said.signs.has(*_NOT_COUNTED) and not said.has(Mark.LEFT):
        return False
    is_plain = not (said.days or said.has(Mark.LEFT) or said.signs.names.cities)
    if is_plain and said.signs.has(Cue.WHOLE) and said.kinds <= _WHOLE:
        return False
    return bool(said.kinds) or said.has(Mark.ANY)


def attending(said: Weighing) -> Comparison | None:
    """How many of the delegation are there at an event."""
    events = said.signs.subject.events
    if not said.has(Mark.OF_US) or not events:
        return None
    return Comparison(Things.PEOPLE, Asks.COUNT, Measure.SIZE, events=events[:1])


def placed(said: Weighing) -> Comparison | None:
    """The second of a sort and so on; the first or the last official item."""
    if not said.kinds or said.signs.names.events or said.signs.has(Cue.PROGRAMME, Cue.ORDER_OF):
        return None
    place = next(said.places(), 0)
    if place < _SECOND and not (place and said.has(Mark.OFFICIAL)):
        return None
    return replace(said.of_events(Asks.PLACE), place=place, is_left=False)


def _dressed(said: Weighing, asks: Asks) -> Comparison:
    dress = Dress.FORMAL if said.has(Mark.FORMAL) else Dress.CASUAL
    return Comparison(
        Things.DAYS, asks, dress=dress, cities=said.signs.names.cities, is_left=said.has(Mark.LEFT)
    )


def _days_left(said: Weighing) -> Comparison | None:
    """Days until the end, once the trip has begun."""
    today = said.by.itinerary.today(said.by.now)
    is_under_way = today in said.by.itinerary.trip.days and {today}.issuperset(said.days)
    is_of_days = said.has(Mark.DAYS) and not (said.kinds or said.has(Mark.ANY))
    if not (said.has(Mark.LEFT) and is_of_days and is_under_way) or _LEAVING.search(said.text):
        return None
    return Comparison(Things.DAYS, Asks.COUNT, is_left=True)


def _nights(said: Weighing) -> Comparison | None:
    """Nights in a city, or in the hotel that is named there; or the cities where one sleeps."""
    cities = said.signs.names.cities
    is_stay = any(venue.is_hotel for venue in said.signs.names.venues)
    if is_stay and said.has(Mark.NIGHTS, Mark.STAYS_IN):
        cities = tuple(venue.city for venue in said.signs.names.venues if venue.is_hotel)
    elif not said.has(Mark.NIGHTS) or said.signs.has(Cue.LENGTH):
        return None
    elif said.has(Mark.HERE) and not cities:
        cities = (said.by.itinerary.whereabouts(said.by.now).city,)
    if cities or (said.has(Mark.CITIES) and not said.signs.has(Cue.WHERE)):
        return Comparison(Things.CITIES, Asks.COUNT, Measure.NIGHTS, cities=cities)
    return None
