"""Landing cards, as they are read."""

from dataclasses import replace

import pytest

from bot.chat.cards.landing import landing_card
from bot.domain.event import Event, Kind
from bot.domain.information import Fact, FactKind
from bot.domain.itinerary import itinerary
from bot.domain.notice import Fold, Notice, NoticeKind
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes
from tests.chat.cards.made_up import BACK, EARLIER, HOP, LATER, SUPPER, seen, text
from tests.chat.cards.noticing import noticed
from tests.trips import BRACK, INN, LUME, at, both


@pytest.mark.parametrize("scene", scenes("landing"), ids=str)
def test_landing_card_says(sample_trip: Trip, scene: Scene):
    message = noticed(sample_trip, scene)

    assert said(message) == scene.text


def _landing(flight: Event, *events: Event, folded: tuple[Event, ...] = ()) -> list[str]:
    folds = tuple(Fold(event, 30) for event in folded)
    notice = Notice(flight.end.instant, NoticeKind.LANDING, flight, folded=folds)
    view = seen(flight.end, EARLIER, flight, *events)
    return text(landing_card(view, notice, flight)).split("\n")


def test_landing_between_flights_without_a_gate_time_names_the_flight():
    soon = replace(BACK, start=at(BRACK, "2 13:30"))

    assert _landing(HOP, soon, LATER)[-3:] == [
        "1:30 PM To Lume",
        "",
        "The airport screens show the gate.",
    ]


def test_landing_long_before_the_next_flight_shows_the_day():
    assert _landing(HOP, BACK, LATER)[4:] == [
        "3:00 PM To Lume",
        "",
        "Lume time (clock 1 hour back)",
        "4:00 PM Arrival in Lume",
    ]


def test_landing_carries_what_is_not_on_its_list():
    assert _landing(HOP, LATER, folded=(LATER, LATER))[-1] == "Then 9:00 AM: Closing"


def test_landing_after_midnight_speaks_of_the_morning_that_comes():
    late = replace(HOP, start=at(LUME, "1 22:30"), end=at(BRACK, "2 00:30"))
    check_in = Event(
        "D1",
        Kind.HOTEL,
        both("체크인", "Check-in"),
        at(BRACK, "2 01:15"),
        at(BRACK, "2 01:30"),
        venue=INN,
    )
    breakfast = replace(SUPPER, start=at(BRACK, "2 09:00"), end=at(BRACK, "2 10:00"))

    assert _landing(late, check_in, breakfast, LATER)[4:] == [
        "1:15 AM Check-in",
        "",
        "Tomorrow 9:00 AM: Dinner (place not fixed)",
        "I will write at 7:30 AM. Rest well.",
    ]


def test_landing_late_in_another_country_still_says_what_to_answer():
    late = replace(HOP, start=at(LUME, "2 20:00"), end=at(BRACK, "2 23:00"))
    answer = Fact("immigration", FactKind.PRACTICAL, both("입국", "Entry"), both("노래", "Songs"))
    view = seen(late.end, EARLIER, late, LATER)
    trip = replace(view.trip, facts=(answer,))
    view = replace(view, itinerary=itinerary(trip, trip.delegates["P1"]))
    notice = Notice(late.end.instant, NoticeKind.LANDING, late)

    lines = text(landing_card(view, notice, late)).split("\n")

    assert lines[-2:] == ["Immigration: Songs", "Rest well."]


def test_landing_late_before_a_free_day_wishes_a_good_night():
    late = replace(HOP, start=at(LUME, "2 20:00"), end=at(BRACK, "2 23:00"))

    assert _landing(late, LATER)[-1] == "Rest well."
