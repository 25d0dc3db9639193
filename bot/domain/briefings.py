"""The morning briefing: one look ahead a day, at a bearable hour."""

from collections.abc import Iterator
from datetime import date, datetime, time

from bot.domain.days import days_of, here_at
from bot.domain.event import Event, Kind
from bot.domain.itinerary import Itinerary
from bot.domain.moment import Moment, moment_at
from bot.domain.notice import Notice, NoticeKind
from bot.domain.silence import Silence


def briefings(itinerary: Itinerary, silence: Silence) -> Iterator[Notice]:
    """One each morning on the ground, from the first day of the person until all is over."""
    for day in days_of(itinerary):
        at = silence.outside_meetings(_awake(briefing_time(itinerary, day), silence))
        if at is not None and has_morning(itinerary, day, at, silence):
            yield Notice(at, NoticeKind.BRIEFING, day=day)


def briefing_time(itinerary: Itinerary, day: date) -> Moment:
    """When the day is announced: before its first gathering, and before the bags go down."""
    rules = itinerary.trip.rules
    first = first_of_morning(itinerary, day)
    if first is None:
        here = here_at(itinerary, day, rules.briefing_latest)
        return here or Moment(datetime.combine(day, rules.briefing_latest), itinerary.city_on(day))
    meets = itinerary.meets(first)
    if meets.wall.time() < rules.early_gathering:
        at = meets.instant - rules.briefing_before_early
    else:
        wanted = moment_at(meets.instant - rules.briefing_before, meets.city)
        within = _kept_within(wanted, day, rules.briefing_earliest, rules.briefing_latest)
        at = min(within, meets.instant - rules.briefing_before_early)  # whatever a person chose
    bags = [
        event.bags_out.instant - rules.briefing_before_bags
        for event in itinerary.on(day)
        if event.bags_out and event.start.instant >= first.start.instant
    ]
    return moment_at(min([at, *bags]), meets.city)


def first_of_morning(itinerary: Itinerary, day: date) -> Event | None:
    """The first event people get up for.

    What gathers in the small hours belongs to the night before, and so does what follows it
    without a pause; unless people have slept before it and it can be announced on its own date.
    """
    rules, up_since = itinerary.trip.rules, None
    for event in itinerary.on(day):
        meets = itinerary.meets(event)
        if meets.wall < datetime.combine(day, rules.night_until):
            if _breaks_sleep(itinerary, event, day):
                return event
        elif up_since is None or meets.instant - up_since >= rules.free_after:
            return event
        up_since = event.end.instant
    return None


def _breaks_sleep(itinerary: Itinerary, event: Event, day: date) -> bool:
    """People lie in bed before an event of the small hours; nobody rises to check in."""
    rules, meets = itinerary.trip.rules, itinerary.meets(event)
    before = itinerary.preceding(event)
    rested = before is None or meets.instant - before.end.instant >= rules.free_after
    at = meets.instant - rules.briefing_before_early
    if event.bags_out:
        at = min(at, event.bags_out.instant - rules.briefing_before_bags)
    on_its_date = moment_at(at, meets.city).date == day
    return rested and on_its_date and event.kind is not Kind.HOTEL


def has_morning(itinerary: Itinerary, day: date, at: datetime, silence: Silence) -> bool:
    """At `at` the person is on the ground, the trip goes on, and their calendar shows `day`.

    Beyond the date line a day may begin before the person is there, or never.
    """
    if silence.flight_holding(at) is not None or itinerary.clock(at).date != day:
        return False
    return any(event.end.instant > at for event in itinerary.events)


def _awake(wanted: Moment, silence: Silence) -> datetime:
    """Not by night to someone on the road, whose clock is still that of the city they left."""
    at = wanted.instant
    place = silence.itinerary.whereabouts(at)
    if place.leg is None or place.city == wanted.city or not silence.is_quiet(at):
        return at
    return min(silence.end_of_night(at), place.leg.end.instant)


def _kept_within(wanted: Moment, day: date, earliest: time, latest: time) -> datetime:
    """`wanted`, or the bound of the day that it oversteps."""
    first, last = (
        Moment(datetime.combine(day, bound), wanted.city) for bound in (earliest, latest)
    )
    return min(max(wanted.instant, first.instant), last.instant)
