"""Another reading of a question, as a button."""

from typing import Any

import pytest

from bot.chat.message import Action, Button
from bot.domain.routes import Route
from bot.domain.trip import Trip
from bot.understanding.question import Question, When
from handlers.readings import reading_button
from tests.chat.cards.looking import look
from tests.trips import FAIR, HALL, HEAD, LUME, MAKERS, RIDE, choir_trip


@pytest.mark.parametrize(
    ("route", "named", "button"),
    [
        (Route.ABOUT, {"events": (FAIR,)}, Button("Instrument fair", Action(Route.ABOUT, "A10"))),
        (
            Route.PERSON,
            {"counterparts": (HEAD,)},
            Button("Ana Sol", Action(Route.PERSON, HEAD.id)),
        ),
        (
            Route.EXHIBITORS,
            {"exhibitors": MAKERS[:1]},
            Button("company maker", Action(Route.EXHIBITORS, MAKERS[0].id)),
        ),
        (Route.WHERE, {"venue": HALL}, Button("Lume Music Hall", Action(Route.WHERE, "hall"))),
        (Route.DAY, {"city": LUME}, Button("Lume", Action(Route.DAY, "lume"))),
        (
            Route.TOMORROW,
            {"when": When(day=RIDE.start.date)},
            Button("Tomorrow", Action(Route.TOMORROW, "2026-04-03")),
        ),
        (Route.FREE, {}, Button("What I can ask", Action(Route.FREE))),
    ],
    ids=["an event", "a person", "a firm", "a place", "a city", "a day", "nothing"],
)
def test_reading_button_is_named_for_what_it_is_about(
    route: Route, named: dict[str, Any], button: Button
):
    view = look(choir_trip(), "P2", "2026-04-02T09:00+01:00", "en")

    assert reading_button(view, Question((route,), "en", **named)) == button


def test_reading_button_of_a_fact_fits_on_a_button(sample_trip: Trip):
    view = look(sample_trip, "D12", "2024-01-12T07:00-06:00", "en")
    (letter,) = (fact for fact in sample_trip.facts if fact.id == "investment-letter")

    button = reading_button(view, Question((Route.INFO,), "en", facts=(letter,)))

    assert button == Button(
        "the date and the partner of an investme…", Action(Route.INFO, "investment-letter")
    )
