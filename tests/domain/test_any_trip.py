"""What holds on every trip, however odd: the questions of an itinerary, and the planner."""

from collections import Counter
from datetime import date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.event import Event
from bot.domain.itinerary import Being, Itinerary, itinerary
from bot.domain.moment import Moment
from bot.domain.notice import Notice, NoticeKind
from bot.domain.place import City
from bot.domain.reminders import plan
from bot.domain.trip import Trip
from tests.domain.random_trips import trips

MINUTE = timedelta(minutes=1)
FOLDED = timedelta(minutes=45)
EARLY, QUIET_FROM, QUIET_TO = time(7, 30), time(22, 0), time(6, 30)

any_trip = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
hours = st.integers(-30, 300).map(lambda hour: timedelta(hours=hour, minutes=hour % 60))


def people(trip: Trip) -> list[Itinerary]:
    return [itinerary(trip, person) for person in trip.delegates.values()]


def instants(one: Itinerary) -> list[datetime]:
    """Every instant at which something changes, with what lies just before and after."""
    edges = {
        at
        for event in one.events
        for at in (event.start.instant, event.end.instant, one.meets(event).instant)
    }
    since, until = one.trip.span()
    near = {at + step * MINUTE for at in edges for step in (-1, 0, 1)}
    return sorted(near | {since, until})


@any_trip
@given(trips())
def test_next_is_ahead_and_mine_and_stands(trip: Trip):
    for one in people(trip):
        for now in instants(one):
            following = one.next(now)
            if following is None:
                assert all(event.start.instant <= now for event in one.events)
                continue
            assert following.start.instant > now
            assert following.audience.includes(one.person)
            assert not following.is_cancelled
            assert not any(
                now < event.start.instant < following.start.instant for event in one.events
            )


@any_trip
@given(trips())
def test_days_partition_the_events(trip: Trip):
    for one in people(trip):
        assert [event for day in trip.days for event in one.on(day)] == sorted(
            one.events, key=lambda event: event.start.date
        )


@any_trip
@given(trips())
def test_nothing_lasts_less_than_no_time(trip: Trip):
    assert [event.id for event in trip.events if event.duration < timedelta(0)] == []


@any_trip
@given(trips())
def test_everyone_is_always_somewhere_they_go_to(trip: Trip):
    for one in people(trip):
        known = {trip.home.id, *(each.city.id for each in one.events)}
        known |= {each.to_city.id for each in one.events}
        for now in instants(one):
            place = one.whereabouts(now)
            assert place.city.id in known
            flying = [e for e in one.events if e.is_flight and is_during(e, now)]
            assert place.in_flight == bool(flying)
            assert (place.leg is not None) == (place.being in (Being.IN_FLIGHT, Being.ON_THE_ROAD))


@any_trip
@given(trips())
def test_today_follows_the_programme_through_the_date_line(trip: Trip):
    for one in people(trip):
        for event in one.events:
            if event.is_flight:
                assert one.today(event.start.instant) == event.start.date
            assert one.today(event.end.instant) in {event.end.date, *_later(one, event)}


@any_trip
@given(trips())
def test_free_time_never_overlaps_an_event(trip: Trip):
    for one in people(trip):
        for day in trip.days:
            gaps = one.free(day)
            for gap in gaps:
                for event in one.on(day):
                    assert gap.end is None or (
                        event.start.instant >= gap.end.instant
                        or gap.start is None
                        or event.end.instant <= gap.start.instant
                    )
                    assert gap.end is not None or (
                        gap.start is None or event.end.instant <= gap.start.instant
                    )
            ends = [gap.start.instant for gap in gaps if gap.start]
            assert ends == sorted(ends)


@any_trip
@given(trips())
def test_plan_is_sorted_and_the_same_each_time(trip: Trip):
    for one in people(trip):
        notices = plan(one)

        assert list(notices) == sorted(notices, key=lambda notice: notice.at)
        assert plan(itinerary(trip, one.person)) == notices


@any_trip
@given(trips())
def test_nothing_is_said_in_flight_or_just_after(trip: Trip):
    for one in people(trip):
        for flight in (event for event in one.events if event.is_flight):
            held = between(one, flight.start.instant, flight.end.instant + FOLDED)

            assert [(n.kind, n.event) for n in held] == [(NoticeKind.LANDING, flight)]


@any_trip
@given(trips())
def test_every_landing_is_met_once(trip: Trip):
    for one in people(trip):
        cards = [(n.event, n.at) for n in plan(one) if n.kind is NoticeKind.LANDING]

        flights = [event for event in one.events if event.is_flight]
        assert cards == [(flight, flight.end.instant) for flight in flights]


@any_trip
@given(trips())
def test_nothing_rings_inside_a_meeting(trip: Trip):
    for one in people(trip):
        for meeting in (event for event in one.events if event.is_meeting):
            rung = between(one, meeting.start.instant, meeting.end.instant)

            assert [n for n in rung if n.kind is not NoticeKind.LANDING] == []


@any_trip
@given(trips())
def test_the_night_is_broken_for_landings_and_early_gatherings_only(trip: Trip):
    for one in people(trip):
        assert [
            (notice.kind, one.clock(notice.at).wall)
            for notice in plan(one)
            if is_night(one, notice.at) and not is_excepted(one, notice)
        ] == []


@any_trip
@given(trips())
def test_each_morning_on_the_ground_is_briefed_once(trip: Trip):
    for one in people(trip):
        briefed = Counter(
            one.clock(notice.at).date for notice in plan(one) if notice.kind is NoticeKind.BRIEFING
        )

        assert max(briefed.values(), default=0) <= 1
        assert set(mornings(one)) <= set(briefed)


@any_trip
@given(trips())
def test_evening_cards_are_in_time_for_bed(trip: Trip):
    for one in people(trip):
        evenings = [n for n in plan(one) if n.kind is NoticeKind.EVENING]

        walls = [one.clock(notice.at).wall for notice in evenings]
        assert [wall for wall in walls if not time(12, 0) <= wall.time() <= time(21, 30)] == []
        assert len({wall.date() for wall in walls}) == len(walls)
        assert len({notice.day for notice in evenings}) == len(evenings)


@any_trip
@given(trips())
def test_reminders_come_before_the_start(trip: Trip):
    for one in people(trip):
        for notice in plan(one):
            if notice.kind in (NoticeKind.REMINDER, NoticeKind.BOARDING):
                assert notice.event is not None
                assert notice.at <= notice.event.start.instant


@any_trip
@given(trips())
def test_no_two_messages_are_the_same(trip: Trip):
    for one in people(trip):
        names = [(n.kind, n.event.id if n.event else None, n.lead, n.day) for n in plan(one)]

        assert len(set(names)) == len(names)


@any_trip
@given(trips(), hours)
def test_the_clock_of_a_person_is_the_clock_of_their_city(trip: Trip, hour: timedelta):
    now = trip.span()[0] + hour
    for one in people(trip):
        moment = one.clock(now)

        assert moment.city == one.whereabouts(now).city
        assert moment.wall == now.astimezone(moment.city.zone).replace(tzinfo=None)


def is_during(event: Event, at: datetime) -> bool:
    return event.start.instant <= at < event.end.instant


def between(one: Itinerary, since: datetime, until: datetime) -> list[Notice]:
    return [notice for notice in plan(one) if since <= notice.at < until]


def is_night(one: Itinerary, at: datetime) -> bool:
    wall = one.clock(at).wall.time()
    return wall >= QUIET_FROM or wall < QUIET_TO


def is_excepted(one: Itinerary, notice: Notice) -> bool:
    """A landing card, or what belongs to a gathering before half past seven."""
    if notice.kind is NoticeKind.LANDING:
        return True
    if notice.event is not None and notice.kind is not NoticeKind.FAREWELL:
        return one.meets(notice.event).wall.time() < EARLY or has_early_bags(notice.event)
    if notice.kind is NoticeKind.BRIEFING and notice.day is not None:
        return any(
            one.meets(event).wall.time() < EARLY or has_early_bags(event)
            for event in one.on(notice.day)
        )
    return False


def has_early_bags(event: Event) -> bool:
    return event.bags_out is not None and event.bags_out.wall.time() < time(7, 15)


def mornings(one: Itinerary) -> list[date]:
    """Dates on which the person gets up on the ground while the trip goes on."""
    over = max(event.end.instant for event in one.events)
    first = one.events[0].start.date
    known = (one.trip.home, *(event.to_city for event in one.events))
    cities = {city.id: city for city in known}.values()
    found = []
    for day in (day for day in one.trip.days if first <= day):
        for city in cities:
            rises, ends = (
                Moment(datetime.combine(day, at), city).instant for at in (time(4, 0), time(9, 0))
            )
            by_day = [one.meets(each).instant for each in one.on(day)]
            ends = min([ends, *(at for at in by_day if at >= rises)])
            rises = min(rises, ends - timedelta(minutes=60))
            if ends < over and is_on_the_ground(one, rises, ends, city):
                found.append(day)
    return found


def is_on_the_ground(one: Itinerary, since: datetime, until: datetime, city: City) -> bool:
    if {one.clock(since).city.id, one.clock(until).city.id} != {city.id}:
        return False
    flights = [event for event in one.events if event.is_flight]
    return not any(f.start.instant <= until and f.end.instant + FOLDED >= since for f in flights)


def _later(one: Itinerary, event: Event) -> list[date]:
    """The dates that what has begun at the end of an event may have taken the person to."""
    return [
        each.start.date
        for each in one.events
        if one.meets(each).instant <= event.end.instant < each.end.instant
    ]
