"""An office of a place that the trip does not know: "the vice mayor" of another town."""

from dataclasses import replace

from bot.domain.event import Event
from bot.domain.people import Counterpart
from bot.domain.place import City
from bot.understanding.named import Named
from bot.understanding.names import Hit
from bot.understanding.pattern import Pattern

_OFFICE = Pattern(r"시장|의원|군수|mayor|council")
_BEFORE = Pattern(r"(?:'?s|의|시)? ?")
_AFTER = Pattern(r"(?:님)? ?(?:of|in|from) (?:the )?(?:city of )?")


def without_strangers(line: str, names: Named) -> Named:
    """Less a person whose office is said to be of another place than theirs."""
    strangers = {
        hit
        for n, hit in enumerate(names.hits)
        if _OFFICE.search(hit.form) and _is_elsewhere(line, names.hits, n)
    }
    if not strangers:
        return names
    left = tuple(hit for hit in names.hits if hit not in strangers)
    ids = {thing.id for hit in left for thing in hit.things}
    known = tuple(who for who in names.counterparts if who.id in ids)
    return replace(names, hits=left, counterparts=known, is_nobody=not known)


def without_other_flights(names: Named) -> Named:
    """Less "the flight out" if a city is named that it does not touch: 도쿄 가는 비행기."""
    cities = set(names.cities)
    if not cities:
        return names

    def is_other(hit: Hit) -> bool:
        return all(
            isinstance(each, Event)
            and each.is_flight
            and {each.city, each.to_city}.isdisjoint(cities)
            for each in hit.things
        )

    left = tuple(hit for hit in names.hits if not is_other(hit))
    ids = {thing.id for hit in left for thing in hit.things}
    events = tuple(each for each in names.events if each.id in ids)
    return replace(names, hits=left, events=events)


def _is_elsewhere(line: str, hits: tuple[Hit, ...], n: int) -> bool:
    """A city right before the office, or behind it after "of", and none of the people's."""
    theirs = {who.city for who in hits[n].things if isinstance(who, Counterpart)}
    if not theirs:
        return False
    beside = []
    if n and _BEFORE.fullmatch(line[hits[n - 1].end : hits[n].start]):
        beside.append(hits[n - 1])
    if n + 1 < len(hits) and _AFTER.fullmatch(line[hits[n].end : hits[n + 1].start]):
        beside.append(hits[n + 1])
    cities = {thing.id for hit in beside for thing in hit.things if isinstance(thing, City)}
    return bool(cities) and cities.isdisjoint(theirs)
