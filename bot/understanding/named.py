"""What the names in a text stand for, once things that share a name are told apart."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from bot.domain.event import Event
from bot.domain.information import Fact, FactKind
from bot.domain.people import Counterpart, Delegate, Exhibitor, Group
from bot.domain.place import City, Venue
from bot.domain.trip import Trip
from bot.understanding.forms import Thing
from bot.understanding.names import Hit
from bot.understanding.pattern import Pattern
from bot.understanding.script import NAME

T = TypeVar("T", Event, Fact, Counterpart, Delegate, Exhibitor, Group, City, Venue)

_MAYOR = Pattern(r"시장|군수|청장|mayor")
_FOREIGN = Pattern(
    r"(?:그쪽|거기|거긴|상대(?:방|편|쪽|측)?|저쪽|현지|미국|여자|여성|외국"
    r"|그 ?도시|그 ?동네|만난|만나는|만날)"
    r"(?:의|에|에서)? ?$"
    r"|\b(?:their|county|local|american|us|lady|female|woman|other|foreign|host|that) $",
    re.ASCII,
)
_MARKET_BEFORE = Pattern(r"(?:노리|겨냥|목표|공략|진출|타깃|타겟|북미|유럽|수출|판매)[가-힣]* ?$")
_MARKET_AFTER = Pattern(r" ?(?:점유|규모|확보|진출|조사|성(?=[은이 ])|가격|공략)")
_OF_PLACE = Pattern(r" ?(?:of|in|from|at) (?:the )?$")
_BETWEEN = re.compile(r"(?:'?s|의)? ?$")
_PEOPLE_BEFORE = Pattern(r"\b(?:from|in|of|with) (?:the |our )?$", re.ASCII)
_PEOPLE_AFTER = Pattern(
    r" [가-힣]{1,3} ?(?:사람들|분들|일행|쪽|측)|"
    r" ?[가-힣]{0,3}(?:들|팀|단|쪽|분|측|조|대표|회장|단장|일행|사람|직원|인|회원)|"
    r" ?[가-힣]{0,3}(?:은|는|이|도|하고|랑|에서는)|"
    r"'s |"
    r" ?(?:people|party|team|group|guys|folks|members|delegates|side|delegation|officials|lot|men)"
)


@dataclass(frozen=True, slots=True)
class Named:
    """The things named, each sort in the order of the text, and the text without proper names."""

    hits: tuple[Hit, ...]
    events: tuple[Event, ...] = ()
    cities: tuple[City, ...] = ()
    venues: tuple[Venue, ...] = ()
    counterparts: tuple[Counterpart, ...] = ()
    delegates: tuple[Delegate, ...] = ()
    groups: tuple[Group, ...] = ()
    firms: tuple[Exhibitor, ...] = ()
    facts: tuple[Fact, ...] = ()
    is_nobody: bool = False
    """Someone was named by an office whom the trip does not know."""

    @property
    def is_empty(self) -> bool:
        return not self.hits


def named(text: str, hits: Iterable[Hit], trip: Trip) -> Named:
    """The meaning of the hits in their surroundings."""
    kept: list[Hit] = []
    is_nobody = False
    for hit in sorted(hits, key=lambda each: each.start):
        if not _MAYOR.match(hit.form):
            kept.append(hit)
            continue
        if _is_market(text, hit):
            continue
        if _FOREIGN.search(text, 0, hit.start):
            mayors = tuple(who for who in trip.counterparts if who.is_mayor)
            kept.append(Hit(hit.start, hit.end, hit.form, mayors))
            continue
        office = _office(text, hit, kept, trip)
        if office is None:
            is_nobody = True
        elif office is not hit:
            kept[-1:] = [office]
        else:
            kept.append(hit)
    kept, is_nobody = _offices_of(text, kept, trip, is_nobody=is_nobody)
    return Named(
        tuple(kept),
        events=_all(kept, Event),
        cities=_all(kept, City),
        venues=_all(kept, Venue),
        counterparts=_all(kept, Counterpart),
        delegates=_all(kept, Delegate),
        groups=tuple(g for hit in kept if _as_people(text, hit) for g in _of(hit, Group)),
        firms=_all(kept, Exhibitor),
        facts=_all(kept, Fact),
        is_nobody=is_nobody,
    )


def _is_market(text: str, hit: Hit) -> bool:
    """시장 is a market, too."""
    return not hit.form.isascii() and bool(
        _MARKET_BEFORE.search(text, 0, hit.start) or _MARKET_AFTER.match(text, hit.end)
    )


def _office(text: str, hit: Hit, before: list[Hit], trip: Trip) -> Hit | None:
    """An office right behind a name is that person's, behind a place that of its mayor."""
    if not before or not _BETWEEN.fullmatch(text[before[-1].end : hit.start]):
        return hit
    last = before[-1]
    if _of(last, Counterpart):
        return Hit(last.start, hit.end, last.form, last.things, last.said)
    places = [*_of(last, City), *(venue.city for venue in _of(last, Venue))]
    if not places:
        return hit
    return _mayor_of(places[0], Hit(last.start, hit.end, hit.form, hit.things), trip)


def _mayor_of(city: City, hit: Hit, trip: Trip) -> Hit | None:
    if city == trip.home:
        return hit
    mayors = tuple(who for who in trip.counterparts if who.is_mayor and who.city == city.id)
    return Hit(hit.start, hit.end, hit.form, mayors) if mayors else None


def _offices_of(
    text: str, hits: list[Hit], trip: Trip, *, is_nobody: bool
) -> tuple[list[Hit], bool]:
    """The mayor of a place, in the English order."""
    for n in range(len(hits) - 1):
        office, place = hits[n], hits[n + 1]
        cities = _of(place, City)
        if (
            _of(office, Delegate)
            and cities
            and _OF_PLACE.fullmatch(text[office.end : place.start])
        ):
            if not _MAYOR.search(office.form):
                continue
            span = Hit(office.start, place.end, office.form, office.things)
            meant = _mayor_of(cities[0], span, trip)
            return [*hits[:n], *([meant] if meant else []), *hits[n + 2 :]], meant is None
    return hits, is_nobody


def _of(hit: Hit, sort: type[T]) -> tuple[T, ...]:
    return tuple(thing for thing in hit.things if isinstance(thing, sort))


def _all(hits: Iterable[Hit], sort: type[T]) -> tuple[T, ...]:
    found: Mapping[str, T] = {thing.id: thing for hit in hits for thing in _of(hit, sort)}
    return tuple(found.values())


def _as_people(text: str, hit: Hit) -> bool:
    """A group's name is also an adjective: "official", "경제". It counts where it means people."""
    if not any(isinstance(thing, Group) for thing in hit.things):
        return False
    alone = text[hit.end :].strip(" ?.!") == "" and hit.start == 0
    alone = (
        alone or bool(_PEOPLE_BEFORE.search(text, 0, hit.start)) or hit.form.endswith("officials")
    )
    return (
        alone
        or len(hit.form) > (9 if hit.form.isascii() else 2)
        or bool(_PEOPLE_AFTER.match(text, hit.end))
    )


def without_terms(hits: Iterable[Hit]) -> list[Hit]:
    """Less the terms that are explained: "round-table talk" is a word for meetings, too."""
    return [hit for hit in hits if not all(_is_term(thing) for thing in hit.things)]


def _is_term(thing: Thing) -> bool:
    return isinstance(thing, Fact) and thing.kind is FactKind.TERM


def masked(text: str, hits: Iterable[Hit], sorts: tuple[type, ...]) -> str:
    """The text with a sign in the place of each thing of these sorts, in the same length."""
    for hit in hits:
        if any(isinstance(thing, sorts) for thing in hit.things):
            text = text[: hit.start] + NAME + " " * (hit.end - hit.start - 1) + text[hit.end :]
    return text
