"""When tomorrow is announced."""

from dataclasses import replace

import pytest

from bot.domain.evenings import evenings
from bot.domain.event import Event, Kind
from bot.domain.moment import Moment
from bot.domain.silence import silence
from tests.domain.small import EAST, ORIGIN, WEST, at, city, item, of_ann

FIRST = item("first", Kind.MEAL, "5 12:00", "5 13:00")
END = item("end", Kind.MEAL, "8 12:00", "8 13:00")
TOMORROW = item("tomorrow", Kind.MEETING, "7 10:00", "7 11:00")
DAWN = item("dawn", Kind.TRANSFER, "7 07:00", "7 08:00")


def card(*events: Event, day: int = 7) -> tuple[Moment, bool] | None:
    """When the card about that day comes, and whether without sound."""
    person = of_ann(*events)
    found = [
        each for each in evenings(person, silence(person)) if each.day == at(f"{day} 00:00").date
    ]
    assert len(found) <= 1
    return (person.clock(found[0].at), found[0].is_silent) if found else None


def dinner(until: str) -> Event:
    return item("dinner", Kind.MEAL, "6 18:00", until)


def flight(lands: str, *, leaves: str = "6 15:00") -> Event:
    return item("flight", Kind.FLIGHT, leaves, lands, WEST, to=EAST)


CASES = {
    "half past eight": ((TOMORROW,), at("6 20:30")),
    "early before an early morning": ((DAWN,), at("6 18:30")),
    "half an hour after the last event": ((dinner("6 20:15"), DAWN), at("6 20:45")),
    "never after half past nine": ((dinner("6 22:00"), DAWN), at("6 21:30")),
    "a gathering at seven is not early": (
        (replace(DAWN, start=at("7 07:10")),), at("6 20:30"),
    ),
    "three quarters after a landing at six": (
        (flight("6 18:00"), item("t", Kind.MEAL, "7 10:00", "7 11:00", EAST)),
        at("6 18:45", EAST),
    ),
    "three quarters after a landing at a quarter to nine": (
        (flight("6 20:45"), item("t", Kind.MEAL, "7 10:00", "7 11:00", EAST)),
        at("6 21:30", EAST),
    ),
    "not after a landing at nine": (
        (flight("6 21:00"), item("t", Kind.MEAL, "7 10:00", "7 11:00", EAST)), None,
    ),
    "at half past eight after a landing before six": (
        (flight("6 17:59"), item("t", Kind.MEAL, "7 10:00", "7 11:00", EAST)),
        at("6 20:30", EAST),
    ),
    "not in flight": (
        (flight("6 23:30", leaves="6 19:00"), item("t", Kind.MEAL, "7 10:00", "7 11:00", EAST)),
        None,
    ),
    "after a meeting": (
        (item("m", Kind.CEREMONY, "6 20:00", "6 21:00"), TOMORROW), at("6 21:00"),
    ),
    "before a meeting that goes on": (
        (item("m", Kind.CEREMONY, "6 20:00", "6 22:00"), TOMORROW), at("6 19:55"),
    ),
    "a free day has an evening before it": ((), at("6 20:30")),
    "on arrival where the clock is ahead": (
        (
            item("bus", Kind.TRANSFER, "6 15:00", "6 20:45", WEST, to=EAST),
            item("t", Kind.MEAL, "7 10:00", "7 11:00", EAST),
        ),
        at("6 20:45", EAST),
    ),
    "in time for bed where the road ends": (
        (
            item("bus", Kind.TRANSFER, "6 15:00", "6 21:45", WEST, to=EAST),
            item("t", Kind.TRANSFER, "7 06:00", "7 07:00", EAST),
        ),
        at("6 20:30"),
    ),
    "on the road, but in time for bed": (
        (
            item("bus", Kind.TRANSFER, "6 20:00", "6 22:30", WEST, to=EAST),
            item("t", Kind.MEAL, "7 10:00", "7 11:00", EAST),
        ),
        at("6 20:30"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("events", "when"), CASES.values(), ids=list(CASES))
def test_the_evening_card_comes(events: tuple[Event, ...], when: Moment | None):
    there = EAST if any(each.to_city == EAST for each in events) else WEST
    end = item("end", Kind.MEAL, "8 12:00", "8 13:00", there)

    found = card(FIRST, *events, end)

    assert found == (None if when is None else (when, False))


OUT = item("out", Kind.FLIGHT, "6 16:00", "6 09:00", ORIGIN, to=WEST)
HOP = item("hop", Kind.FLIGHT, "6 11:00", "6 13:30", WEST, to=EAST)
AT_HOME = item("home", Kind.ASSEMBLY, "5 12:00", "5 13:00", ORIGIN)


@pytest.mark.parametrize(
    ("events", "when"),
    [
        ((OUT, item("dinner", Kind.MEAL, "6 18:30", "6 20:00"), TOMORROW), at("6 20:10")),
        ((OUT, item("lunch", Kind.MEAL, "6 11:00", "6 12:00"), TOMORROW), at("6 18:30")),
        ((OUT, item("dinner", Kind.MEAL, "6 18:30", "6 22:00"), TOMORROW), at("6 21:30")),
        (
            (OUT, HOP, item("dinner", Kind.MEAL, "6 18:30", "6 20:00", EAST)),
            at("6 20:10", EAST),
        ),
    ],
    ids=["ten minutes after all", "not by day", "not too late", "with a second flight after it"],
)
def test_the_first_night_after_a_long_shift_is_silent(events: tuple[Event, ...], when: Moment):
    end = item("end", Kind.MEAL, "8 12:00", "8 13:00", when.city)

    assert card(AT_HOME, *events, end) == (when, True)


def test_a_long_shift_with_nothing_after_it_is_an_evening_like_others():
    assert card(AT_HOME, OUT, TOMORROW, END) == (at("6 20:30"), False)


def test_there_is_no_card_about_a_day_that_is_flown_over():
    away = item("away", Kind.FLIGHT, "6 21:40", "8 07:00", WEST, to=ORIGIN)
    bye = item("bye", Kind.ASSEMBLY, "8 12:00", "8 13:00", ORIGIN)

    assert card(FIRST, away, bye) is None


def test_the_last_day_has_no_evening():
    assert card(FIRST, END, day=9) is None


@pytest.mark.parametrize(
    ("first", "when"),
    [
        (AT_HOME, at("4 19:00", ORIGIN)),
        (item("night", Kind.FLIGHT, "6 00:30", "6 05:00", ORIGIN, to=WEST, gather="5 22:30"),
         at("4 19:00", ORIGIN)),
        (FIRST, at("4 19:00", ORIGIN)),
    ],
    ids=["the eve at home", "the eve of the gathering", "for those who come alone too"],
)  # fmt: skip
def test_the_eve_of_the_first_day(first: Event, when: Moment):
    assert card(first, END, day=first.start.date.day) == (when, False)


def test_the_eve_comes_before_the_day_begins_far_to_the_east():
    samoa = city("samoa", "Pacific/Kiritimati")
    honolulu = city("honolulu", "Pacific/Honolulu")
    there = item("there", Kind.MEETING, "6 06:00", "6 07:00", samoa)
    person = of_ann(there)
    far = replace(person, trip=replace(person.trip, home=honolulu))

    [eve, *_] = evenings(far, silence(far))

    assert far.clock(eve.at) == at("4 19:00", honolulu)
