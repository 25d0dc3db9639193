"""What holds on every trip, however odd: the questions of an itinerary, and the planner."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings

from bot.domain.event import Event
from bot.domain.itinerary import Being, Itinerary, itinerary
from bot.domain.moment import Moment
from bot.domain.notice import Notice, NoticeKind
from bot.domain.place import City
from bot.domain.reminders import plan
from bot.domain.trip import Trip
from tests.domain.random_trips import trips

Notices = tuple[Notice, ...]
MINUTE = timedelta(minutes=1)
FOLDED = timedelta(minutes=45)
EARLY, QUIET_FROM, QUIET_TO = time(7, 30), time(22, 0), time(6, 30)

any_trip = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


@any_trip
@given(trips())
def test_any_trip_answers_every_question(trip: Trip):
    assert [event.id for event in trip.events if event.duration < timedelta(0)] == []
    for person in trip.delegates.values():
        one = itinerary(trip, person)
        for question in QUESTIONS:
            question(one)


@any_trip
@given(trips())
def test_any_trip_is_planned_by_the_rules(trip: Trip):
    for person in trip.delegates.values():
        one = itinerary(trip, person)
        notices = plan(one)
        for rule in RULES:
            rule(one, notices)


def next_is_ahead_and_mine_and_stands(one: Itinerary) -> None:
    for now in instants(one):
        following = one.next(now)
        if following is None:
            assert all(event.start.instant <= now for event in one.events)
            continue
        assert following.start.instant > now
        assert following.audience.includes(one.person)
        assert not following.is_cancelled
        assert not any(now < event.start.instant < following.start.instant for event in one.events)


def days_partition_the_events(one: Itinerary) -> None:
    assert [event for day in one.trip.days for event in one.on(day)] == sorted(
        one.events, key=lambda event: event.start.date
    )


def everyone_is_always_somewhere_they_go_to(one: Itinerary) -> None:
    cities = {one.trip.home.id, *(each.city.id for each in one.events)}
    cities |= {each.to_city.id for each in one.events}
    for now in instants(one):
        place, clock = one.whereabouts(now), one.clock(now)
        assert place.city.id in cities
        assert place.in_flight == any(e.is_flight and is_during(e, now) for e in one.events)
        assert (place.leg is not None) == (place.being in (Being.IN_FLIGHT, Being.ON_THE_ROAD))
        assert clock == Moment(now.astimezone(place.city.zone).replace(tzinfo=None), place.city)


def today_follows_the_programme(one: Itinerary) -> None:
    for event in one.events:
        if event.is_flight:
            assert one.today(event.start.instant) == event.start.date
        begun = [
            each.start.date
            for each in one.events
            if one.meets(each).instant <= event.end.instant < each.end.instant
        ]
        assert one.today(event.end.instant) in {event.end.date, *begun}


def free_time_never_overlaps_an_event(one: Itinerary) -> None:
    for day in one.trip.days:
        gaps = one.free(day)
        for gap in gaps:
            since = gap.start.instant if gap.start else datetime.min.replace(tzinfo=UTC)
            until = gap.end.instant if gap.end else datetime.max.replace(tzinfo=UTC)
            for event in one.on(day) if gap.start else ():
                assert event.end.instant <= since or until <= event.start.instant
        starts = [gap.start.instant for gap in gaps if gap.start]
        assert starts == sorted(starts)


def is_sorted_and_the_same_each_time(one: Itinerary, notices: Notices) -> None:
    assert list(notices) == sorted(notices, key=lambda notice: notice.at)
    assert plan(itinerary(one.trip, one.person)) == notices


def nothing_is_said_in_flight_or_just_after(one: Itinerary, notices: Notices) -> None:
    for flight in (event for event in one.events if event.is_flight):
        held = [
            (n.kind, n.event)
            for n in notices
            if flight.start.instant <= n.at < flight.end.instant + FOLDED
        ]
        assert held == [(NoticeKind.LANDING, flight)]


def every_landing_is_met_once(one: Itinerary, notices: Notices) -> None:
    cards = [(n.event, n.at) for n in notices if n.kind is NoticeKind.LANDING]
    flights = [event for event in one.events if event.is_flight]
    assert cards == [(flight, flight.end.instant) for flight in flights]


def nothing_rings_inside_a_meeting(one: Itinerary, notices: Notices) -> None:
    for meeting in (event for event in one.events if event.is_meeting):
        rung = [n for n in notices if is_during(meeting, n.at)]
        assert [n for n in rung if n.kind is not NoticeKind.LANDING] == []


def the_night_is_broken_for_what_is_early_only(one: Itinerary, notices: Notices) -> None:
    rung = [n for n in notices if is_night(one, n.at) and not is_excepted(one, n)]
    assert [(n.kind, one.clock(n.at).wall) for n in rung] == []


def each_morning_on_the_ground_is_briefed_once(one: Itinerary, notices: Notices) -> None:
    briefed = [one.clock(n.at).date for n in notices if n.kind is NoticeKind.BRIEFING]
    assert len(set(briefed)) == len(briefed)
    assert set(mornings(one)) <= set(briefed)


def evening_cards_are_in_time_for_bed(one: Itinerary, notices: Notices) -> None:
    evenings = [n for n in notices if n.kind is NoticeKind.EVENING]
    walls = [one.clock(notice.at).wall for notice in evenings]
    assert [wall for wall in walls if not time(12, 0) <= wall.time() <= time(21, 30)] == []
    assert len({wall.date() for wall in walls}) == len(walls)
    assert len({notice.day for notice in evenings}) == len(evenings)


def reminders_come_before_the_start(_: Itinerary, notices: Notices) -> None:
    for notice in notices:
        if notice.kind in (NoticeKind.REMINDER, NoticeKind.BOARDING):
            assert notice.event is not None
            assert notice.at <= notice.event.start.instant


def no_two_messages_are_the_same(_: Itinerary, notices: Notices) -> None:
    names = [(n.kind, n.event.id if n.event else None, n.lead, n.day) for n in notices]
    assert len(set(names)) == len(names)


QUESTIONS = (
    next_is_ahead_and_mine_and_stands,
    days_partition_the_events,
    everyone_is_always_somewhere_they_go_to,
    today_follows_the_programme,
    free_time_never_overlaps_an_event,
)
RULES = (
    is_sorted_and_the_same_each_time,
    nothing_is_said_in_flight_or_just_after,
    every_landing_is_met_once,
    nothing_rings_inside_a_meeting,
    the_night_is_broken_for_what_is_early_only,
    each_morning_on_the_ground_is_briefed_once,
    evening_cards_are_in_time_for_bed,
    reminders_come_before_the_start,
    no_two_messages_are_the_same,
)


def instants(one: Itinerary) -> list[datetime]:
    """Every instant at which something changes, with what lies just before and after."""
    edges = {
        at
        for event in one.events
        for at in (event.start.instant, event.end.instant, one.meets(event).instant)
    }
    return sorted({at + step * MINUTE for at in edges for step in (-1, 0, 1)})


def is_during(event: Event, at: datetime) -> bool:
    return event.start.instant <= at < event.end.instant


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
