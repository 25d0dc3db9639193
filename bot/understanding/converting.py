"""A time said on one clock and asked for on another: "10 pm at home, what is that here"."""

import re

from bot.domain.moment import Moment, moment_at
from bot.domain.place import City
from bot.understanding.hours import clock_in
from bot.understanding.nouns import Picking
from bot.understanding.signs import Signs

_JOINS = re.compile(r"[ •]*(?:시간|시각|기준|현지|time|의|in|으로|로|at)*[ ,•]*")


_TWO = 2


def converted(signs: Signs, by: Picking) -> tuple[Moment, City] | None:
    """The time that was said, in the city whose clock it is on, and the city asked about.

    A city right beside the time is where that time is; one that stands apart is asked about.
    Two cities without a time: the time now.
    """
    moment, city = signs.when.moment, by.city
    if moment is None and len(signs.names.cities) == _TWO:
        return moment_at(by.now, signs.names.cities[0]), signs.names.cities[1]
    if moment is None or city is None:
        return None
    here = by.itinerary.whereabouts(by.now).city
    if _stands_beside(signs, city):
        return Moment(moment.wall, city), here
    return moment, city


def _stands_beside(signs: Signs, city: City) -> bool:
    _, spans = clock_in(signs.text)
    hit = next((hit for hit in signs.names.hits if city in hit.things), None)
    if hit is None or not spans:
        return False
    start, end = spans[0]
    if hit.end <= start:
        return bool(_JOINS.fullmatch(signs.text, hit.end, start))
    is_time = bool(re.match(r" ?(?:time|시간|시각)", signs.text[hit.end :]))
    return is_time and bool(_JOINS.fullmatch(signs.text, end, hit.start))
