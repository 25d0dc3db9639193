"""The parts of cards."""

from dataclasses import replace
from datetime import date

import pytest

from bot.chat.blocks import Heading, Paragraph, Place
from bot.chat.cards import parts
from bot.domain.event import Dress, Event, Gathering, Status
from bot.domain.text import Text
from tests.chat.cards.looking import look
from tests.trips import (
    BRACK,
    CHECK_IN,
    CONCERT,
    FAIR,
    FIELD,
    HALL,
    HOME,
    INN,
    LUME,
    OUT,
    P1,
    P2,
    RIDE,
    TALK,
    TEA,
    at,
    both,
    choir_trip,
)

VIEW = look(choir_trip(), "P2", "2026-04-02T09:00+01:00")
ENGLISH = look(choir_trip(), "P2", "2026-04-02T09:00+01:00", "en")
DOOR = Gathering(at(LUME, "2 18:30"), both("중앙역", "Central station"))


def test_paragraph_leaves_out_what_is_not_said():
    assert [parts.paragraph("a", None, ""), parts.paragraph(None)] == [(Paragraph(("a",)),), ()]


def test_people_are_called_as_they_are_addressed():
    said = [parts.called(view, who) for view in (VIEW, ENGLISH) for who in (P1, P2)]

    assert said == ["지휘자님", "P2 님", "Maestro", "P2"]


@pytest.mark.parametrize(
    ("day", "heading"),
    [
        (date(2026, 4, 2), "4월 2일(목) · 2일차 · 루메"),
        (date(2026, 4, 9), "4월 9일(목) · 하늘"),
    ],
    ids=["a day of the trip", "a day after it"],
)
def test_day_heading_names_date_number_and_city(day: date, heading: str):
    assert parts.day_heading(VIEW, day) == Heading(heading)


def test_day_heading_may_be_given_a_city():
    heading = parts.day_heading(ENGLISH, date(2026, 4, 2), BRACK)

    assert heading == Heading("Thu 2 Apr · Day 2 · Brack")


@pytest.mark.parametrize(
    ("status", "name"),
    [
        (Status.CONFIRMED, "음악학교 방문"),
        (Status.TENTATIVE, "음악학교 방문 (미확정)"),
        (Status.CANCELLED, "음악학교 방문 (취소)"),
    ],
    ids=["confirmed", "tentative", "cancelled"],
)
def test_title_says_that_something_is_doubtful(status: Status, name: str):
    assert parts.title(VIEW, replace(TALK, status=status)) == name


@pytest.mark.parametrize(
    ("flight", "ko", "en"),
    [
        (OUT, "루메행 QQ 7(예시)", "Flight to Lume, QQ 7 (sample)"),
        (HOME, "하늘행 QQ 8", "Flight to Haneul, QQ 8"),
        (replace(HOME, flight=None), "하늘행 비행기", "Flight to Haneul"),
        (replace(HOME, title=both("귀국편 QQ 8", "QQ 8 home")), "귀국편 QQ 8", "QQ 8 home"),
    ],
    ids=["a sample number", "a number", "no number", "a title with the number"],
)
def test_flight_name_has_the_number_once(flight: Event, ko: str, en: str):
    assert [parts.flight_name(view, flight) for view in (VIEW, ENGLISH)] == [ko, en]


@pytest.mark.parametrize(
    ("event", "words", "line"),
    [
        (CONCERT, "음악당", "루메 음악당, 12 Rua Longa"),
        (CHECK_IN, "항구 여관", "항구 여관"),
        (FAIR, "시장", "시장 (정확한 장소는 자료에 없습니다)"),
        (TALK, None, "장소는 자료에 정해져 있지 않습니다."),
        (
            replace(CHECK_IN, area=both("2층", "level 2")),
            "항구 여관, 2층",
            "항구 여관, 2층",
        ),
    ],
    ids=["an address", "no address", "an area", "nothing known", "a part of a venue"],
)
def test_places_are_said_as_far_as_they_are_known(event: Event, words: str | None, line: str):
    assert [parts.place_words(VIEW, event), parts.place_line(VIEW, event)] == [words, line]


def test_place_block_is_what_a_driver_reads():
    blocks = [parts.place_block(VIEW, venue) for venue in (HALL, INN)]

    hall = Place("루메 음악당 (Lume Music Hall)", "12 Rua Longa, Lume", 38.71, -9.14)
    assert blocks == [hall, Place("항구 여관")]


@pytest.mark.parametrize(
    ("event", "ko", "en"),
    [
        (TALK, None, None),
        (CONCERT, "오후 6:30까지 입장해 주십시오.", "Be seated by 6:30 PM."),
        (
            RIDE,
            "4월 3일(금) 오전 8:40 중앙역 집결 (9:00 출발)",
            "Meet Fri 3 Apr 8:40 AM: Central station (leaves 9:00)",
        ),
        (
            replace(CONCERT, gatherings=(DOOR,)),
            "오후 6:30 중앙역 집결",
            "Meet 6:30 PM: Central station",
        ),
        (
            replace(CONCERT, gatherings=(DOOR,), vehicle=both("2호차", "coach 2")),
            "오후 6:30 중앙역 집결 (2호차)",
            "Meet 6:30 PM: Central station (coach 2)",
        ),
        (
            replace(CONCERT, gatherings=(DOOR,), bus=at(LUME, "2 18:40")),
            "오후 6:30 중앙역 집결 (버스 6:40)",
            "Meet 6:30 PM: Central station (bus leaves 6:40)",
        ),
        (
            replace(RIDE, gatherings=(DOOR,), vehicle=both("2호차", "coach 2")),
            "오후 6:30 중앙역 집결 (2호차 오전 9:00 출발)",
            "Meet 6:30 PM: Central station (coach 2 leaves 9:00 AM)",
        ),
    ],
    ids=[
        "nowhere",
        "inside",
        "a ride",
        "elsewhere",
        "a vehicle",
        "a bus",
        "a vehicle that leaves",
    ],
)
def test_gather_line_says_when_to_be_where(event: Event, ko: str | None, en: str | None):
    assert [parts.gather_line(view, event) for view in (VIEW, ENGLISH)] == [ko, en]


@pytest.mark.parametrize(
    "event",
    [TALK, RIDE, replace(CONCERT, venue=FIELD), replace(CONCERT, bus=at(LUME, "2 18:40"))],
    ids=["no place", "a ride", "an airport", "a bus"],
)
def test_to_gather_is_not_to_come_in(event: Event):
    assert not parts.is_entry(event, CONCERT.gatherings[0])


@pytest.mark.parametrize(
    ("events", "line"),
    [
        ([TALK], None),
        ([CONCERT], "복장 정장 · 챙기실 것 악보"),
        ([replace(TALK, dress=Dress.CASUAL)], "복장 비즈니스 캐주얼"),
        ([replace(TALK, dress=Dress.CASUAL), CONCERT, CONCERT], "복장 정장 · 챙기실 것 악보"),
        ([replace(TALK, bring=(Text(ko="물"),))], "챙기실 것 물"),
    ],
    ids=["nothing", "formal", "casual", "one formal item", "things only"],
)
def test_dress_line_is_that_of_the_most_formal_item(events: list[Event], line: str | None):
    assert parts.dress_line(VIEW, events) == line


def test_following_line_is_for_the_same_place():
    said = [parts.following_line(VIEW, event) for event in (CONCERT, TALK, TEA)]

    assert said == ["이어서 밤 9:00 다과, 같은 장소", None, None]


def test_following_line_at_a_hotel():
    tea = replace(TEA, venue=INN)
    trip = choir_trip()
    events = tuple(tea if event.id == tea.id else event for event in trip.events)
    view = look(replace(trip, events=events), "P2", "2026-04-02T09:00+01:00", "en")

    said = parts.following_line(view, replace(CONCERT, venue=INN))

    assert said == "Then 9:00: Tea, same hotel"


def test_bags_line_is_said_until_they_are_down():
    trip = choir_trip()
    ride = replace(RIDE, bags_out=at(LUME, "3 07:00"))
    before = look(trip, "P2", "2026-04-03T06:00+01:00", "en")
    after = look(trip, "P2", "2026-04-03T08:00+01:00", "en")

    said = [parts.bags_line(before, ride), parts.bags_line(after, ride)]

    assert said == ["Bags down to the lobby by 7:00 AM.", None]


def test_gather_line_is_said_until_all_have_left():
    concert = replace(CONCERT, gatherings=(DOOR,), bus=at(LUME, "2 18:40"))
    views = [
        look(choir_trip(), "P2", f"2026-04-02T{clock}+01:00", "en") for clock in ("18:35", "18:40")
    ]

    said = [parts.gather_line(view, concert) for view in views]

    assert said == ["Meet 6:30 PM: Central station (bus leaves 6:40)", None]
