"""Times on another clock."""

import pytest

from bot.chat.cards.converted import event_clock_card, moment_card
from bot.domain.place import City
from bot.domain.trip import Trip
from tests.chat.cards.looking import event_of, look, said
from tests.trips import HANEUL, LUME, at, choir_trip

NOW = "2024-01-11T15:10-06:00"


def test_event_clock_card_tells_an_item_by_the_clock_of_home(sample_trip: Trip):
    view, briefing = look(sample_trip, "D10", NOW, "en"), event_of(sample_trip, "E26")

    assert (
        said(event_clock_card(view, briefing, sample_trip.home))
        == """\
Investment briefing · Korea time
Begins: 7:00 AM, Fri 12 Jan
Ends: 9:00 AM, Fri 12 Jan

4:00–6:00 PM · Nashville
[Next item] [Today]"""
    )


def test_event_clock_card_tells_a_flight_by_the_clock_of_home(sample_trip: Trip):
    view, flight = look(sample_trip, "D10", NOW), event_of(sample_trip, "E35")

    assert (
        said(event_clock_card(view, flight, sample_trip.home))
        == """\
시애틀행 ZZ 404(예시) · 한국 시각
출발 13일(토) 밤 11:40
도착 14일(일) 새벽 4:20

내슈빌 1월 13일(토) 오전 8:40 출발
시애틀 오전 11:20 도착
[다음 일정] [오늘 일정]"""
    )


@pytest.mark.parametrize(
    ("city", "line"),
    [(HANEUL, "Haneul time: 11:00 PM, Thu 2 Apr"), (LUME, "Lume has the same time.")],
    ids=["another clock", "the same clock"],
)
def test_moment_card_says_what_a_clock_shows(city: City, line: str):
    view = look(choir_trip(), "P2", "2026-04-02T09:00+01:00", "en")

    assert said(moment_card(view, at(LUME, "2 15:00"), city)) == (
        f"Lume time: 3:00 PM, Thu 2 Apr\n{line}\n[Next item] [Today]"
    )
