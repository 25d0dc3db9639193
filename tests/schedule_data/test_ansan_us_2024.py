"""The sample trip holds what is known of it, and nothing that is not."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.event import Dress, Event, Kind
from bot.domain.information import FactKind
from bot.domain.itinerary import itinerary
from bot.domain.rules import Rules
from bot.domain.text import Text
from bot.files import toml

TRIP = toml.load(toml.sample())


def event(wanted: str) -> Event:
    found = TRIP.event(wanted)
    assert found is not None
    return found


def test_the_sample_is_the_only_trip():
    assert toml.sample().name == "ansan-us-2024"
    assert TRIP.id == "ansan-us-2024"


def test_check_asks_only_what_is_true():
    """Places and interpreters that nobody fixed, and four evenings without a dinner."""
    assert [str(problem).rpartition(". ")[0] for problem in toml.check(toml.sample())] == [
        "events.toml: E09: venue: is a visit with no venue",
        "events.toml: E11: venue: is a visit with no venue",
        "events.toml: E12: venue: is a meeting with no venue",
        "events.toml: E12: people: is a meeting with no interpreter",
        "events.toml: E30: venue: is a visit with no venue",
        "events.toml: E30: people: is a visit with no interpreter",
        "events.toml: 2024-01-08: the evening has no meal in the programme",
        "events.toml: 2024-01-09: the evening has no meal in the programme",
        "events.toml: 2024-01-10: the evening has no meal in the programme",
        "events.toml: 2024-01-12: the evening has no meal in the programme",
    ]


def test_the_trip_has_eight_days_and_37_events_in_order():
    assert (TRIP.first, TRIP.last, TRIP.length) == (date(2024, 1, 7), date(2024, 1, 14), 8)
    assert {each.id for each in TRIP.events} == {f"E{n:02}" for n in range(1, 38)}
    assert Counter(each.kind for each in TRIP.events) == {
        Kind.FLIGHT: 5,
        Kind.TRANSFER: 7,
        Kind.MEAL: 7,
        Kind.HOTEL: 4,
        Kind.VISIT: 4,
        Kind.MEETING: 2,
        Kind.CEREMONY: 2,
        Kind.EXHIBITION: 2,
        Kind.ASSEMBLY: 2,
        Kind.PREPARATION: 1,
        Kind.PRESENTATION: 1,
    }


@pytest.mark.parametrize(
    ("flight", "leaves", "lands", "shift"),
    [
        ("E02", (7, 7, 0), (7, 17, 10), -17),
        ("E13", (9, 2, 30), (9, 4, 0), 0),
        ("E23", (11, 1, 40), (11, 4, 55), 2),
        ("E35", (13, 14, 40), (13, 19, 20), -2),
        ("E36", (13, 21, 10), (14, 8, 30), 17),
    ],
    ids=["to San Francisco", "to Los Angeles", "to Nashville", "to Seattle", "home"],
)
def test_flights_leave_and_land_at_these_instants(
    flight: str, leaves: tuple[int, int, int], lands: tuple[int, int, int], shift: int
):
    found = event(flight)

    assert found.start.instant == datetime(2024, 1, *leaves, tzinfo=UTC)
    assert found.end.instant == datetime(2024, 1, *lands, tzinfo=UTC)
    assert found.clock_shift == timedelta(hours=shift)


def test_nothing_takes_less_than_no_time():
    assert all(each.duration > timedelta() for each in TRIP.events)


def test_the_flight_home_lands_on_day_8():
    assert TRIP.day_number(event("E36").end.date) == 8


@pytest.mark.parametrize(
    ("person", "absent"),
    [
        ("D01", {"E12", "E30"}),
        ("D12", {"E11", "E25", "E29"}),
        ("D21", {"E12", "E25", "E30"}),
        ("D23", {"E12", "E30"}),
        ("D26", {"E11", "E29"}),
    ],
    ids=["the mayor", "the chamber", "the technopark", "the interpreter", "a coordinator"],
)
def test_who_attends_what(person: str, absent: set[str]):
    mine = {each.id for each in itinerary(TRIP, TRIP.delegates[person]).events}

    assert {each.id for each in TRIP.events} - mine == absent


def test_the_delegation_is_26_people_in_four_groups():
    assert {group: len(TRIP.members(group)) for group in TRIP.groups} == {
        "official": 8,
        "business": 11,
        "technopark": 3,
        "staff": 4,
    }
    assert [person.id for person in TRIP.coordinators()] == ["D25", "D26"]
    assert {person.id for person in TRIP.delegates.values() if person.name} == {"D01"}
    assert {person.id for person in TRIP.delegates.values() if person.language == "en"} == {"D23"}


def test_every_delegate_has_a_phone_a_buddy_and_a_room_in_each_hotel():
    hotels = {venue.id for venue in TRIP.venues.values() if venue.is_hotel}

    assert len(hotels) == 4
    for number, person in enumerate(TRIP.delegates.values(), 1):
        assert person.phone == f"+1-202-555-01{number:02}"
        assert person.rooms.keys() == hotels
        assert person.buddy is not None
        assert TRIP.delegates[person.buddy].groups == person.groups
    for hotel in hotels:
        assert len({person.rooms[hotel] for person in TRIP.delegates.values()}) == 26
    assert TRIP.delegates["D07"].rooms["omni-nashville"] == "1107"
    assert TRIP.delegates["D01"].proxy == "D02"


def test_buddies_form_one_ring_in_each_group():
    for group in TRIP.groups:
        members = [person.id for person in TRIP.members(group)]
        assert [TRIP.delegates[each].buddy for each in members] == [*members[1:], members[0]]


def test_whom_the_delegation_meets():
    met = {each.id: TRIP.counterparts_at(each) for each in TRIP.events}
    named = {key: [who.name for who in people if who.name] for key, people in met.items()}

    assert {key: names for key, names in named.items() if names} == {
        "E15": [
            Text("수잔 손", "Susan Sonne"),
            Text("조이스 안", "Joyce Ahn"),
            Text("호세", "Jose"),
        ],
        "E29": [Text("테리 벨", "Terry Bell")],
    }
    assert {key for key, people in met.items() if people} == {
        *("E05", "E09", "E11", "E12", "E15", "E26", "E29", "E30", "E32")
    }
    assert all(who.is_named == (who.name is not None) for who in TRIP.counterparts)


def test_exhibitors_are_four_companies_and_a_university():
    assert Counter(firm.kind for firm in TRIP.exhibitors_at(event("E20"))) == {
        "company": 4,
        "university": 1,
    }


def test_dress_is_formal_where_it_has_to_be():
    formal = {each.id for each in TRIP.events if each.dress is Dress.FORMAL}

    assert formal == {"E05", "E15", "E25", "E26", "E27", "E29", "E30", "E32"}


def test_the_briefing_has_five_items_and_the_dinner_is_the_last():
    items = event("E26").programme

    assert [item.number for item in items] == [1, 2, 3, 4, 5]
    assert [item.event for item in items] == [None, None, None, None, "E27"]


def test_the_hosts_of_the_briefing_gather_before_the_others():
    briefing = event("E26")
    first, later = briefing.gatherings

    assert briefing.gathering(TRIP.delegates["D03"]) == first
    assert briefing.gathering(TRIP.delegates["D23"]) == first
    assert briefing.gathering(TRIP.delegates["D10"]) == later
    assert later.at.instant - first.at.instant == timedelta(minutes=25)


def test_the_rules_written_out_are_the_usual_ones():
    assert TRIP.rules == Rules()


def test_the_gaps_are_known_to_be_gaps():
    assert {fact.id for fact in TRIP.facts_of(FactKind.UNKNOWN)} >= {
        *("wifi", "breakfast", "gate", "seat", "booth", "restaurant", "briefing-room"),
        *("forecast", "attendees", "investment-letter"),
    }


def test_what_is_a_sample_says_so_in_its_name():
    hotels = [venue for venue in TRIP.venues.values() if venue.is_hotel and not venue.address]
    flights = [each.title for each in TRIP.events if each.is_flight]

    assert all("(예시)" in str(text.ko) for text in [*flights, *(v.name for v in hotels)])
    assert all("(sample)" in str(text.en) for text in [*flights, *(v.name for v in hotels)])
    assert len(hotels) == 3


def test_every_event_says_where_its_fields_come_from():
    assert [each.id for each in TRIP.events if not each.reported | each.illustrative] == []
