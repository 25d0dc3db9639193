"""The lines of a day."""

from dataclasses import replace

import pytest

from bot.chat.blocks import Heading, Item, Listing
from bot.chat.cards.lines import day_blocks, event_line, lines
from bot.domain.event import Event, Status
from bot.domain.trip import Trip
from tests.chat.cards.looking import event_of, look
from tests.trips import (
    CHECK_IN,
    CONCERT,
    FAIR,
    HANEUL,
    LUME,
    OUT,
    RIDE,
    TALK,
    TEA,
    both,
    choir_trip,
)

VIEW = look(choir_trip(), "P2", "2026-04-02T09:00+01:00", "en")


@pytest.mark.parametrize(
    ("event", "items"),
    [
        (CHECK_IN, [Item("8:00 AM", "Check-in", ("Harbour Inn",))]),
        (FAIR, [Item("10:00 AM Brack time", "Instrument fair", ("market",))]),
        (
            replace(TALK, status=Status.CANCELLED),
            [Item("10:00 AM", "Music school (cancelled)")],
        ),
        (
            replace(TALK, status=Status.CONFIRMED),
            [Item("10:00 AM", "Music school (place not fixed)")],
        ),
        (
            replace(CHECK_IN, title=both("항구 여관 체크인", "Check-in, Harbour Inn")),
            [Item("8:00 AM", "Check-in, Harbour Inn")],
        ),
        (
            CONCERT,
            [Item("6:30 PM", "Be seated: First concert (starts 7:00)", ("Music Hall",))],
        ),
        (
            OUT,
            [
                Item(
                    "10:00 PM Haneul time",
                    "Flight to Lume, QQ 7 (sample)",
                    ("be at the gate by 9:20 PM Haneul time", "arrives Lume 6:00 AM, Thu 2 Apr"),
                )
            ],
        ),
        (
            RIDE,
            [
                Item("By 8:00 AM", "Bags down to the lobby"),
                Item(
                    "8:40 AM",
                    "Meet: Central station, check out (leaves 9:00)",
                    ("Train, arrives 3:00 PM Brack time",),
                ),
            ],
        ),
        (
            replace(RIDE, gatherings=(), bags_out=None, end=TEA.end),
            [Item("9:00 AM", "Train", ("arrives 12:30 AM, Fri 3 Apr",))],
        ),
    ],
    ids=[
        "a place",
        "another clock",
        "cancelled",
        "no place",
        "the place in the title",
        "coming in",
        "a flight",
        "a ride with bags",
        "a ride without a gathering",
    ],
)
def test_lines_say_what_to_do_when(event: Event, items: list[Item]):
    assert list(lines(VIEW, event, LUME)) == items


def test_bags_of_a_past_day_are_not_ordered_down():
    after = look(choir_trip(), "P2", "2026-04-04T09:00+02:00", "en")

    assert [item.mark for item in lines(after, RIDE, LUME)] == ["8:40 AM"]


def test_a_gathering_at_the_start_has_no_line_of_its_own(sample_trip: Trip):
    view = look(sample_trip, "D07", "2024-01-14T10:00+09:00", "en")
    event = event_of(sample_trip, "E37")

    assert list(lines(view, event, event.city)) == [event_line(view, event, event.city)]


def test_a_long_stretch_by_another_clock_has_its_own_heading():
    blocks = list(day_blocks(VIEW, [OUT, CHECK_IN, TALK, TEA], HANEUL))

    assert blocks == [
        Listing(tuple(lines(VIEW, OUT, HANEUL))),
        Heading("Lume time"),
        Listing(
            tuple(item for event in (CHECK_IN, TALK, TEA) for item in lines(VIEW, event, LUME))
        ),
    ]


def test_a_short_stretch_by_another_clock_names_it_in_each_line():
    blocks = list(day_blocks(VIEW, [OUT, CHECK_IN], HANEUL))

    items = (*lines(VIEW, OUT, HANEUL), *lines(VIEW, CHECK_IN, HANEUL))
    assert blocks == [Listing(items)]


def test_a_day_without_events_has_no_blocks():
    assert list(day_blocks(VIEW, [], LUME)) == []
