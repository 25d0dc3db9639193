from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.event import Event, Gathering, Kind, Status
from tests.domain.small import ANN, BEN, EAST, ORIGIN, WEST, at, city, item, words

OUT = item("out", Kind.FLIGHT, "7 16:00", "7 09:10", ORIGIN, to=WEST)
BACK = item("back", Kind.FLIGHT, "13 13:10", "14 17:30", to=ORIGIN)
HOP = item("hop", Kind.FLIGHT, "8 17:40", "8 21:00", to=EAST)
TALK = item("talk", Kind.MEETING, "9 10:00", "9 11:30")


@pytest.mark.parametrize(
    ("event", "hours", "shift"),
    [
        (OUT, 9 + 1 / 6, -16),
        (BACK, 12 + 1 / 3, 16),
        (HOP, 2 + 1 / 3, 1),
        (TALK, 1.5, 0),
    ],
    ids=["lands before it left", "home over the date line", "one zone on", "stays"],
)
def test_an_event_lasts_between_instants(event: Event, hours: float, shift: int):
    assert event.duration == timedelta(minutes=round(hours * 60))
    assert event.clock_shift == timedelta(hours=shift)


def test_a_night_with_a_clock_change_is_as_long_as_it_is():
    lisbon = city("lisbon", "Europe/Lisbon")
    spring = Event("a", Kind.HOTEL, words("a"), at("1 00:00", lisbon), at("1 08:00", lisbon))

    night = replace(
        spring,
        start=replace(spring.start, wall=spring.start.wall.replace(month=3, day=29, hour=23)),
        end=replace(spring.end, wall=spring.end.wall.replace(month=3, day=30, hour=7)),
    )

    assert (spring.duration, night.duration) == (timedelta(hours=8), timedelta(hours=7))


@pytest.mark.parametrize(
    ("event", "claims"),
    [
        (OUT, {"is_leg", "is_flight", "is_international"}),
        (HOP, {"is_leg", "is_flight"}),
        (item("bus", Kind.TRANSFER, "9 08:00", "9 09:00"), {"is_leg"}),
        (TALK, {"is_meeting"}),
        (item("dry run", Kind.PREPARATION, "9 08:00", "9 09:00"), set()),
        (replace(TALK, status=Status.CANCELLED), {"is_meeting", "is_cancelled"}),
        (replace(TALK, status=Status.TENTATIVE), {"is_meeting"}),
    ],
    ids=["abroad", "at home", "road", "meeting", "preparation", "cancelled", "tentative"],
)
def test_what_an_event_is(event: Event, claims: set[str]):
    known = {"is_leg", "is_flight", "is_international", "is_meeting", "is_cancelled"}

    assert {each for each in known if getattr(event, each)} == claims
    assert (event.city, event.to_city) == (event.start.city, event.end.city)


def test_people_gather_with_their_group_or_with_all():
    all_of_them = Gathering(at("9 09:40"), words("lobby"))
    reds = Gathering(at("9 09:15"), words("door"), frozenset({"red"}))
    talk = replace(TALK, gatherings=(all_of_them, reds))

    assert [talk.gathering(each) for each in (ANN, BEN)] == [reds, all_of_them]
    assert [replace(talk, gatherings=(reds,)).gathering(each) for each in (ANN, BEN)] == [
        reds,
        None,
    ]
    assert TALK.gathering(ANN) is None
