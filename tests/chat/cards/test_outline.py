"""Events in as few lines as can be."""

from dataclasses import replace
from datetime import date

import pytest

from bot.chat.blocks import Item, Listing
from bot.chat.cards.outline import day_lists, flight_words, items_of, outline
from bot.domain.event import Event, Gathering, Kind
from tests.chat.cards.made_up import EARLIER, HOP, LATER, ROAD, SUPPER, seen
from tests.trips import BRACK, CONCERT, HALL, INN, LUME, MEET, OUT, at, both

_NOW = at(LUME, "2 07:00")


def _gathered(event: Event, clock: str) -> Event:
    return replace(event, gatherings=(Gathering(at(LUME, clock), both("로비", "lobby")),))


@pytest.mark.parametrize(
    ("event", "items"),
    [
        pytest.param(SUPPER, [("5:00 PM", "Dinner (place not fixed)")], id="a meal somewhere"),
        pytest.param(
            replace(SUPPER, kind=Kind.VISIT), [("5:00 PM", "Dinner")], id="a visit somewhere"
        ),
        pytest.param(
            replace(SUPPER, venue=HALL), [("5:00 PM", "Dinner, Music Hall")], id="at a venue"
        ),
        pytest.param(
            replace(SUPPER, kind=Kind.HOTEL, venue=INN), [("5:00 PM", "Dinner")], id="a hotel"
        ),
        pytest.param(MEET, [("8:00 PM", "Meet at the airport, level 3")], id="an area"),
        pytest.param(
            CONCERT,
            [("7:00 PM", "First concert, Music Hall (be there by 6:30 PM)")],
            id="to be seated",
        ),
        pytest.param(
            _gathered(SUPPER, "2 16:50"),
            [("5:00 PM", "Dinner (meet 4:50 PM, lobby)")],
            id="a gathering just before",
        ),
        pytest.param(
            _gathered(SUPPER, "2 17:00"), [("5:00 PM", "Dinner, lobby")], id="gathering is all"
        ),
        pytest.param(
            replace(_gathered(SUPPER, "2 16:00"), bus=at(LUME, "2 16:10"), is_check_out=True),
            [
                ("4:00 PM", "Meet at the lobby, check out (bus leaves 4:10)"),
                ("5:00 PM", "Dinner (place not fixed)"),
            ],
            id="a bus before",
        ),
        pytest.param(
            replace(_gathered(ROAD, "2 08:45"), bags_out=at(LUME, "2 08:00")),
            [
                ("By 8:00 AM", "Bags down to the lobby"),
                ("8:45 AM", "Meet at the lobby · 9:00 Ride"),
            ],
            id="a ride with bags",
        ),
        pytest.param(ROAD, [("9:00 AM", "Ride")], id="a ride without a gathering"),
        pytest.param(
            replace(ROAD, end=at(LUME, "2 11:00")),
            [("9:00 AM", "Ride")],
            id="a ride within the city",
        ),
    ],
)
def test_items_of(event: Event, items: list[tuple[str, str]]):
    found = [(item.mark, item.text) for item in items_of(seen(_NOW, event), event)]

    assert found == items


@pytest.mark.parametrize(
    ("place", "words"),
    [
        pytest.param("hotel lobby", "Meet at the hotel lobby", id="a word"),
        pytest.param("Ritz lobby, left side", "Meet at the Ritz lobby, left side", id="a part"),
        pytest.param("the pier", "Meet at the pier", id="with its article"),
        pytest.param("Music Hall", "Meet at Music Hall", id="a name"),
        pytest.param("gate 12", "Meet at gate 12", id="a number"),
    ],
)
def test_items_of_a_gathering_read_as_english(place: str, words: str):
    event = replace(
        SUPPER, gatherings=(Gathering(at(LUME, "2 16:00"), both("로비", place)),), note=None
    )

    assert next(items_of(seen(_NOW, event), event)) == Item("4:00 PM", words)


def test_items_of_put_a_word_on_luggage_under_the_gathering():
    note = both("짐은 버스에 싣습니다.", "The bags go on the bus.")
    ride = replace(_gathered(ROAD, "2 08:45"), bags_out=at(LUME, "2 08:00"), note=note)

    assert list(items_of(seen(_NOW, ride), ride)) == [
        Item("By 8:00 AM", "Bags down to the lobby"),
        Item("8:45 AM", "Meet at the lobby · 9:00 Ride", ("The bags go on the bus.",)),
    ]


@pytest.mark.parametrize(
    ("flight", "words"),
    [
        pytest.param(HOP, "To Brack", id="no number"),
        pytest.param(replace(HOP, flight="QQ 9"), "To Brack, QQ 9", id="a number"),
        pytest.param(OUT, "Flight to Lume, QQ 7 (sample)", id="a sample number"),
        pytest.param(
            replace(HOP, title=both("QQ 9 브락행", "QQ 9 to Brack"), flight="QQ 9"),
            "QQ 9 to Brack",
            id="a number in the name",
        ),
    ],
)
def test_flight_words(flight: Event, words: str):
    assert flight_words(seen(_NOW, flight), flight) == words


def test_outline_begins_a_list_where_the_clocks_change():
    view = seen(_NOW, HOP)

    lists = outline(view, (HOP,), LUME, (Item("", "First"),))

    assert list(lists) == [
        Listing((Item("", "First"), Item("9:00 AM", "To Brack"))),
        Listing(
            (
                Item("", "Brack time (clock 1 hour forward)"),
                Item("12:00", "Arrival in Brack"),
            )
        ),
    ]


def test_outline_names_the_city_whose_clock_counts_without_a_leg():
    view = seen(_NOW, SUPPER)

    lists = outline(view, (SUPPER,), BRACK)

    assert list(lists) == [
        Listing((Item("", "Lume time"), Item("5:00 PM", "Dinner (place not fixed)")))
    ]


def test_day_lists_begin_with_what_arrives_in_the_morning():
    night_train = replace(ROAD, start=at(BRACK, "1 22:00"), end=at(LUME, "2 07:00"))
    view = seen(_NOW, EARLIER, night_train, SUPPER, LATER)

    assert list(day_lists(view, date(2026, 4, 2))) == [
        Listing(
            (
                Item("7:00 AM", "Arrival in Lume"),
                Item("5:00 PM", "Dinner (place not fixed)"),
            )
        )
    ]
