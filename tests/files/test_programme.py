"""Events as the domain knows them."""

from datetime import datetime, timedelta

from bot.domain.audience import Audience
from bot.domain.event import Event, Gathering, Kind, ProgrammeItem
from bot.domain.moment import Moment
from bot.domain.text import Text
from bot.files import toml
from tests.files.broken_trips import BASE

TRIP = toml.load(BASE)
TALLINN = TRIP.cities["tallinn"]


def wall(text: str) -> Moment:
    return Moment(datetime.fromisoformat(text), TALLINN)


def test_an_event_has_all_that_its_table_says():
    lobby = Text("로비", "lobby")

    assert TRIP.event("K6") == Event(
        id="K6",
        kind=Kind.MEETING,
        title=Text("공예인 조합", "The guild"),
        start=wall("2031-03-29T10:00"),
        end=wall("2031-03-29T12:00"),
        venue=TRIP.venues["guild"],
        gatherings=(Gathering(wall("2031-03-29T09:30"), lobby),),
        bus=wall("2031-03-29T09:40"),
        programme=(
            ProgrammeItem(1, Text("인사", "Welcome")),
            ProgrammeItem(2, Text("저녁", "Dinner"), "K8"),
        ),
        reported=frozenset({"title", "date"}),
        illustrative=frozenset({"start"}),
    )


def test_an_audience_is_groups_and_people_less_exceptions():
    workshop = TRIP.event("K7")

    assert workshop is not None
    assert workshop.audience == Audience(
        frozenset({"makers"}), frozenset({"P3"}), frozenset({"P2"})
    )


def test_a_leg_ends_on_the_clock_of_the_other_city():
    flight = TRIP.event("K2")

    assert flight is not None
    assert (flight.start.city.id, flight.end.city.id) == ("porto", "tallinn")
    assert flight.duration == timedelta(hours=4, minutes=30)


def test_a_group_may_gather_on_its_own():
    flight = TRIP.event("K9")

    assert flight is not None
    assert [(each.at, each.groups) for each in flight.gatherings] == [
        (wall("2031-03-30T07:00"), frozenset({"crew"})),
        (wall("2031-03-30T07:15"), frozenset()),
    ]
