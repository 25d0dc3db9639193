"""What an answer is about: the event or the day that the next question may leave out."""

from datetime import date

import pytest

from bot.domain.trip import Trip
from handlers import agenda, events, practical, stay, travel
from handlers.asking import Handler
from tests.handlers.askers import asking

MORNING = "2024-01-10T08:00-08:00"
TODAY, TOMORROW = date(2024, 1, 10), date(2024, 1, 11)


@pytest.mark.parametrize(
    ("handler", "event", "day"),
    [
        pytest.param(agenda.next_, "E19", None, id="next"),
        pytest.param(agenda.now, "E19", None, id="now"),
        pytest.param(agenda.today, None, TODAY, id="today"),
        pytest.param(agenda.tomorrow, None, TOMORROW, id="tomorrow"),
        pytest.param(agenda.free, None, TODAY, id="free time"),
        pytest.param(events.when, "E19", None, id="when"),
        pytest.param(events.gather, "E19", None, id="gathering"),
        pytest.param(events.who, "E26", None, id="whom we meet next"),
        pytest.param(events.dress, None, TODAY, id="dress"),
        pytest.param(travel.flight, "E23", None, id="flight"),
        pytest.param(stay.hotel, "E24", None, id="hotel"),
        pytest.param(practical.weather, None, TODAY, id="weather"),
        pytest.param(practical.meals, None, TODAY, id="meals"),
    ],
)
async def test_an_answer_says_what_it_is_about(
    sample_trip: Trip, handler: Handler, event: str | None, day: date | None
):
    answer = await handler(asking(sample_trip, "D07", MORNING))

    assert (answer.event and answer.event.id, answer.day) == (event, day)
