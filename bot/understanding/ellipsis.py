"""What is left out of a question is what the chat was about: "there", "then", "and tomorrow?"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bot.domain.event import Event
from bot.domain.information import Fact
from bot.domain.routes import Route
from bot.understanding.carrying import OF_ANY_DAY, about, bare, beside, on_that_day
from bot.understanding.confidences import personal
from bot.understanding.cues import Cue
from bot.understanding.firms import firms_with
from bot.understanding.followups import in_a_word, same_again
from bot.understanding.fragments import is_bare
from bot.understanding.items import item_in, names_item
from bot.understanding.pattern import Pattern
from bot.understanding.pointing import OF_EVENT
from bot.understanding.recall import Recall
from bot.understanding.signs import Signs
from bot.understanding.turning import on_another_clock, other_one, ride_of_it, what_follows

Understood = tuple[tuple[Route, ...], Signs]

_POINTS = Pattern(
    r"(?<![가-힣])(?:거기|거긴|거서|그거|그건|그게|그때|그곳|그럼|이거|이건|이게|그쪽)"
    r"|(?<![가-힣])그 ?(?:자리|회의|행사|일정|분|회사|업체|company|event|meeting|place|purpose)"
    r"|\b(?:there|it|its|that|this|then|they|their|them|he|she|his|her)\b",
    re.ASCII,
)
_ONWARD = Pattern(r"거기서|거서|거기에서|그곳에서|\bfrom (?:there|that)\b", re.ASCII)
_TIME = frozenset({Cue.WHEN, Cue.CLOCK, Cue.ZONES, Cue.KOREAN})
_MET = frozenset({Route.GATHER, Route.WHEN, Route.WHERE})
_EVENTFUL = OF_EVENT | {Route.FLIGHT}
_TIMED = _EVENTFUL | {Route.NEXT, Route.MEALS, Route.CHANGES}


def completed(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood:
    """The question with what the last one was about, where it says nothing of its own."""
    for complete in (
        personal,
        _order,
        _host,
        other_one,
        same_again,
        _item,
        _firm,
        beside,
        on_another_clock,
        ride_of_it,
        bare,
        _clock,
        _onward,
        what_follows,
        in_a_word,
        _left_out,
    ):
        found = complete(routes, signs, recall)
        if found is not None:
            return found
    return routes, signs


def _item(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """The third? An item of the programme that was shown."""
    event = recall.event
    if event is None or not event.programme or Route.PRIVATE in routes:
        return None
    is_free = signs.names.is_empty and signs.when.day is None and not signs.subject.noun
    asks = recall.was(Route.PROGRAMME) or names_item(signs.rest, event)
    if is_free and asks and item_in(signs.text, event) is not None:
        return (Route.PROGRAMME,), replace(about(signs, event), agenda=event)
    return None


def _firm(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """Which of the exhibitors: by a word of what they show."""
    if not recall.was(Route.EXHIBITORS) or Route.PRIVATE in routes or signs.names.firms:
        return None
    firms = firms_with(signs.line, recall.by.itinerary.trip.exhibitors)
    if not firms:
        return None
    return (Route.EXHIBITORS,), replace(signs, names=replace(signs.names, firms=firms))


def _host(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """What sort of company is it: the one that is visited."""
    main = recall.main
    asks = Route.EXHIBITORS in routes and signs.has(Cue.EXPLAIN, Cue.WHY)
    if not asks or main is None or recall.was(Route.EXHIBITORS) or not signs.names.is_empty:
        return None
    return (Route.ABOUT,), about(signs, main)


def _order(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """A wish to change what was spoken of."""
    if Route.AUTHORITY in routes and recall.event and not signs.subject.events:
        return routes, about(signs, recall.event)
    return None


def _clock(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """What time: of the event spoken of; and that event's time on another clock."""
    event = recall.event
    says_more = signs.has(Cue.NOW) or signs.when.moment or signs.subject.events
    if event is None or says_more or not recall.was(*_TIMED):
        return None
    if signs.names.is_empty and routes == (Route.ZONES,) and not signs.has(Cue.ZONES):
        return (Route.FLIGHT if event.is_flight else Route.WHEN,), about(signs, event)
    home = recall.by.itinerary.trip.home
    is_home = signs.names.cities == (home,) and is_bare(signs, _TIME)
    if is_home or (Route.ZONES in routes and len(signs.names.cities) == 1):
        return (Route.ZONES,), about(signs, event)
    return None


def _onward(_: tuple[Route, ...], signs: Signs, recall: Recall) -> Understood | None:
    """From there: the leg that leaves where the last one arrives."""
    leg = recall.onward()
    is_free = signs.names.is_empty and not signs.has_event and signs.when.day is None
    if leg is None or not is_free or not _ONWARD.search(signs.text):
        return None
    if not signs.has(Cue.GATHER, Cue.FLIGHT, Cue.WHEN, Cue.LENGTH, Cue.LAYOVER):
        return None
    return (Route.FLIGHT if leg.is_flight else Route.WHEN,), about(signs, leg)


def _left_out(  # noqa: PLR0911 -- one thing that may be left out after another
    routes: tuple[Route, ...], signs: Signs, recall: Recall
) -> Understood | None:
    """A question without what it is about."""
    if Route.GROUP in routes and recall.delegates and not signs.names.groups:
        return routes, replace(signs, names=replace(signs.names, delegates=recall.delegates))
    if not _says_nothing(signs):
        return None
    if signs.has(Cue.RETURN, Cue.CHECKOUT):
        return routes, on_that_day(signs, recall)
    if Route.WEATHER in routes and recall.day is None and recall.city:
        return routes, replace(signs, names=replace(signs.names, cities=(recall.city,)))
    if recall.counterparts and {Route.WHO, Route.PERSON}.issuperset(routes):
        names = replace(signs.names, counterparts=recall.counterparts)
        return (Route.PERSON,), replace(signs, names=names)
    if recall.counterparts and signs.has(Cue.MEET) and _MET.issuperset(routes):
        names = replace(signs.names, counterparts=recall.counterparts)
        is_place = signs.has(Cue.WHERE) and not signs.has(Cue.WHEN)
        return (Route.WHERE if is_place else Route.WHEN,), replace(signs, names=names)
    event = next(_meant(routes, signs, recall), None)
    if event is not None:
        return routes, about(signs, event)
    if not OF_ANY_DAY.isdisjoint(routes) and not signs.has(Cue.NOW):
        return routes, on_that_day(signs, recall)
    return None


def _meant(routes: tuple[Route, ...], signs: Signs, recall: Recall) -> Iterator[Event]:
    """The event spoken of, if the question can be about it."""
    event, trip = recall.event or recall.meal, recall.by.itinerary.trip
    points = bool(_POINTS.search(signs.text))
    if _EVENTFUL.isdisjoint(routes) or (signs.has(Cue.NOW) and not points):
        return
    if event is None:
        if recall.main and not {Route.WHERE, Route.ABOUT, Route.PROGRAMME}.isdisjoint(routes):
            yield recall.main
        return
    is_fit = {
        Route.FLIGHT: event.is_leg,
        Route.WHO: not signs.has(Cue.MEET) or bool(trip.counterparts_at(event)),
        Route.GATHER: event.end.instant > recall.by.now,
    }
    if all(is_fit.get(route, True) for route in routes):
        yield event


def _says_nothing(signs: Signs) -> bool:
    """No name, no day, no event."""
    is_timed = signs.when.day is not None or signs.when.moment is not None
    names = signs.names
    only_facts = len(names.facts) > 0 and all(
        isinstance(thing, Fact) for hit in names.hits for thing in hit.things
    )
    is_unnamed = names.is_empty or (only_facts and signs.has(Cue.DRESS))
    return is_unnamed and not (signs.subject.events or is_timed or signs.has_event)
