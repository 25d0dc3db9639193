"""The evening card: tomorrow, in time for packing and for bed."""

from collections.abc import Iterator
from datetime import date, datetime, time

from bot.domain.briefings import briefing_time, first_of_morning, has_morning
from bot.domain.days import DAY, days_of, here_at
from bot.domain.event import Event
from bot.domain.itinerary import Itinerary
from bot.domain.moment import Moment
from bot.domain.notice import Notice, NoticeKind
from bot.domain.place import City
from bot.domain.silence import Silence


def evenings(itinerary: Itinerary, silence: Silence) -> Iterator[Notice]:
    """The eve at home, then every evening that has a tomorrow, unless a flight carries it."""
    yield _eve(itinerary)
    for day in days_of(itinerary)[:-1]:
        at, is_silent = _evening(itinerary, day)
        at = None if at is None else silence.outside_meetings(_in_time(itinerary, day, at))
        if at is None or silence.flight_holding(at) is not None:
            continue
        wakes = briefing_time(itinerary, day + DAY).instant
        if itinerary.on(day + DAY) or has_morning(itinerary, day + DAY, wakes, silence):
            yield Notice(at, NoticeKind.EVENING, day=day + DAY, is_silent=is_silent)


def _eve(itinerary: Itinerary) -> Notice:
    """On the evening before the first day, at home, where everyone still is."""
    home, first = itinerary.trip.home, itinerary.events[0]
    eve = datetime.combine(itinerary.meets(first).date - DAY, itinerary.trip.rules.evening_eve)
    if itinerary.clock(Moment(eve, home).instant).city.id != home.id:
        eve -= DAY  # the day has begun already where they come alone, far to the east
    return Notice(Moment(eve, home).instant, NoticeKind.EVENING, day=first.start.date)


def _evening(itinerary: Itinerary, day: date) -> tuple[datetime | None, bool]:
    """The instant of the card and whether it comes without sound; None if there is no evening."""
    rules = itinerary.trip.rules
    landings = _landings_on(itinerary, day)
    landing = landings[-1] if landings else None
    last = _last_end(itinerary, day)
    if (
        landing is not None
        and last is not None
        and last.instant > landing.end.instant
        and any(abs(flight.clock_shift) >= rules.long_shift for flight in landings)
    ):
        return _tired(itinerary, day, last), True
    if (
        landing is not None
        and rules.evening_landing_from <= landing.end.wall.time() <= rules.evening_landing_to
    ):
        at = landing.end.instant + rules.evening_landing_after
        late = Moment(datetime.combine(day, rules.evening_latest), landing.to_city).instant
        return (at if at <= late else None), False
    here = here_at(itinerary, day, rules.evening)
    if here is None:
        return None, False
    tomorrow = next(iter(itinerary.on(day + DAY)), None)
    tomorrow = first_of_morning(itinerary, day + DAY) or tomorrow
    if (
        tomorrow is not None
        and itinerary.meets(tomorrow).wall.time() < rules.evening_early_if_before
    ):
        return _early(itinerary, day, here.city), False
    return _capped(here.instant, here.city, day, rules.evening_latest), False


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


def _in_time(itinerary: Itinerary, day: date, at: datetime) -> datetime:
    """Not after bedtime where the person is by then: on the road the clock may have changed."""
    return _capped(at, itinerary.clock(at).city, day, itinerary.trip.rules.evening_latest)


def _landings_on(itinerary: Itinerary, day: date) -> list[Event]:
    """The flights that land on `day`, on the calendar where they land."""
    return [event for event in itinerary.events if event.is_flight and event.end.date == day]


def _last_end(itinerary: Itinerary, day: date) -> Moment | None:
    """When the last event that ends on `day` is over."""
    ends = [event.end for event in itinerary.on(day) if event.end.date == day]
    return max(ends, key=lambda end: end.instant, default=None)


def _capped(at: datetime, city: City, day: date, latest: time) -> datetime:
    return min(at, Moment(datetime.combine(day, latest), city).instant)
