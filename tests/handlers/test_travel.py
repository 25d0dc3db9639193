"""Which flight is meant, and which city's clock."""

from datetime import date, datetime
from typing import Any

import pytest

from bot.chat.cards.converted import event_clock_card, moment_card
from bot.chat.cards.travel import flight_card, no_flight_card
from bot.chat.cards.whole import flights_card
from bot.chat.cards.zones import zones_card
from bot.domain.moment import Moment
from bot.domain.routes import Route
from bot.domain.trip import Trip
from bot.understanding.question import When
from handlers.asking import Answer
from handlers.travel import flight, zones
from tests.chat.cards.looking import event_of, look
from tests.handlers.questions import ask

BEFORE, MORNING = "2024-01-06T20:00+09:00", "2024-01-10T08:00-08:00"
IN_FLIGHT, LAST_DAY, BACK = (
    "2024-01-10T20:00-08:00",
    "2024-01-13T07:00-06:00",
    "2024-01-14T19:00+09:00",
)


@pytest.mark.parametrize(
    ("at", "event", "city", "day", "meant"),
    [
        pytest.param(BEFORE, "", "", None, "E02", id="the next one"),
        pytest.param(IN_FLIGHT, "", "", None, "E23", id="the one in the air"),
        pytest.param(MORNING, "E36", "", None, "E36", id="the one named"),
        pytest.param(MORNING, "E20", "", None, "E23", id="what was named does not fly"),
        pytest.param(MORNING, "", "incheon", None, "E36", id="the one to a city"),
        pytest.param(MORNING, "", "buena-park", None, "E13", id="one to a city that is over"),
        pytest.param(MORNING, "", "", date(2024, 1, 8), "E13", id="the one of a day"),
        pytest.param(MORNING, "", "", date(2024, 1, 14), "E36", id="the one that lands on a day"),
        pytest.param(LAST_DAY, "", "incheon", date(2024, 1, 13), "E36", id="today to a city"),
    ],
)
async def test_flight_is_the_one_meant(
    sample_trip: Trip, *, at: str, event: str, city: str, day: date | None, meant: str
):
    view = look(sample_trip, "D12", at)
    events = (event_of(sample_trip, event),) if event else ()
    asking = ask(
        view,
        Route.FLIGHT,
        events=events,
        city=sample_trip.cities.get(city),
        when=When(day=day),
    )

    answer = await flight(asking)

    assert answer.message == flight_card(view, event_of(sample_trip, meant))


@pytest.mark.parametrize(
    ("at", "day"),
    [
        pytest.param(MORNING, date(2024, 1, 11), id="on that day"),
        pytest.param(BACK, None, id="any more"),
    ],
)
async def test_flight_says_that_there_is_none(sample_trip: Trip, at: str, day: date | None):
    view = look(sample_trip, "D12", at)

    answer = await flight(ask(view, Route.FLIGHT, when=When(day=day)))

    assert answer.message == no_flight_card(view, day)


@pytest.mark.parametrize(
    "named", [pytest.param({}, id="here"), pytest.param({"city": "nashville"}, id="elsewhere")]
)
async def test_zones_are_those_of_the_city_meant(sample_trip: Trip, named: dict[str, Any]):
    view = look(sample_trip, "D12", MORNING)
    city = sample_trip.cities.get(named.get("city", ""))

    assert (await zones(ask(view, Route.ZONES, city=city))).message == zones_card(view, city)


async def test_flight_of_the_whole_trip_is_all_of_them(sample_trip: Trip):
    view = look(sample_trip, "D12", "2024-01-06T20:00+09:00")

    answer = await flight(ask(view, Route.FLIGHT, is_whole=True))

    assert answer.message == flights_card(view)


async def test_zones_of_an_event_tell_its_time_at_home(sample_trip: Trip):
    view, briefing = look(sample_trip, "D12", MORNING), event_of(sample_trip, "E26")

    answer = await zones(ask(view, Route.ZONES, events=(briefing,)))

    assert answer == Answer(event_clock_card(view, briefing, sample_trip.home), event=briefing)


async def test_zones_of_a_time_convert_it(sample_trip: Trip):
    view = look(sample_trip, "D12", MORNING)
    three = Moment(datetime.fromisoformat("2024-01-10T15:00"), sample_trip.home)

    answer = await zones(ask(view, Route.ZONES, when=When(moment=three)))

    assert answer.message == moment_card(view, three, view.clock.city)
