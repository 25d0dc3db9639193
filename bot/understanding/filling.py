"""The question in full: the routes, and what each of them is about."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from bot.domain.event import Event, Kind
from bot.domain.information import Fact
from bot.domain.itinerary import Itinerary
from bot.domain.people import Delegate, Group
from bot.domain.place import City, Venue
from bot.domain.routes import Route
from bot.domain.text import Language
from bot.understanding.cues import Cue
from bot.understanding.nouns import Noun, Picking, pick
from bot.understanding.question import Part, Question, When
from bot.understanding.signs import Signs
from bot.understanding.subjects import legs_to, nearest, place_of, saying

_TIMED = frozenset({Route.WHEN, Route.GATHER, Route.UNTIL})
_OF_EVENT = frozenset(
    {Route.WHO, Route.ABOUT, Route.PROGRAMME, Route.DRESS, Route.LENGTH, Route.WHERE, *_TIMED}
)
_BY_DAY = frozenset({Route.DAY, Route.TODAY, Route.TOMORROW})


def filled(
    routes: tuple[Route, ...], signs: Signs, *, itinerary: Itinerary, now: datetime, language: Language
) -> Question:
    """The routes with everything named, and the event or the day they mean."""
    by = Picking(itinerary, now, signs.when, place_of(signs.names))
    when = _when(routes, signs, by)
    events = _events(routes, signs, by)
    routes = tuple(_dated(route, when, by) for route in routes)
    names = signs.names
    question = Question(
        routes=routes,
        language=language,
        when=when,
        events=events,
        counterparts=names.counterparts,
        delegates=_delegates(routes, signs),
        groups=_groups(routes, signs, by),
        exhibitors=names.firms,
        facts=_here(names.facts, by),
        venue=_venue(routes, signs, by),
        city=next(iter(names.cities), None),
    )
    question = _at_a_moment(question, by)
    rivals = signs.subject.rivals if not _OF_EVENT.isdisjoint(routes) else ()
    return replace(question, others=tuple(replace(question, events=(event,)) for event in rivals))


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
    """The first day that is spent in a city, today if that is one."""
    there = [event for event in by.itinerary.events if event.city == city]
    stays = [event for event in there if not event.is_leg and event.kind is not Kind.HOTEL]
    days = {event.start.date for event in stays or there}
    today = by.itinerary.today(by.now)
    return min((d for d in days if d >= today), default=min(days, default=None))


def _dated(route: Route, when: When, by: Picking) -> Route:
    if route not in _BY_DAY:
        return route
    today = by.itinerary.today(by.now)
    if when.day is None:
        return Route.TODAY if route is Route.DAY else route
    return {0: Route.TODAY, 1: Route.TOMORROW}.get((when.day - today).days, Route.DAY)


def _events(routes: tuple[Route, ...], signs: Signs, by: Picking) -> tuple[Event, ...]:
    """Those named or pointed at; else what a person, a place or a day leads to."""
    subject = signs.subject
    if Route.FLIGHT in routes and not subject.named:
        flight = _flight(signs, by)
        return (flight,) if flight else ()
    if signs.follows:
        following = by.itinerary.following(subject.events[0])
        return (following,) if following else subject.events
    if Route.MEANWHILE in routes and not signs.names.events:
        return ()
    if subject.named:
        return subject.named
    asks = not _OF_EVENT.isdisjoint(routes)
    if asks and signs.names.facts and not subject.noun:
        told = nearest(saying(signs.names.facts, by.itinerary.events), by.itinerary, by.now)
        if told:
            return (told,)
    if subject.events and routes[0] not in {Route.INFO, Route.NEXT, Route.NOW, Route.ROOM, *_BY_DAY}:
        return subject.events
    found = _through_names(routes, signs, by) if asks else None
    if found is None and asks:
        found = _of_the_day(routes, signs, by)
    return (found,) if found else ()


def _flight(signs: Signs, by: Picking) -> Event | None:
    """The flight that was pointed at, if one was: to a city, home, of a day."""
    home = by.itinerary.trip.home
    noun = signs.subject.noun
    if noun is None or Kind.FLIGHT not in noun.kinds:
        noun = Noun("", frozenset({Kind.FLIGHT}), is_home=by.city == home)
    pointed = signs.when.day or signs.when.moment or by.city or signs.subject.position
    if not (pointed or signs.subject.noun or noun.is_home):
        return None
    return pick(noun, signs.subject.position, by)


def _through_names(routes: tuple[Route, ...], signs: Signs, by: Picking) -> Event | None:
    names, own = signs.names, by.itinerary.events
    if names.counterparts:
        ids = {each for who in names.counterparts for each in who.events}
        return nearest((e for e in by.itinerary.trip.events if e.id in ids), by.itinerary, by.now)
    if names.venues and set(routes) != {Route.WHERE}:
        venue = names.venues[0]
        return nearest((e for e in own if venue in {e.venue, e.to_venue}), by.itinerary, by.now)
    if by.city is None:
        return None
    if Route.WHO in routes:
        met = {each for who in by.itinerary.trip.counterparts for each in who.events}
        return nearest((e for e in own if e.city == by.city and e.id in met), by.itinerary, by.now)
    return legs_to(by.city, by.itinerary, by.now) if not _TIMED.isdisjoint(routes) else None


def _of_the_day(routes: tuple[Route, ...], signs: Signs, by: Picking) -> Event | None:
    """When does the day begin, or end: its first item still ahead, or its last."""
    if signs.when.day is None or _TIMED.isdisjoint(routes):
        return None
    events = [e for e in by.itinerary.on(signs.when.day) if not signs.when.part or _fits(e, signs.when.part)]
    if signs.has(Cue.ENDING) and not signs.has(Cue.GATHER):
        return events[-1] if events else None
    return next((e for e in events if e.start.instant > by.now), events[-1] if events else None)


def _fits(event: Event, part: Part) -> bool:
    return part in {Part.MORNING} and event.start.wall.hour < 12 or (
        part is not Part.MORNING and event.start.wall.hour >= 12
    )


def _groups(routes: tuple[Route, ...], signs: Signs, by: Picking) -> tuple[Group, ...]:
    """A person's programme is that of their groups."""
    if signs.names.groups or Route.MEANWHILE not in routes:
        return signs.names.groups
    ids = dict.fromkeys(each for person in signs.others for each in person.groups)
    return tuple(by.itinerary.trip.groups[each] for each in ids if each in by.itinerary.trip.groups)


def _delegates(routes: tuple[Route, ...], signs: Signs) -> tuple[Delegate, ...]:
    return signs.others if Route.PRIVATE in routes else signs.names.delegates


def _here(facts: Iterable[Fact], by: Picking) -> tuple[Fact, ...]:
    """Of facts that hold in some cities, those of the city named, else of where the person is."""
    found = tuple(facts)
    city = by.city or by.itinerary.whereabouts(by.now).city
    here = tuple(fact for fact in found if city.id in fact.cities)
    anywhere = tuple(fact for fact in found if not fact.cities)
    return (*here, *anywhere) if len(found) > 1 and here else found


def _venue(routes: tuple[Route, ...], signs: Signs, by: Picking) -> Venue | None:
    venues = signs.names.venues
    if venues:
        return venues[0]
    if by.city and (Route.HOTEL in routes or Route.ROOM in routes):
        return next((venue for _, venue in by.itinerary.hotels() if venue.city == by.city), None)
    return None


def _at_a_moment(question: Question, by: Picking) -> Question:
    """What is on at three: the event that is going on then."""
    moment = question.when.moment
    if moment is None or question.route not in _BY_DAY:
        return question
    events = by.itinerary.ongoing(moment.instant)
    return replace(question, routes=(Route.ABOUT,), events=events[:1]) if events else question
