"""What is the most or the least; tests/handlers/test_measured.py reads whole answers."""

from bot.chat.cards.compared import compared_card
from bot.domain.comparison import Asks, Comparison, Measure, Things
from bot.domain.event import Kind
from bot.domain.trip import Trip
from tests.chat.cards.looking import look, said

AT = "2024-01-09T20:00-08:00"


def test_nothing_of_a_kind_is_said_so(sample_trip: Trip):
    asked = Comparison(
        Things.EVENTS,
        Asks.MOST,
        Measure.LENGTH,
        kinds=frozenset({Kind.ASSEMBLY}),
        cities=(sample_trip.cities["nashville"],),
    )

    message = compared_card(look(sample_trip, "D12", AT, "en"), asked)

    assert said(message) == (
        "Nothing of that kind is in the programme.\n[Whole trip] [Ask a coordinator]"
    )


def test_two_that_are_equal_are_both_named(sample_trip: Trip):
    cities = sample_trip.cities
    asked = Comparison(
        Things.CITIES,
        Asks.MOST,
        Measure.NIGHTS,
        cities=(cities["las-vegas"], cities["buena-park"], cities["seattle"]),
    )

    message = compared_card(look(sample_trip, "D12", AT, "en"), asked)

    assert said(message) == (
        "Longest stay: Las Vegas, Buena Park\n1 night\n1 night\nSeattle: 0 nights\n[Whole trip]"
    )


def test_the_end_of_a_day_is_its_last_item(sample_trip: Trip):
    days = sample_trip.days
    asked = Comparison(Things.DAYS, Asks.LEAST, Measure.END, days=(days[5], days[4]))

    message = compared_card(look(sample_trip, "D12", AT, "en"), asked)

    assert said(message) == (
        "Earliest end: Fri 12 Jan\n"
        "Bus to Nashville\n"
        "Leaves Warren County Fri 12 Jan 4:00 PM\n"
        "Arrives Nashville 5:45 PM\n"
        "Thu 11 Jan: Dinner and talks\n"
        "[Fri 12 Jan] [Whole trip]"
    )
