"""What a conversation was about, looked up in the trip again: its event, day, people and place."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.event import MEETINGS, Event, Kind
from bot.domain.itinerary import Itinerary
from bot.domain.people import Counterpart, Delegate
from bot.domain.place import City
from bot.domain.routes import Route
from bot.understanding.context import Context
from bot.understanding.nouns import Picking, parts_of
from bot.understanding.question import Part

_MAIN = MEETINGS | {Kind.EXHIBITION}


def main_of(itinerary: Itinerary, day: date, part: Part | None, now: datetime) -> Event | None:
    """The main item of a day, or of a part of it, that is still ahead; else the first."""
    events = [e for e in itinerary.on(day) if part is None or part in parts_of(e)]
    best = [event for event in events if event.kind in _MAIN] or events
    ahead = (event for event in best if event.end.instant > now)
    return next(ahead, best[0] if best else None)


@dataclass(frozen=True, slots=True)
class Recall:
    """The context of a chat on the trip of the one who asks."""

    context: Context
    by: Picking

    def was(self, *routes: Route) -> bool:
        """Any of these was asked last."""
        return not set(routes).isdisjoint(self.context.routes)

    @property
    def event(self) -> Event | None:
        """The event of the last answer."""
        found = self.context.event
        return self.by.itinerary.trip.event(found) if found else None

    @property
    def day(self) -> date | None:
        """The day of the last answer, or of its event."""
        event = self.event
        return self.context.day or (event.start.date if event else None)

    @property
    def main(self) -> Event | None:
        """The event of the last answer; of a day that was shown, its main item still ahead."""
        if self.event or self.context.day is None:
            return self.event
        day, part = self.context.day, self.context.part
        return main_of(self.by.itinerary, day, part, self.by.now)

    @property
    def delegates(self) -> tuple[Delegate, ...]:
        """The delegates that were spoken of."""
        known = self.by.itinerary.trip.delegates
        return tuple(known[each] for each in self.context.subjects if each in known)

    @property
    def counterparts(self) -> tuple[Counterpart, ...]:
        """Whom we meet, if they were spoken of."""
        known = {who.id: who for who in self.by.itinerary.trip.counterparts}
        return tuple(known[each] for each in self.context.subjects if each in known)

    @property
    def meal(self) -> Event | None:
        """The meal that was spoken of, by its day and the part of it."""
        day, part = self.context.day, self.context.part
        if day is None or not self.was(Route.MEALS):
            return None
        meals = (e for e in self.by.itinerary.on(day) if e.kind is Kind.MEAL)
        return next((e for e in meals if part is None or part in parts_of(e)), None)

    @property
    def city(self) -> City | None:
        """The city that was spoken of."""
        trip = self.by.itinerary.trip
        places = {**trip.cities, trip.home.id: trip.home}
        return next((places[each] for each in self.context.subjects if each in places), None)

    def onward(self) -> Event | None:
        """The leg that leaves where the last one arrives."""
        event = self.event
        if event is None or not event.is_leg:
            return None
        legs = (
            each
            for each in self.by.itinerary.events
            if each.is_leg
            and each.start.instant >= event.end.instant
            and each.city == event.to_city
        )
        return next(legs, None)
