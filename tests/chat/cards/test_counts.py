"""How many, and on which days; tests/handlers/test_measured.py reads whole answers."""

from bot.chat.cards.counts import counted_card, days_card, nights_card
from bot.domain.comparison import Asks, Comparison, Measure, Things
from bot.domain.event import Kind
from bot.domain.trip import Trip
from tests.chat.cards.looking import look, said

AT = "2024-01-09T20:00-08:00"


def test_days_without_a_flight(sample_trip: Trip):
    asked = Comparison(Things.DAYS, Asks.ALL, kinds=frozenset({Kind.FLIGHT}), lacks=True)

    message = days_card(look(sample_trip, "D12", AT, "en"), asked)

    assert said(message) == (
        "Without it · 4 days\nTue 9 Jan\nThu 11 Jan\nFri 12 Jan\nSun 14 Jan\n"
        "[Whole trip] [Next item]"
    )


def test_check_ins_are_counted_as_hotels(sample_trip: Trip):
    asked = Comparison(Things.EVENTS, Asks.COUNT, kinds=frozenset({Kind.HOTEL}), is_left=True)

    message = counted_card(look(sample_trip, "D12", AT, "en"), asked)

    assert said(message) == (
        "Still ahead: 1 hotel\nWed 10 Jan 11:45 PM Check-in, Omni\n[Whole trip] [Next item]"
    )


def test_a_town_where_nobody_sleeps(sample_trip: Trip):
    asked = Comparison(
        Things.CITIES, Asks.COUNT, Measure.NIGHTS, cities=(sample_trip.cities["seattle"],)
    )

    message = nights_card(look(sample_trip, "D12", AT, "en"), asked)

    assert said(message) == "Seattle · 0 nights\nSeattle\n  0 nights\n[Whole trip] [Next item]"
