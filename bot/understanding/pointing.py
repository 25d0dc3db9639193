"""Which event a question means that names something else: a person, a place, a day."""

from dataclasses import dataclass

from bot.domain.event import Event, Kind
from bot.domain.routes import Route
from bot.understanding.cues import Cue
from bot.understanding.nouns import Noun, Picking, parts_of, pick
from bot.understanding.question import Part
from bot.understanding.signs import Signs
from bot.understanding.recall import main_of
from bot.understanding.subjects import nearest, saying
from bot.understanding.topics import asks_item as asks_order, during

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
_OWN_CHOICE = BY_DAY | {Route.INFO, Route.NEXT, Route.NOW, Route.ROOM}


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
        subject = self.signs.subject
        if self.signs.has(Cue.CHECKOUT) and Route.GATHER in self.routes and not subject.named:
            return _one(self._leaving())
        if self.signs.has(Cue.RETURN) and not subject.named and self.routes[0] in TIMED:
            return _one(self._back())
        if self.signs.has(Cue.VEHICLE) and not subject.named:
            return _one(self._by_vehicle())
        if self.signs.follows:
            event = subject.events[0] if subject.events else self.signs.meal
            following = self.by.itinerary.following(event) if event else None
            return _one(following or event)
        if self.signs.precedes:
            preceding = self.by.itinerary.preceding(subject.events[0])
            return (preceding,) if preceding else subject.events
        if Route.FLIGHT in self.routes and not subject.named:
            return _one(self._flight())
        if Route.MEANWHILE in self.routes and not self.signs.names.events:
            is_during = during(self.signs) and not self.by.when.moment
            return _one(subject.event) if is_during else ()
        if subject.named:
            return subject.named
        if self.routes == (Route.PROGRAMME,) and self.signs.agenda and asks_order(self.signs):
            return (self.signs.agenda,)
        if self.signs.has(Cue.ENDING) and self.routes == (Route.WHEN,) and self._is_bare():
            return self.by.itinerary.ongoing(self.by.now)[:1]
        if self.routes == (Route.UNTIL,) and subject.noun is None and (leg := self._under_way()):
            return (leg,)
        if self.routes[0] is Route.GATHER and (ride := self._ride()):
            return (ride,)
        found = self._explained() if self.asks(OF_EVENT) else None
        if found is None and self.routes[0] not in _OWN_CHOICE:
            found = subject.event
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

    def _by_vehicle(self) -> Event | None:
        """The event, still ahead, to which people go in different vehicles; else the next ride."""
        by = self.by
        ahead = [event for event in by.itinerary.events if event.end.instant > by.now]
        today = [event for event in ahead if by.when.day in {None, event.start.date}]
        rides = (event for event in today if event.kind is Kind.TRANSFER)
        return next((event for event in today if event.vehicle), next(rides, None))

    def _explained(self) -> Event | None:
        """The event whose title contains what a fact explains."""
        if self.signs.subject.noun:
            return None
        own = self.by.itinerary.events
        return nearest(saying(self.signs.names.facts, own), self.by.itinerary, self.by.now)

    def _flight(self) -> Event | None:
        """The flight that was pointed at, if one was: to a city, home, of a day."""
        by, subject = self.by, self.signs.subject
        if (between := self._between()) is not None:
            return between
        if self.signs.has(Cue.LAYOVER) and (first := self._connection()) is not None:
            return first
        is_home = by.city == by.itinerary.trip.home
        noun = subject.noun
        if noun is None or Kind.FLIGHT not in noun.kinds:
            noun = Noun("", frozenset({Kind.FLIGHT}), is_home=is_home)
        pointed = by.when.day or by.when.moment or by.city or subject.position or subject.noun
        return pick(noun, subject.position, by) if pointed else None

    def _ride(self) -> Event | None:
        """Where to meet for "the bus", whatever it leads to; before the trip, its assembly."""
        subject, by = self.signs.subject, self.by
        noun = subject.noun
        if self.signs.has(Cue.FLIGHT) and noun is None and subject.position is None:
            return pick(Noun("", frozenset({Kind.FLIGHT})), None, by)
        is_ride = noun is not None and Kind.TRANSFER in noun.kinds and subject.position is None
        if not is_ride and (noun is not None or subject.position is not None):
            return None
        if by.city is not None or by.when.part is not None or by.when.moment is not None:
            return None
        on = by.when.day
        for event in by.itinerary.events:
            is_ahead = event.start.instant > by.now and on in {None, event.start.date}
            is_met = event.kind is Kind.ASSEMBLY or by.itinerary.gathering(event) is not None
            if is_ahead and is_met:
                return event
        return None

    def _connection(self) -> Event | None:
        """The flight, still ahead, from which another one is taken."""
        by = self.by
        flights = [e for e in by.itinerary.events if e.is_flight and e.end.instant > by.now]
        for event in flights:
            onward = by.itinerary.following(event)
            is_near = by.when.day in {None, event.start.date}
            if onward is not None and onward.is_flight and is_near:
                return event
        return None

    def _is_bare(self) -> bool:
        """Nothing is named: what goes on now is meant."""
        signs, when = self.signs, self.by.when
        is_timed = when.day is not None or when.part is not None or when.moment is not None
        return not (signs.subject.events or signs.subject.noun or is_timed or self.by.city)

    def _under_way(self) -> Event | None:
        """The leg that the person is on."""
        return self.by.itinerary.whereabouts(self.by.now).leg

    def _back(self) -> Event | None:
        """Back to the hotel: the check-in of the day, else the last ride of the day."""
        itinerary, by = self.by.itinerary, self.by
        day = by.when.day or itinerary.today(by.now)
        events = [event for event in itinerary.on(day) if event.end.instant > by.now]
        stays = [event for event in events if event.kind is Kind.HOTEL]
        rides = [event for event in events if event.kind is Kind.TRANSFER]
        return next(iter(stays), rides[-1] if rides else None)

    def _leaving(self) -> Event | None:
        """Where the hotel is left: on the day that is named, else next."""
        by = self.by
        outs = (event for event in by.itinerary.events if event.is_check_out)
        days = {by.when.day} if by.when.day else None
        return next(
            (e for e in outs if (e.start.date in days if days else e.start.instant > by.now)), None
        )

    def _between(self) -> Event | None:
        """The leg from one of two cities named to the other, as they were said."""
        cities = self.signs.names.cities
        legs = (e for e in self.by.itinerary.trip.events if e.is_leg)
        return next((e for e in legs if (e.city, e.to_city) == cities), None)

    def _through_names(self) -> Event | None:
        names, by = self.signs.names, self.by
        own = by.itinerary.events
        if names.counterparts:
            met = {each for who in names.counterparts for each in who.events}
            events = [event for event in by.itinerary.trip.events if event.id in met]
        elif names.venues and set(self.routes) != {Route.WHERE}:
            events = [event for event in own if names.venues[0] in {event.venue, event.to_venue}]
        elif by.city is not None and Route.WHO in self.routes:
            met = {each for who in by.itinerary.trip.counterparts for each in who.events}
            events = [event for event in own if event.city == by.city and event.id in met]
        elif self.asks(TIMED | {Route.LENGTH}) and (by.city or self.signs.has(Cue.ARRIVE)):
            return self.signs.leg
        else:
            return None
        return nearest(events, by.itinerary, by.now)

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


def _one(event: Event | None) -> tuple[Event, ...]:
    return (event,) if event else ()


def _fits(event: Event, part: Part) -> bool:
    """Before noon, or after."""
    is_morning = Part.MORNING in parts_of(event)
    return is_morning == (part is Part.MORNING)
