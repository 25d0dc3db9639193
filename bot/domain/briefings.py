"""The morning briefing and the evening card: one look ahead a day, at a bearable hour."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.moment import Moment, moment_at
from bot.domain.notice import Notice, NoticeKind
from bot.domain.place import City
from bot.domain.silence import Silence

_DAY = timedelta(days=1)


def briefings(itinerary: Itinerary, silence: Silence) -> Iterator[Notice]:
    """One each morning on the ground, from the first day of the person until all is over."""
    for day in _days(itinerary):
        at = _outside_meetings(_awake(briefing_time(itinerary, day), silence), silence)
        if at is not None and _has_morning(itinerary, day, at, silence):
            yield Notice(at, NoticeKind.BRIEFING, day=day)


def briefing_time(itinerary: Itinerary, day: date) -> Moment:
    """When the day is announced: before its first gathering, and before the bags go down."""
    rules = itinerary.trip.rules
    first = first_of_morning(itinerary, day)
    if first is None:
        city = _city_at(itinerary, day, rules.briefing_latest) or itinerary.city_on(day)
        return Moment(datetime.combine(day, rules.briefing_latest), city)
    meets = itinerary.meets(first)
    if meets.wall.time() < rules.early_gathering:
        at = meets.instant - rules.briefing_before_early
    else:
        wanted = moment_at(meets.instant - rules.briefing_before, meets.city)
        at = _kept_within(wanted, day, rules.briefing_earliest, rules.briefing_latest)
    bags = [
        event.bags_out.instant - rules.briefing_before_bags
        for event in itinerary.on(day)
        if event.bags_out and event.start.instant >= first.start.instant
    ]
    return moment_at(min([at, *bags]), meets.city)


def first_of_morning(itinerary: Itinerary, day: date) -> Event | None:
    """The first event people get up for.

    What gathers in the small hours, or follows that without a pause, belongs to the night before.
    """
    rules, up_since = itinerary.trip.rules, None
    for event in itinerary.on(day):
        meets = itinerary.meets(event)
        by_night = meets.wall < datetime.combine(day, rules.night_until)
        if not by_night and (up_since is None or meets.instant - up_since >= rules.free_after):
            return event
        up_since = event.end.instant
    return None


def evenings(itinerary: Itinerary, silence: Silence) -> Iterator[Notice]:
    """The eve at home, then every evening that has a tomorrow, unless a flight carries it."""
    yield _eve(itinerary)
    for day in _days(itinerary)[:-1]:
        at, is_silent = _evening(itinerary, day)
        at = None if at is None else _outside_meetings(at, silence)
        if at is None or silence.flight_holding(at) is not None:
            continue
        wakes = briefing_time(itinerary, day + _DAY).instant
        if itinerary.on(day + _DAY) or _has_morning(itinerary, day + _DAY, wakes, silence):
            yield Notice(at, NoticeKind.EVENING, day=day + _DAY, is_silent=is_silent)


def _eve(itinerary: Itinerary) -> Notice:
    home = itinerary.trip.home
    first = itinerary.events[0]
    leaves = moment_at(itinerary.meets(first).instant, home).date
    at = Moment(datetime.combine(leaves - _DAY, itinerary.trip.rules.evening_eve), home)
    return Notice(at.instant, NoticeKind.EVENING, day=first.start.date)


def _evening(itinerary: Itinerary, day: date) -> tuple[datetime | None, bool]:
    """The instant of the card and whether it comes without sound; None if there is no evening."""
    rules = itinerary.trip.rules
    landing = _landing_on(itinerary, day)
    if landing is not None and abs(landing.clock_shift) >= rules.long_shift:
        last = _last_end(itinerary, day)
        if last is not None and last.instant > landing.end.instant:
            return _tired(itinerary, day, last), True
    if (
        landing is not None
        and rules.evening_landing_from <= landing.end.wall.time() <= rules.evening_landing_to
    ):
        at = landing.end.instant + rules.evening_landing_after
        late = Moment(datetime.combine(day, rules.evening_latest), landing.to_city).instant
        return (at if at <= late else None), False
    city = _city_at(itinerary, day, rules.evening)
    if city is None:
        return None, False
    tomorrow = next(iter(itinerary.on(day + _DAY)), None)
    tomorrow = first_of_morning(itinerary, day + _DAY) or tomorrow
    if (
        tomorrow is not None
        and itinerary.meets(tomorrow).wall.time() < rules.evening_early_if_before
    ):
        return _early(itinerary, day, city), False
    return Moment(datetime.combine(day, rules.evening), city).instant, False


def _tired(itinerary: Itinerary, day: date, last: Moment) -> datetime:
    """The card of the first night after a long shift: people sleep early, but not by day."""
    rules = itinerary.trip.rules
    early = Moment(datetime.combine(day, rules.evening_early), last.city).instant
    at = max(last.instant + rules.long_shift_after, early)
    return _capped(at, last.city, day, rules.evening_latest)


def _early(itinerary: Itinerary, day: date, city: City) -> datetime:
    """The card before an early morning."""
    rules = itinerary.trip.rules
    at = Moment(datetime.combine(day, rules.evening_early), city).instant
    last = _last_end(itinerary, day)
    if last is not None:
        at = max(at, last.instant + rules.evening_early_after)
    return _capped(at, city, day, rules.evening_latest)


def _outside_meetings(at: datetime, silence: Silence) -> datetime | None:
    """After the meeting that goes on at `at`, if that is not too late; else just before it."""
    meeting = silence.meeting_at(at)
    if meeting is None:
        return at
    rules = silence.itinerary.trip.rules
    if meeting.end.date == meeting.start.date and meeting.end.wall.time() <= rules.evening_latest:
        return meeting.end.instant
    earlier = meeting.start.instant - rules.before_quiet
    return None if silence.meeting_at(earlier) else earlier


def _awake(wanted: Moment, silence: Silence) -> datetime:
    """Not by night to someone on the road, whose clock is still that of the city they left."""
    at = wanted.instant
    place = silence.itinerary.whereabouts(at)
    if place.leg is None or place.city == wanted.city or not silence.is_quiet(at):
        return at
    return min(silence.end_of_night(at), place.leg.end.instant)


def _has_morning(itinerary: Itinerary, day: date, at: datetime, silence: Silence) -> bool:
    """At `at` the person is on the ground, the trip goes on, and their calendar shows `day`.

    Beyond the date line a day may begin before the person is there, or never.
    """
    if silence.flight_holding(at) is not None or itinerary.clock(at).date != day:
        return False
    return any(event.end.instant > at for event in itinerary.events)


def _landing_on(itinerary: Itinerary, day: date) -> Event | None:
    """The last flight that lands on `day`, on the calendar where it lands."""
    found = [event for event in itinerary.events if event.is_flight and event.end.date == day]
    return found[-1] if found else None


def _last_end(itinerary: Itinerary, day: date) -> Moment | None:
    """When the last event that ends on `day` is over."""
    ends = [event.end for event in itinerary.on(day) if event.end.date == day]
    return max(ends, key=lambda end: end.instant, default=None)


def _city_at(itinerary: Itinerary, day: date, at: time) -> City | None:
    """The city whose clock shows `at` on `day` while the person is there; None in flight."""
    cities = {
        event.to_city.id: event.to_city for event in itinerary.events if event.start.date <= day
    }
    cities |= {event.city.id: event.city for event in itinerary.on(day)}
    for city in cities.values():
        place = itinerary.whereabouts(Moment(datetime.combine(day, at), city).instant)
        if place.city.id == city.id and not place.in_flight:
            return city
    return None


def _capped(at: datetime, city: City, day: date, latest: time) -> datetime:
    return min(at, Moment(datetime.combine(day, latest), city).instant)


def _kept_within(wanted: Moment, day: date, earliest: time, latest: time) -> datetime:
    """`wanted`, or the bound of the day that it oversteps."""
    first, last = (
        Moment(datetime.combine(day, bound), wanted.city) for bound in (earliest, latest)
    )
    return min(max(wanted.instant, first.instant), last.instant)


def _days(itinerary: Itinerary) -> tuple[date, ...]:
    """The dates from the person's first event to the end of their last, on the ground or not."""
    first = itinerary.events[0].start.date
    last = max(max(event.start.date, event.end.date) for event in itinerary.events)
    return tuple(first + _DAY * n for n in range((last - first).days + 1))
