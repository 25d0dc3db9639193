"""Which event a question means that names something else: a person, a place, a day."""

import re
from dataclasses import dataclass

from bot.domain.event import MEETINGS, Event, Kind
from bot.domain.routes import Route
from bot.understanding.agendas import asks_item
from bot.understanding.cues import Cue
from bot.understanding.nouns import Picking, parts_of
from bot.understanding.pattern import Pattern
from bot.understanding.persons import during
from bot.understanding.question import Part
from bot.understanding.recall import main_of
from bot.understanding.rides import back, by_vehicle, flight, leaving, met_after, own, ride, way
from bot.understanding.signs import Signs
from bot.understanding.subjects import nearest, saying

_RIDDEN = Pattern(
    r"타고|타야|날아|달려|육로|차로|버스로|\b(?:drive|ride|fly|road|trip|journey)\b", re.ASCII
)
_LEAVING = Pattern(r"나와야|나가야|나오|나와|떠나|\b(?:out of|leav\w+)\b", re.ASCII)
TIMED = frozenset({Route.WHEN, Route.GATHER, Route.UNTIL})
OF_EVENT = TIMED | {
    Route.WHO,
    Route.ABOUT,
    Route.PROGRAMME,
    Route.DRESS,
    Route.LENGTH,
    Route.WHERE,
}
BY_DAY = frozenset({Route.DAY, Route.TODAY, Route.TOMORROW})
Events = tuple[Event, ...] | None
_OWN_CHOICE = BY_DAY | {Route.COMPARE, Route.INFO, Route.NEXT, Route.NOW, Route.ROOM}


@dataclass(frozen=True, slots=True)
class Pointing:
    """The routes asked for, the signs, and what narrows a choice."""

    routes: tuple[Route, ...]
    signs: Signs
    by: Picking

    def asks(self, routes: frozenset[Route]) -> bool:
        return not routes.isdisjoint(self.routes)

    def events(self) -> tuple[Event, ...]:
        """Those named or pointed at; else the one that a person, a place or a day leads to."""
        for choose in (self._ways, self._beside, self._named, self._going_on, self._others):
            found = choose()
            if found is not None:
                return found
        return ()

    def _ways(self) -> Events:
        """Leaving the hotel, coming back to it, and what people ride in."""
        signs, subject = self.signs, self.signs.subject
        if subject.named:
            return None
        if signs.has(Cue.CHECKOUT) and Route.GATHER in self.routes:
            return _one(leaving(self.by))
        if self.asks(TIMED | {Route.LENGTH}) and (leg := way(signs, self.by)):
            return (leg,)
        if signs.has(Cue.RETURN) and self.routes[0] in TIMED:
            return _one(back(self.by))
        if signs.has(Cue.VEHICLE) and Route.GATHER in self.routes:
            return _one(by_vehicle(self.by))
        return None

    def _beside(self) -> Events:
        """Not what is named, but what comes after it or before."""
        signs, itinerary = self.signs, self.by.itinerary
        if signs.meets_after and Route.GATHER in self.routes:
            return _one(met_after(signs.over, self.by) if signs.over else ride(signs, self.by))
        if signs.follows:
            after = signs.leg if signs.names.cities else signs.meal
            event = signs.subject.events[0] if signs.subject.events else after
            following = itinerary.following(event) if event else None
            return _one(following or event)
        if signs.precedes:
            preceding = itinerary.preceding(signs.subject.events[0])
            return (preceding,) if preceding else signs.subject.events
        return None

    def _named(self) -> Events:
        subject = self.signs.subject
        if Route.FLIGHT in self.routes and not subject.named:
            return _one(flight(self.signs, self.by))
        if Route.MEANWHILE in self.routes and not self.signs.names.events:
            is_during = during(self.signs) or bool(self.signs.names.groups and subject.event)
            is_during = is_during and not self.by.when.moment
            return _one(subject.event) if is_during else ()
        if self.signs.has(Cue.OWN_GROUP) and subject.named:
            return own(subject.named[0], self.by)
        return subject.named or None

    def _going_on(self) -> Events:
        """What goes on or is near, where nothing is named."""
        if self.routes == (Route.PROGRAMME,) and self.signs.agenda and asks_item(self.signs):
            return (self.signs.agenda,)
        if self.signs.has(Cue.ENDING) and self.routes == (Route.WHEN,) and self._is_bare():
            return self.by.itinerary.ongoing(self.by.now)[:1]
        if self.routes == (Route.UNTIL,) and self.signs.subject.noun is None:
            leg = self.by.itinerary.whereabouts(self.by.now).leg
            return (leg,) if leg else None
        if self.routes[0] is Route.GATHER and (met := ride(self.signs, self.by)):
            return (met,)
        return None

    def _others(self) -> Events:
        found = self._explained() if self.asks(OF_EVENT) else None
        if found is None and self.routes[0] not in _OWN_CHOICE:
            found = self.signs.subject.event
        if found is None and self.asks(OF_EVENT):
            found = self._through_names() or self._of_the_day()
        return _one(None if self._is_another_days_meal(found) else found)

    def _is_another_days_meal(self, event: Event | None) -> bool:
        """Supper is today's, or there is none."""
        if event is None or Route.MEALS not in self.routes or event.kind is not Kind.MEAL:
            return False
        on = self.by.when.day or self.by.itinerary.today(self.by.now)
        is_placed = self.signs.subject.position is not None or self.by.city is not None
        return event.start.date != on and not is_placed

    def _explained(self) -> Event | None:
        """The event whose title contains what a fact explains."""
        if self.signs.subject.noun:
            return None
        own = self.by.itinerary.events
        return nearest(saying(self.signs.names.facts, own), self.by.itinerary, self.by.now)

    def _is_bare(self) -> bool:
        """Nothing is named: what goes on now is meant."""
        signs, when = self.signs, self.by.when
        is_timed = when.day is not None or when.part is not None or when.moment is not None
        return not (signs.subject.events or signs.subject.noun or is_timed or self.by.city)

    def _through_names(self) -> Event | None:
        names, by = self.signs.names, self.by
        own = by.itinerary.events
        if names.counterparts:
            met = {each for who in names.counterparts for each in who.events}
            events = [event for event in by.itinerary.trip.events if event.id in met]
        elif names.venues and set(self.routes) != {Route.WHERE}:
            events = [event for event in own if names.venues[0] in {event.venue, event.to_venue}]
            if _LEAVING.search(self.signs.rest):
                return _last_that_day(nearest(events, by.itinerary, by.now), events)
        elif by.city is not None and Route.WHO in self.routes:
            met = {each for who in by.itinerary.trip.counterparts for each in who.events}
            events = [event for event in own if event.city == by.city and event.id in met]
        elif by.city is not None and self.signs.has(Cue.WHY) and Route.ABOUT in self.routes:
            events = [event for event in own if event.city == by.city and event.kind in MEETINGS]
        elif self._is_ridden():
            return self.signs.leg
        else:
            return None
        return nearest(events, by.itinerary, by.now)

    def _is_ridden(self) -> bool:
        """The way to a place is asked for: when one is there, or how long it takes."""
        by_place = self.by.city or self.signs.has(Cue.ARRIVE)
        if self.asks(TIMED | {Route.LENGTH}) and by_place:
            return True
        return Route.LENGTH in self.routes and bool(_RIDDEN.search(self.signs.rest))

    def _of_the_day(self) -> Event | None:
        """When does the day begin, or end: its first item still ahead, or its last."""
        when, now = self.by.when, self.by.now
        day = when.day or (self.by.itinerary.today(now) if when.part else None)
        if day is None or self.asks(frozenset({Route.DRESS, Route.WHO})):
            return None
        if not self.asks(TIMED):
            return main_of(self.by.itinerary, day, when.part, now)
        events = [
            event
            for event in self.by.itinerary.on(day)
            if when.part is None or _fits(event, when.part)
        ]
        if not events or (self.signs.has(Cue.ENDING) and not self.signs.has(Cue.GATHER)):
            return events[-1] if events else None
        return next((event for event in events if event.start.instant > now), events[-1])


def _last_that_day(event: Event | None, events: list[Event]) -> Event | None:
    """Of those in a place, the one after which it is left."""
    that_day = [each for each in events if event and each.start.date == event.start.date]
    return that_day[-1] if that_day else event


def _one(event: Event | None) -> tuple[Event, ...]:
    return (event,) if event else ()


def _fits(event: Event, part: Part) -> bool:
    """Before noon, or after."""
    is_morning = Part.MORNING in parts_of(event)
    return is_morning == (part is Part.MORNING)
