"""Which hotel is meant, and whose room: always one's own."""

from datetime import date
from typing import Any

import pytest

from bot.chat.cards.days import day_card
from bot.chat.cards.stay import hotel_card, no_room_card, room_card, stay_card
from bot.chat.cards.whole import hotels_card
from bot.domain.routes import Route
from bot.domain.trip import Trip
from bot.understanding.question import When
from handlers.stay import hotel, room
from tests.chat.cards.looking import event_of, look
from tests.handlers.questions import ask

MORNING, NIGHT = "2024-01-10T07:00-08:00", "2024-01-11T20:00-06:00"
SMALL_HOURS, BEFORE = "2024-01-12T02:00-06:00", "2024-01-06T20:00+09:00"
BACK = "2024-01-14T19:00+09:00"


def named(trip: Trip, what: str) -> dict[str, Any]:
    """What was named, by its id."""
    if event := trip.event(what):
        return {"events": (event,)}
    return {"venue": trip.venues.get(what), "city": trip.cities.get(what)}


@pytest.mark.parametrize(
    ("at", "day", "night"),
    [
        pytest.param(MORNING, None, date(2024, 1, 10), id="tonight"),
        pytest.param(MORNING, date(2024, 1, 10), date(2024, 1, 10), id="today"),
        pytest.param(MORNING, date(2024, 1, 8), date(2024, 1, 8), id="a day"),
        pytest.param(SMALL_HOURS, None, date(2024, 1, 11), id="this night"),
    ],
)
async def test_hotel_is_that_of_the_night(
    sample_trip: Trip, at: str, day: date | None, night: date
):
    view = look(sample_trip, "D12", at)

    answer = await hotel(ask(view, Route.HOTEL, when=When(day=day)))

    assert answer.message == hotel_card(view, night)


@pytest.mark.parametrize("what", ["E14", "hotel-buena-park", "buena-park"])
async def test_hotel_is_the_one_named(sample_trip: Trip, what: str):
    view = look(sample_trip, "D12", MORNING)

    answer = await hotel(ask(view, Route.HOTEL, **named(sample_trip, what)))

    assert answer.message == stay_card(view, event_of(sample_trip, "E14"))


async def test_hotel_of_a_day_outside_the_trip_says_so(sample_trip: Trip):
    view, day = look(sample_trip, "D12", MORNING), date(2024, 1, 20)

    answer = await hotel(ask(view, Route.HOTEL, when=When(day=day)))

    assert answer.message == day_card(view, day)


@pytest.mark.parametrize(
    ("at", "what", "day", "stays"),
    [
        pytest.param(NIGHT, "", None, ["E24"], id="tonight"),
        pytest.param(MORNING, "", None, ["E18", "E24"], id="until one leaves, both"),
        pytest.param(MORNING, "buena-park", None, ["E14"], id="in a city"),
        pytest.param(MORNING, "omni-nashville", None, ["E24"], id="in a hotel"),
        pytest.param(MORNING, "", date(2024, 1, 8), ["E14"], id="on a day"),
        pytest.param(BEFORE, "", None, ["E06"], id="in the first hotel"),
    ],
)
async def test_room_is_that_of_the_hotel_meant(
    sample_trip: Trip, *, at: str, what: str, day: date | None, stays: list[str]
):
    view = look(sample_trip, "D07", at)

    answer = await room(ask(view, Route.ROOM, when=When(day=day), **named(sample_trip, what)))

    assert answer.message == room_card(view, [event_of(sample_trip, each) for each in stays])


async def test_room_after_the_last_night_is_none(sample_trip: Trip):
    view = look(sample_trip, "D07", BACK)

    assert (await room(ask(view, Route.ROOM))).message == no_room_card(view)


async def test_hotel_of_the_whole_trip_is_all_of_them(sample_trip: Trip):
    view = look(sample_trip, "D12", BEFORE)

    assert (await hotel(ask(view, Route.HOTEL, is_whole=True))).message == hotels_card(view)
