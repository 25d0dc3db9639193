"""When a phone must not ring: in flight, just after landing, inside a meeting, at night."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time

from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.moment import Moment


@dataclass(frozen=True, slots=True)
class Silence:
    """The silences of one person's trip; every question takes an instant (UTC)."""

    itinerary: Itinerary
    flights: tuple[Event, ...]
    meetings: tuple[Event, ...]

    def flight_holding(self, at: datetime) -> Event | None:
        """The flight that swallows what falls due at `at`: in the air, or soon after landing."""
        hold = self.itinerary.trip.rules.fold_after_landing
        for flight in self.flights:
            if flight.start.instant <= at < flight.end.instant + hold:
                return flight
        return None

    def meeting_at(self, at: datetime) -> Event | None:
        """The meeting, visit, presentation or ceremony that is going on."""
        for meeting in self.meetings:
            if meeting.start.instant <= at < meeting.end.instant:
                return meeting
        return None

    def outside_meetings(self, at: datetime) -> datetime | None:
        """After the meeting that goes on at `at`, if that is not too late; else just before it."""
        meeting = self.meeting_at(at)
        if meeting is None:
            return at
        rules, end = self.itinerary.trip.rules, meeting.end
        ends_today = end.date == self.itinerary.clock(at).date
        if ends_today and end.wall.time() <= rules.evening_latest:
            return end.instant
        earlier = meeting.start.instant - rules.before_quiet
        return None if self.meeting_at(earlier) else earlier

    def is_quiet(self, at: datetime) -> bool:
        """It is night where the person is."""
        rules = self.itinerary.trip.rules
        return is_between(self.itinerary.clock(at).wall.time(), rules.quiet_from, rules.quiet_to)

    def end_of_night(self, at: datetime) -> datetime:
        """The instant at which the night that `at` falls in is over."""
        return self._same_night(at, self.itinerary.trip.rules.quiet_to, after=True)

    def start_of_night(self, at: datetime) -> datetime:
        """The instant at which the night that `at` falls in began."""
        return self._same_night(at, self.itinerary.trip.rules.quiet_from, after=False)

    def _same_night(self, at: datetime, when: time, *, after: bool) -> datetime:
        here = self.itinerary.clock(at)
        found = [moment.instant for moment in _around(here, when)]
        return min(i for i in found if i >= at) if after else max(i for i in found if i <= at)


def silence(itinerary: Itinerary) -> Silence:
    """The silences that follow from what a person attends."""
    flights = tuple(event for event in itinerary.events if event.is_flight)
    meetings = tuple(event for event in itinerary.events if event.is_meeting)
    return Silence(itinerary, flights, meetings)


def is_between(at: time, first: time, last: time) -> bool:
    """`at` lies in [first, last), which may run over midnight."""
    if first <= last:
        return first <= at < last
    return at >= first or at < last


def _around(here: Moment, when: time) -> Iterator[Moment]:
    """The given time of day on the day before, the day itself and the day after."""
    for ordinal in (-1, 0, 1):
        day = here.date.fromordinal(here.date.toordinal() + ordinal)
        yield Moment(datetime.combine(day, when), here.city)
