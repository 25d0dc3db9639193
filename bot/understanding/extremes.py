"""The most and the least: of days, events, cities or groups, or of two that are named."""

from dataclasses import replace
from datetime import date

from bot.domain.comparison import Asks, Comparison, Measure, Things
from bot.domain.event import Event, Kind
from bot.understanding.measures import Mark
from bot.understanding.weighing import Weighing

_PAIR = 2


def extreme(said: Weighing) -> Comparison | None:
    """The most or the least, of all days or of all of a sort."""
    if said.has(Mark.LIE_IN):
        return Comparison(Things.DAYS, Asks.MOST, Measure.START)
    if not said.has(Mark.EXTREME) or said.signs.names.events:
        return None
    if len(said.days) >= _PAIR:
        return _of_days(said, said.days)
    return _of_sets(said) or (None if said.days else _of_days(said, ()))


def between(said: Weighing) -> Comparison | None:
    """Of two that are named, which is more."""
    if not said.has(Mark.COMPARED):
        return None
    names = said.signs.names
    if len(said.days) >= _PAIR and not names.events:
        return _of_days(said, said.days)
    events = names.events if len(names.events) >= _PAIR else _pair(said)
    if len(events) >= _PAIR and said.has(Mark.LONG, Mark.SHORT):
        return Comparison(Things.EVENTS, _most(said), Measure.LENGTH, events=events)
    if len(names.cities) >= _PAIR or len(names.groups) >= _PAIR:
        return _of_sets(said)
    return None


def _pair(said: Weighing) -> tuple[Event, ...]:
    return said.at_places() if said.kinds else ()


def _most(said: Weighing) -> Asks:
    return Asks.MOST if said.has(Mark.LONG, Mark.WARM, Mark.BIG, Mark.MANY) else Asks.LEAST


def _of_sets(said: Weighing) -> Comparison | None:
    """Of cities, of groups, of events."""
    most, names = _most(said), said.signs.names
    if said.has(Mark.COLD, Mark.WARM) and not said.days:
        return Comparison(Things.CITIES, most, Measure.WARMTH, cities=names.cities)
    if (said.has(Mark.GROUPS) or names.groups) and said.has(Mark.BIG, Mark.SMALL):
        return Comparison(Things.GROUPS, most, Measure.SIZE, groups=names.groups)
    if not said.has(Mark.LONG, Mark.SHORT):
        return None
    if said.has(Mark.NIGHTS) and said.kinds <= {Kind.HOTEL}:
        return Comparison(Things.CITIES, most, Measure.NIGHTS, cities=names.cities)
    if said.kinds or said.has(Mark.ANY):
        return said.of_events(most, Measure.LENGTH)
    return None


def _of_days(said: Weighing, days: tuple[date, ...]) -> Comparison | None:
    """Of days, by their beginning, their end, how full or how free they are."""
    is_hour = said.has(Mark.START, Mark.END) and not (said.kinds or said.has(Mark.ANY))
    if not (days or is_hour or said.has(Mark.DAYS)):
        return None
    found = _by_hour(said, days) or _by_load(said)
    return replace(found, days=days, is_left=said.has(Mark.LEFT)) if found else None


def _by_hour(said: Weighing, days: tuple[date, ...]) -> Comparison | None:
    """Alone, "the latest" is the one that ends last; of two days, the one that begins later."""
    if not said.has(Mark.EARLY, Mark.LATE):
        return None
    asks = Asks.LEAST if said.has(Mark.EARLY) else Asks.MOST
    is_night = said.has(Mark.LATE) and not (days or said.has(Mark.START))
    measure = Measure.END if said.has(Mark.END) or is_night else Measure.START
    return Comparison(Things.DAYS, asks, measure)


def _by_load(said: Weighing) -> Comparison | None:
    if said.has(Mark.FREE) and not said.has(Mark.ANY):
        return Comparison(Things.DAYS, Asks.MOST, Measure.FREE)
    if said.has(Mark.MANY, Mark.FEW):
        asks = Asks.MOST if said.has(Mark.MANY) else Asks.LEAST
        return Comparison(Things.DAYS, asks, Measure.NUMBER)
    return None
