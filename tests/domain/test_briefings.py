"""When the day is announced."""

from dataclasses import replace

import pytest

from bot.domain.briefings import briefing_time, briefings, first_of_morning
from bot.domain.event import Event, Kind
from bot.domain.moment import Moment
from bot.domain.silence import silence
from tests.domain.small import EAST, ORIGIN, WEST, at, item, of_ann

EVE = item("eve", Kind.MEAL, "5 12:00", "5 13:00")
END = item("end", Kind.MEAL, "8 20:00", "8 21:00")


def talk(gather: str, start: str = "6 12:00") -> Event:
    return item("talk", Kind.MEETING, start, "6 13:00", gather=gather)


def bags(gather: str, out: str) -> Event:
    return replace(item("bus", Kind.TRANSFER, gather, "6 12:00", gather=gather), bags_out=at(out))


TIMES = {
    "ninety minutes before": (talk("6 09:00"), "6 07:30"),
    "not before half past six": (talk("6 07:45"), "6 06:30"),
    "not after nine": (talk("6 11:30"), "6 09:00"),
    "half past seven is not early": (talk("6 07:30"), "6 06:30"),
    "sixty minutes before an early one": (talk("6 07:29"), "6 06:29"),
    "a very early one": (talk("6 05:45"), "6 04:45"),
    "three quarters before the bags": (bags("6 08:15", "6 07:30"), "6 06:45"),
    "bags before dawn": (bags("6 08:00", "6 06:45"), "6 06:00"),
    "bags that are no hurry": (bags("6 08:00", "6 07:59"), "6 06:30"),
}


@pytest.mark.parametrize(("event", "briefed"), TIMES.values(), ids=list(TIMES))
def test_briefing_time(event: Event, briefed: str):
    assert briefing_time(of_ann(EVE, event, END), at("6 00:00").date) == at(briefed)


def test_a_day_without_events_is_announced_at_nine():
    assert briefing_time(of_ann(EVE, END), at("6 00:00").date) == at("6 09:00")


def test_a_day_without_events_is_announced_where_the_night_bus_arrived():
    bus = item("bus", Kind.TRANSFER, "5 23:00", "6 07:00", to=EAST)

    assert briefing_time(of_ann(EVE, bus, END), at("6 00:00").date) == at("6 09:00", EAST)


NIGHT = item("night", Kind.HOTEL, "6 00:10", "6 00:30")
EARLY = item("early", Kind.TRANSFER, "6 02:30", "6 03:30")
SOON = item("soon", Kind.FLIGHT, "6 05:00", "6 06:00", to=EAST)
UP = item("up", Kind.MEAL, "6 04:00", "6 05:00")
LATER = item("later", Kind.MEAL, "6 09:30", "6 10:30")


@pytest.mark.parametrize(
    ("events", "first"),
    [
        ((LATER,), LATER),
        ((NIGHT, LATER), LATER),
        ((NIGHT, EARLY, SOON, LATER), LATER),
        ((NIGHT, UP), UP),
        ((EARLY, LATER), EARLY),
        ((replace(EARLY, bags_out=at("6 00:30")), LATER), LATER),
        ((item("vigil", Kind.CEREMONY, "6 00:50", "6 01:30"), LATER), LATER),
        ((NIGHT,), None),
        ((), None),
    ],
    ids=[
        "the first", "not what ends the night", "not what follows that without a pause",
        "after a short night", "in the small hours, after some sleep",
        "whose bags would have to be announced on the eve",
        "what could only be announced on the eve", "nothing else", "nothing at all",
    ],
)  # fmt: skip
def test_first_of_morning(events: tuple[Event, ...], first: Event | None):
    assert first_of_morning(of_ann(EVE, *events, END), at("6 00:00").date) == first


def days(*events: Event) -> list[int]:
    person = of_ann(*events)
    return [each.day.day for each in briefings(person, silence(person)) if each.day]


OUT = item("out", Kind.FLIGHT, "5 11:00", "5 06:00", ORIGIN, to=WEST)
BACK = item("back", Kind.FLIGHT, "8 11:00", "9 14:00", WEST, to=ORIGIN)
RED_EYE = item("red eye", Kind.FLIGHT, "6 22:00", "7 08:30", WEST, to=EAST)


@pytest.mark.parametrize(
    ("events", "briefed"),
    [
        ((OUT, BACK), [5, 6, 7, 8]),
        ((OUT, RED_EYE, replace(BACK, start=at("8 11:00", EAST))), [5, 6, 8]),
        ((EVE, END), [5, 6, 7, 8]),
        ((item("one", Kind.MEAL, "5 08:00", "5 08:30"),), [5]),
        ((EVE, item("dawn", Kind.HOTEL, "6 02:00", "6 03:00")), [5]),
    ],
    ids=[
        "once on a date lived twice, not on one spent in the air", "not where a plane just landed",
        "days between without anything", "one day", "not when all is over",
    ],
)  # fmt: skip
def test_mornings_that_are_briefed(events: tuple[Event, ...], briefed: list[int]):
    assert days(*events) == briefed


@pytest.mark.parametrize(
    ("night", "visit", "briefed"),
    [
        (
            item("vigil", Kind.CEREMONY, "5 23:00", "6 06:45"),
            item("visit", Kind.VISIT, "6 08:00", "6 11:00"),
            at("6 06:45"),
        ),
        (
            item("bus", Kind.TRANSFER, "5 23:30", "6 07:10", to=EAST),
            item("visit", Kind.VISIT, "6 07:50", "6 11:00", EAST, gather="6 07:40"),
            at("6 07:10", EAST),
        ),
    ],
    ids=["for a vigil to end", "for the night bus to arrive"],
)
def test_a_briefing_waits(night: Event, visit: Event, briefed: Moment):
    person = of_ann(EVE, night, visit, END)

    [_, second, *_] = briefings(person, silence(person))

    assert person.clock(second.at) == briefed
