"""The questions people ask of their own trip, on one small journey.

Home in Tokyo; over the date line to the west, by bus to the east an hour ahead, and home again.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.audience import Audience
from bot.domain.event import Event, Gathering, Kind, Status
from bot.domain.itinerary import (
    Being,
    Gap,
    Whereabouts,
    itinerary,
    length_of,
    meanwhile,
    splits_here,
)
from bot.domain.moment import Moment
from bot.domain.place import City
from tests.domain.small import (
    ANN,
    BEN,
    EAST,
    INN,
    ORIGIN,
    WEST,
    at,
    item,
    of_ann,
    trip_of,
    words,
)

MEET = item("meet", Kind.ASSEMBLY, "5 13:00", "5 14:00", ORIGIN)
OUT = item("out", Kind.FLIGHT, "5 16:00", "5 09:00", ORIGIN, to=WEST)
CHECK_IN = item("in", Kind.HOTEL, "5 17:00", "5 17:30", venue=INN)
TALK = item("talk", Kind.MEETING, "6 10:00", "6 11:30", gather="6 09:30")
OTHER = item("other", Kind.VISIT, "6 10:00", "6 12:00", audience=Audience(frozenset({"blue"})))
LUNCH = item("lunch", Kind.MEAL, "6 12:00", "6 13:00")
OFF = item("off", Kind.VISIT, "6 14:00", "6 15:00", status=Status.CANCELLED)
DINNER = item("dinner", Kind.MEAL, "6 18:30", "6 20:00")
ROAD = item(
    "road", Kind.TRANSFER, "7 09:00", "7 15:00", WEST, to=EAST, gather="7 08:40",
    is_check_out=True,
)  # fmt: skip
LATE = item("late", Kind.MEAL, "7 22:00", "8 00:30", EAST)
BACK = item("back", Kind.FLIGHT, "9 11:00", "10 15:00", EAST, to=ORIGIN)
BYE = item("bye", Kind.ASSEMBLY, "10 15:30", "10 16:00", ORIGIN)

TRIP = trip_of(
    MEET, OUT, CHECK_IN, TALK, OTHER, LUNCH, OFF, DINNER, ROAD, LATE, BACK, BYE, last=10
)
HERS = itinerary(TRIP, ANN)
HOME = Whereabouts(Being.AT_HOME, ORIGIN)


def in_city(city: City) -> Whereabouts:
    return Whereabouts(Being.IN_CITY, city)


def flying(flight: Event) -> Whereabouts:
    return Whereabouts(Being.IN_FLIGHT, flight.city, flight)


def test_an_itinerary_is_what_the_person_attends():
    assert HERS.events == (MEET, OUT, CHECK_IN, TALK, LUNCH, DINNER, ROAD, LATE, BACK, BYE)
    assert HERS.cancelled == (OFF,)
    assert OTHER in itinerary(TRIP, BEN).events


@pytest.mark.parametrize(
    ("day", "events"),
    [
        (5, (MEET, OUT, CHECK_IN)),
        (6, (TALK, LUNCH, DINNER)),
        (7, (ROAD, LATE)),
        (8, ()),
        (9, (BACK,)),
        (10, (BYE,)),
    ],
    ids=["a day lived in two cities", "a day in one", "a move", "nothing", "away", "the last"],
)
def test_on_a_day(day: int, events: tuple[Event, ...]):
    assert HERS.on(date(2031, 5, day)) == events


@pytest.mark.parametrize(
    ("now", "ongoing", "following", "past"),
    [
        (at("5 12:00", ORIGIN), [], "meet", 0),
        (at("5 13:00", ORIGIN), ["meet"], "out", 0),
        (at("5 14:00", ORIGIN), [], "out", 1),
        (at("5 08:59"), ["out"], "in", 1),
        (at("6 11:00"), ["talk"], "lunch", 3),
        (at("8 00:29", EAST), ["late"], "back", 7),
        (at("10 16:00", ORIGIN), [], None, 10),
    ],
    ids=["before", "begun", "between", "in the air", "inside", "after midnight", "over"],
)
def test_now_next_and_past(now: Moment, ongoing: list[str], following: str | None, past: int):
    upcoming = HERS.next(now.instant)

    assert [event.id for event in HERS.ongoing(now.instant)] == ongoing
    assert (upcoming.id if upcoming else None) == following
    assert HERS.after(now.instant)[:1] == ((upcoming,) if upcoming else ())
    assert len(HERS.past(now.instant)) == past


def test_what_has_begun_last_is_said_first():
    fair = item("fair", Kind.EXHIBITION, "6 09:00", "6 18:00")

    assert of_ann(fair, TALK).ongoing(at("6 10:30").instant) == (TALK, fair)


def test_before_and_after_an_event():
    assert [HERS.following(OUT), HERS.following(BYE)] == [CHECK_IN, None]
    assert [HERS.preceding(LUNCH), HERS.preceding(MEET)] == [TALK, None]


@pytest.mark.parametrize(
    ("now", "where"),
    [
        (at("1 12:00", ORIGIN), HOME),
        (at("5 12:59", ORIGIN), HOME),
        (at("5 13:00", ORIGIN), in_city(ORIGIN)),
        (at("5 15:59", ORIGIN), in_city(ORIGIN)),
        (at("5 16:00", ORIGIN), flying(OUT)),
        (at("5 08:59"), flying(OUT)),
        (at("5 09:00"), in_city(WEST)),
        (at("7 08:50"), in_city(WEST)),
        (at("7 09:00"), Whereabouts(Being.ON_THE_ROAD, WEST, ROAD)),
        (at("7 15:00", EAST), in_city(EAST)),
        (at("8 12:00", EAST), in_city(EAST)),
        (at("9 11:00", EAST), flying(BACK)),
        (at("10 15:00", ORIGIN), in_city(ORIGIN)),
        (at("30 12:00", ORIGIN), in_city(ORIGIN)),
    ],
    ids=[
        "long before", "a minute before", "at the first gathering", "at the airport",
        "taking off", "before landing", "landed", "gathering for the bus", "on the road",
        "arrived", "a free day", "flying home", "home", "long after",
    ],
)  # fmt: skip
def test_whereabouts(now: Moment, where: Whereabouts):
    assert HERS.whereabouts(now.instant) == where
    assert where.in_flight == (where.being is Being.IN_FLIGHT)
    assert HERS.clock(now.instant).city == where.city


def test_someone_who_attends_nothing_is_at_home():
    nobody = itinerary(trip_of(), ANN)

    assert nobody.whereabouts(at("6 12:00").instant) == HOME
    assert (nobody.next(at("6 12:00").instant), nobody.free(date(2031, 5, 6))) == (None, ())


@pytest.mark.parametrize(
    ("now", "where"),
    [
        (at("5 23:59"), HOME),
        (at("6 00:00"), in_city(WEST)),
        (at("6 09:00"), in_city(WEST)),
    ],
    ids=["the night before", "from midnight on", "before the first gathering"],
)
def test_who_comes_alone_is_there_on_the_day(now: Moment, where: Whereabouts):
    assert of_ann(TALK).whereabouts(now.instant) == where


def test_where_one_gathers_for_the_next_event_is_where_one_is():
    far = item("far", Kind.VISIT, "7 10:00", "7 11:00", EAST, gather="7 09:00")
    person = of_ann(TALK, far)

    assert person.whereabouts(at("7 08:59", EAST).instant) == in_city(WEST)
    assert person.whereabouts(at("7 09:00", EAST).instant) == in_city(EAST)


@pytest.mark.parametrize(
    ("now", "today"),
    [
        (at("4 23:00", ORIGIN), 4),
        (at("5 16:30", ORIGIN), 5),
        (at("5 23:59", ORIGIN), 5),
        (at("6 00:30", ORIGIN), 5),
        (at("5 09:00"), 5),
        (at("8 00:15", EAST), 8),
        (at("9 12:00", EAST), 9),
        (at("9 23:30", EAST), 9),
        (at("10 14:59", ORIGIN), 9),
        (at("10 15:00", ORIGIN), 10),
    ],
    ids=[
        "the eve", "in the air", "before midnight at home", "after midnight at home, in the air",
        "landed on the same date", "after midnight at table", "off again", "still the ninth",
        "a minute before landing", "over the date line",
    ],
)  # fmt: skip
def test_today_runs_through_the_date_line(now: Moment, today: int):
    assert HERS.today(now.instant) == date(2031, 5, today)


def test_today_never_goes_beyond_the_day_of_landing():
    west = replace(OUT, end=at("4 22:00"))
    person = of_ann(west)

    assert person.today(at("4 21:00").instant) == date(2031, 5, 5)


@pytest.mark.parametrize(
    "moment",
    [
        at("5 12:00", ORIGIN),
        at("5 10:00", ORIGIN),
        at("6 15:00", WEST),
        at("8 15:00", EAST),
        at("10 16:00", ORIGIN),
    ],
    ids=["at home", "twice on one date: the first", "away", "moved on", "home again"],
)
def test_moment_is_on_the_clock_where_one_is(moment: Moment):
    assert HERS.moment(moment.wall) == moment


def test_moment_that_no_clock_shows_is_that_of_home():
    alone = of_ann(OUT, BACK)
    in_the_air = at("10 03:00", ORIGIN)

    assert alone.moment(in_the_air.wall) == in_the_air


@pytest.mark.parametrize(
    ("day", "city"),
    [(4, ORIGIN), (5, ORIGIN), (6, WEST), (7, WEST), (8, EAST), (9, EAST), (10, ORIGIN)],
)
def test_city_on(day: int, city: City):
    assert HERS.city_on(date(2031, 5, day)) == city


def test_meets_at_the_gathering_before_the_bus_or_at_the_start():
    bus = item("bus", Kind.TRANSFER, "6 08:00", "6 09:00")
    split = replace(
        TALK,
        gatherings=(
            Gathering(at("6 09:00"), words("door"), frozenset({"blue"})),
            Gathering(at("6 09:30"), words("lobby")),
        ),
    )
    trip = trip_of(bus, split, LUNCH)

    hers, his = itinerary(trip, ANN), itinerary(trip, BEN)

    assert [hers.meets(each) for each in (bus, split, LUNCH)] == [
        at("6 07:50"), at("6 09:30"), at("6 12:00"),
    ]  # fmt: skip
    assert his.meets(split) == at("6 09:00")
    assert (hers.gathering(LUNCH), his.gathering(split)) == (None, split.gatherings[0])


def test_meets_of_an_event_as_another_version_has_it():
    moved = replace(TALK, gatherings=(), start=at("6 11:00"))

    assert (HERS.meets(TALK), HERS.meets(moved)) == (at("6 09:30"), at("6 11:00"))
    assert HERS.meets(OTHER) == at("6 10:00")


@pytest.mark.parametrize(
    ("day", "hotel"),
    [(4, None), (5, CHECK_IN), (6, CHECK_IN), (7, None), (9, None)],
    ids=["before", "checked in", "the night after", "checked out", "gone"],
)
def test_hotel_on(day: int, hotel: Event | None):
    assert HERS.hotel_on(date(2031, 5, day)) == hotel


def test_hotels_are_those_with_a_name():
    nameless = item("nameless", Kind.HOTEL, "7 20:00", "7 20:30", EAST)

    assert list(of_ann(CHECK_IN, nameless).hotels()) == [(CHECK_IN, INN)]


@pytest.mark.parametrize(
    ("day", "gaps"),
    [
        (
            5,
            (
                Gap(at("5 14:00", ORIGIN), at("5 16:00", ORIGIN), MEET, OUT),
                Gap(at("5 09:00"), at("5 17:00"), OUT, CHECK_IN),
                Gap(at("5 17:30"), None, CHECK_IN, None),
            ),
        ),
        (
            6,
            (
                Gap(None, at("6 09:30"), None, TALK),
                Gap(at("6 13:00"), at("6 18:30"), LUNCH, DINNER),
                Gap(at("6 20:00"), None, DINNER, None),
            ),
        ),
        (7, (Gap(at("7 15:00", EAST), at("7 22:00", EAST), ROAD, LATE),)),
        (8, (Gap(None, None, None, None),)),
        (9, (Gap(None, at("9 11:00", EAST), None, BACK),)),
        (10, (Gap(at("10 16:00", ORIGIN), None, BYE, None),)),
        (11, ()),
    ],
    ids=["arrival", "full", "until after midnight", "free", "leaving", "home", "after"],
)
def test_free(day: int, gaps: tuple[Gap, ...]):
    assert HERS.free(date(2031, 5, day)) == gaps


def test_free_begins_when_one_has_landed():
    late = item("late", Kind.MEETING, "10 18:00", "10 19:00", ORIGIN)

    free = of_ann(BACK, late).free(date(2031, 5, 10))

    assert free[0] == Gap(BACK.end, late.start, BACK, late)


def test_free_time_behind_a_long_event_begins_at_its_end():
    fair = item("fair", Kind.EXHIBITION, "6 09:30", "6 17:00")
    person = of_ann(CHECK_IN, fair, LUNCH, DINNER)

    assert [(gap.before, gap.after) for gap in person.free(date(2031, 5, 6))] == [
        (None, fair), (fair, DINNER), (DINNER, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("gap", "length"),
    [
        (Gap(at("6 13:00"), at("6 18:30"), LUNCH, DINNER), timedelta(hours=5, minutes=30)),
        (Gap(None, at("6 09:30"), None, TALK), None),
        (Gap(at("6 20:00"), None, DINNER, None), None),
    ],
    ids=["between", "a morning", "an evening"],
)
def test_length_of_a_gap(gap: Gap, length: timedelta | None):
    assert length_of(gap) == length


def test_meanwhile_is_what_a_group_does():
    since, until = at("6 09:00").instant, at("6 12:00").instant

    assert meanwhile(TRIP, "blue", since=since, until=until) == (TALK, OTHER)
    assert meanwhile(TRIP, "red", since=since, until=until) == (TALK,)
    assert meanwhile(TRIP, "red", since=at("6 14:00").instant, until=at("6 15:00").instant) == ()


@pytest.mark.parametrize(
    ("event", "splits"),
    [(OTHER, True), (TALK, True), (LUNCH, False), (DINNER, False)],
    ids=["some of them", "the rest", "begins when that ends", "alone in the evening"],
)
def test_splits_here(event: Event, splits: bool):  # noqa: FBT001 -- a table
    assert splits_here(TRIP, event) == splits


def test_a_cancelled_event_splits_nobody():
    off = replace(OTHER, status=Status.CANCELLED)

    assert not splits_here(trip_of(TALK, off), TALK)


def test_instants_are_what_counts_between_cities():
    assert HERS.next(datetime(2031, 5, 5, 7, 0, tzinfo=UTC)) == CHECK_IN
