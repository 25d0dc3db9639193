"""The question in full: the routes, and what each of them is about."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from bot.domain.event import Kind
from bot.domain.information import Fact
from bot.domain.people import Delegate, Group
from bot.domain.place import City, Venue
from bot.domain.routes import Route
from bot.domain.text import Language
from bot.understanding.comparing import comparison
from bot.understanding.converting import converted
from bot.understanding.cues import Cue
from bot.understanding.guarded import asks_own, is_beyond
from bot.understanding.items import item_in
from bot.understanding.nouns import Picking
from bot.understanding.persons import group_asked
from bot.understanding.pointing import BY_DAY, OF_EVENT, Pointing
from bot.understanding.question import Question, When
from bot.understanding.signs import Signs


def filled(
    routes: tuple[Route, ...], signs: Signs, *, by: Picking, language: Language
) -> Question:
    """The routes with everything named, and the event or the day they mean."""
    when = _when(routes, signs, by)
    names = signs.names
    question = Question(
        routes=tuple(_dated(route, when, by) for route in routes),
        language=language,
        when=when,
        events=Pointing(routes, signs, by).events(),
        counterparts=names.counterparts,
        delegates=_delegates(routes, signs),
        groups=_groups(routes, signs, by),
        exhibitors=names.firms,
        facts=_here(names.facts, by),
        venue=_venue(routes, signs, by),
        city=next(iter(names.cities), None),
        item=_item(routes, signs),
        is_whole=signs.has(Cue.WHOLE),
        is_parting=signs.has(Cue.PARTING),
        is_of_me=signs.has(Cue.SELF),
        is_beyond=Route.UNKNOWN in routes and is_beyond(signs),
        comparison=comparison(signs, by) if Route.COMPARE in routes else None,
    )
    question = _at_a_moment(_converted(question, signs, by), by)
    rivals = () if OF_EVENT.isdisjoint(routes) or signs.follows else signs.subject.rivals
    return replace(question, others=tuple(replace(question, events=(event,)) for event in rivals))


def _item(routes: tuple[Route, ...], signs: Signs) -> int | None:
    asks = Route.PROGRAMME in routes and signs.agenda is not None
    return item_in(signs.text, signs.agenda) if asks and signs.agenda else None


def _converted(question: Question, signs: Signs, by: Picking) -> Question:
    """A clock question with a time: which clock it is on, and whose is asked for."""
    found = converted(signs, by) if question.routes == (Route.ZONES,) else None
    if found is None:
        return question
    moment, city = found
    return replace(question, when=replace(question.when, moment=moment), city=city)


def _when(routes: tuple[Route, ...], signs: Signs, by: Picking) -> When:
    when = signs.when
    if Route.MEALS in routes and when.part is None and signs.subject.noun:
        when = replace(when, part=signs.subject.noun.part)
    if when.day is not None or Route.DAY not in routes:
        return when
    if by.city is not None and by.city != by.itinerary.trip.home:
        return replace(when, day=_day_in(by.city, by))
    return replace(when, day=by.itinerary.today(by.now)) if when.part or when.moment else when


def _day_in(city: City, by: Picking) -> date | None:
    """The first day with something to do in a city, from today on if there is one."""
    there = [event for event in by.itinerary.events if event.city == city]
    stays = [event for event in there if not event.is_leg and event.kind is not Kind.HOTEL]
    days = {event.start.date for event in stays or there}
    today = by.itinerary.today(by.now)
    return min((day for day in days if day >= today), default=min(days, default=None))


def _dated(route: Route, when: When, by: Picking) -> Route:
    if route not in BY_DAY:
        return route
    if when.day is None:
        return Route.TODAY if route is Route.DAY else route
    days = (when.day - by.itinerary.today(by.now)).days
    return {0: Route.TODAY, 1: Route.TOMORROW}.get(days, Route.DAY)


def _groups(routes: tuple[Route, ...], signs: Signs, by: Picking) -> tuple[Group, ...]:
    """A person's programme is that of their groups."""
    groups = by.itinerary.trip.groups
    if Route.GROUP in routes and signs.has(Cue.OWN_GROUP) and not signs.names.groups:
        return tuple(groups[each] for each in signs.person.groups if each in groups)
    if signs.names.groups or Route.MEANWHILE not in routes:
        return group_asked(signs)
    ids = dict.fromkeys(each for person in signs.others for each in person.groups)
    return tuple(groups[each] for each in ids if each in groups)


def _delegates(routes: tuple[Route, ...], signs: Signs) -> tuple[Delegate, ...]:
    if Route.PRIVATE not in routes:
        return signs.names.delegates
    return (signs.person,) if asks_own(signs) else signs.others


def _here(facts: Iterable[Fact], by: Picking) -> tuple[Fact, ...]:
    """Of facts that hold in some cities, those of the city named, else of where the person is."""
    found = tuple(facts)
    city = by.city or by.itinerary.whereabouts(by.now).city
    here = tuple(fact for fact in found if city.id in fact.cities)
    anywhere = tuple(fact for fact in found if not fact.cities)
    return (*here, *anywhere) if len(found) > 1 and here else found


def _venue(routes: tuple[Route, ...], signs: Signs, by: Picking) -> Venue | None:
    if signs.names.venues:
        return signs.names.venues[0]
    if by.city and not {Route.HOTEL, Route.ROOM}.isdisjoint(routes):
        return next((venue for _, venue in by.itinerary.hotels() if venue.city == by.city), None)
    return None


def _at_a_moment(question: Question, by: Picking) -> Question:
    """What is on at three: the event that is going on then."""
    moment = question.when.moment
    is_where = question.routes == (Route.WHERE,) and not question.events
    if moment is None or not (is_where or question.route in BY_DAY):
        return question
    events = by.itinerary.ongoing(moment.instant)
    return replace(question, routes=(Route.ABOUT,), events=events[:1]) if events else question
