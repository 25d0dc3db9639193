"""Reminders, as they are read."""

from dataclasses import replace

import pytest

from bot.chat.cards.reminder import reminder_card
from bot.domain.event import Event, Gathering, Kind
from bot.domain.moment import Moment
from bot.domain.notice import Notice, NoticeKind
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, said, scenes
from tests.chat.cards.made_up import EARLIER, HOP, ROAD, SUPPER, seen, text
from tests.chat.cards.noticing import noticed
from tests.trips import HALL, LUME, at, both

_TALK = replace(SUPPER, kind=Kind.MEETING, start=at(LUME, "2 09:00"), end=at(LUME, "2 10:00"))
_LUNCH = replace(SUPPER, id="B8", start=at(LUME, "2 12:00"), end=at(LUME, "2 13:00"))


@pytest.mark.parametrize("scene", scenes("reminder"), ids=str)
def test_reminder_card_says(sample_trip: Trip, scene: Scene):
    message = noticed(sample_trip, scene)

    assert said(message) == scene.text


def _gathered(event: Event, clock: str, place: str) -> Event:
    gathering = Gathering(at(LUME, clock), both("로비", place))
    return replace(event, gatherings=(gathering,))


def _reminder(now: Moment, *events: Event, lead: int) -> str:
    """What is said of the last of the events."""
    notice = Notice(now.instant, NoticeKind.REMINDER, events[-1], lead)
    return text(reminder_card(seen(now, *events), notice, events[-1]))


@pytest.mark.parametrize(
    ("clock", "event", "heading"),
    [
        pytest.param("2 08:30", _TALK, "Starts in 30 minutes · Lume 9:00 AM", id="ahead"),
        pytest.param("2 07:30", _TALK, "Starts in 1 h 30 min · Lume 9:00 AM", id="far ahead"),
        pytest.param("2 08:59", _TALK, "Starts in 1 minute · Lume 9:00 AM", id="one minute"),
        pytest.param("2 09:00", _TALK, "Starts now · Lume 9:00 AM", id="now"),
        pytest.param("2 08:30", HOP, "Leaves in 30 minutes · Lume 9:00 AM", id="a flight"),
        pytest.param("2 08:30", ROAD, "Meet in 20 minutes · Lume 8:50 AM", id="a ride"),
        pytest.param("2 08:55", ROAD, "Leaves in 5 minutes · Lume 9:00 AM", id="a ride, late"),
        pytest.param(
            "2 08:45",
            _gathered(_TALK, "2 08:45", "gate"),
            "Meet now · Lume 8:45 AM",
            id="gathering now",
        ),
    ],
)
def test_reminder_counts_the_minutes_that_are_left(clock: str, event: Event, heading: str):
    assert _reminder(at(LUME, clock), event, lead=30).split("\n")[0] == heading


@pytest.mark.parametrize(
    ("events", "line"),
    [
        pytest.param((_TALK,), "Starts in 10 minutes · 9:00 AM", id="no place known"),
        pytest.param(
            (replace(_TALK, area=both("시장", "market")),),
            "Starts in 10 minutes · 9:00 AM, market",
            id="an area",
        ),
        pytest.param(
            (EARLIER, _gathered(_TALK, "2 09:00", "Hotel lobby")),
            "Meet in 10 minutes · 9:00 AM, Hotel lobby. Time to come down.",
            id="a lobby in the morning",
        ),
        pytest.param(
            (_LUNCH, _gathered(replace(_TALK, start=at(LUME, "2 15:00")), "2 15:00", "Lobby")),
            "Meet in 10 minutes · 3:00 PM, Lobby. Time to come.",
            id="a lobby where nobody sleeps",
        ),
        pytest.param(
            (replace(ROAD, start=at(LUME, "2 09:10")),),
            "Meet in 10 minutes · 9:00 AM",
            id="a ride from nowhere known",
        ),
    ],
)
def test_last_call_is_one_line_and_the_name(events: tuple[Event, ...], line: str):
    event = events[-1]
    gathers = event.gatherings[0].at if event.gatherings else event.start
    now = Moment(gathers.wall.replace(hour=gathers.wall.hour - 1, minute=50), LUME)

    said_lines = _reminder(now, *events, lead=10).split("\n")

    assert said_lines == [line, event.title.in_("en")]


def test_reminder_of_a_flight_without_an_airport_time_says_when_it_leaves():
    flight = _gathered(HOP, "2 07:30", "gate of the hotel")

    assert _reminder(at(LUME, "2 07:00"), flight, lead=30).split("\n") == [
        "Meet in 30 minutes · Lume 7:30 AM",
        "To Brack",
        "Gate of the hotel",
        "The flight leaves at 9:00 AM.",
    ]


def test_reminder_sends_nobody_to_look_for_a_place_who_is_driven_there():
    ride = replace(ROAD, end=at(LUME, "2 11:50"))
    visit = replace(
        _LUNCH, vehicle=both("1호차", "coach 1"), note=both("타고 계십시오.", "Stay on.")
    )

    assert _reminder(at(LUME, "2 11:40"), ride, visit, lead=20).split("\n") == [
        "Starts in 20 minutes · Lume 12:00",
        "Dinner",
        "Stay on.",
    ]


def test_last_call_says_how_to_find_the_room():
    note = both("방은 안내판에 있습니다.", "The signs show the room.")
    event = _gathered(replace(_TALK, venue=HALL, note=note), "2 08:50", "Music Hall")

    assert _reminder(at(LUME, "2 08:40"), event, lead=10).split("\n") == [
        "Meet in 10 minutes · 8:50 AM, Music Hall. Time to come.",
        "Dinner",
        "The signs show the room.",
    ]


def test_reminder_of_a_ride_from_nowhere_known_says_so():
    assert _reminder(at(LUME, "2 08:20"), ROAD, lead=30).split("\n") == [
        "Meet in 30 minutes · Lume 8:50 AM",
        "Ride",
        "Where is not in our material: please ask a coordinator.",
        "3 hours to Brack.",
    ]
