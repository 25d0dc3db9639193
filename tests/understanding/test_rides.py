"""Where people meet, ride and fly: which event a question means."""

from datetime import datetime

import pytest

from bot.domain.itinerary import itinerary
from bot.files.toml import load, sample
from bot.understanding.understand import Understanding
from tests.understanding.asking import routes

TRIP = load(sample())
READER = Understanding(TRIP)


def meant(text: str, who: str, at: str) -> tuple[str, list[str]]:
    mine = itinerary(TRIP, TRIP.delegates[who])
    question = READER.question(
        text, itinerary=mine, now=datetime.fromisoformat(at), language_default="ko"
    )
    return routes(question), [event.id for event in question.events]


@pytest.mark.parametrize(
    ("text", "who", "at", "expected"),
    [
        ("버스 몇시", "D10", "2024-01-08T14:50:00-08:00", ("gather", ["E13"])),
        ("몇호차 타야 돼", "D10", "2024-01-08T12:00:00-08:00", ("gather", ["E12"])),
        ("which coach", "D10", "2024-01-11T12:00:00-06:00", ("gather", ["E30"])),
        ("라스베이거스 가는 차 몇시", "D10", "2024-01-09T12:20:00-08:00", ("gather", ["E17"])),
        ("엔비디아 끝나고 어디서 모여", "D10", "2024-01-07T15:00:00-08:00", ("gather", ["E06"])),
        ("끝나면 버스 어디서 타", "D10", "2024-01-10T13:30:00-08:00", ("gather", ["E23"])),
        ("체크아웃 언제야", "D10", "2024-01-11T20:00:00-06:00", ("gather", ["E34"])),
        (
            "13일 체크아웃 몇 시",
            "D10",
            "2024-01-08T20:00:00-08:00",
            ("gather", ["E34"]),
        ),
        ("12일 체크아웃 몇 시", "D10", "2024-01-08T20:00:00-08:00", ("gather", [])),
        ("호텔에 몇시에 들어가", "D10", "2024-01-09T15:00:00-08:00", ("when", ["E18"])),
        ("몇시에 호텔 돌아와", "D10", "2024-01-12T12:00:00-06:00", ("when", ["E33"])),
        ("어디서 갈아타", "D10", "2024-01-12T20:00:00-06:00", ("flight", ["E35"])),
        ("환승편 게이트 몇시까지", "D10", "2024-01-13T07:00:00-06:00", ("flight", ["E36"])),
        (
            "flight from Seattle, when do we board",
            "D10",
            "2024-01-12T20:00:00-06:00",
            ("flight", ["E36"]),
        ),
        ("Seattle-Incheon flight time", "D10", "2024-01-12T20:00:00-06:00", ("flight", ["E36"])),
        ("몇시까지 모여", "D10", "2024-01-06T20:00:00+09:00", ("gather", ["E01"])),
        ("저녁 먹으러 몇시에 모여", "D10", "2024-01-07T12:00:00-08:00", ("gather", ["E07"])),
        ("세시에 어디서 모여", "D10", "2024-01-09T12:00:00-08:00", ("gather", [])),
        ("다음 비행기 어디로 가", "D10", "2024-01-10T08:00:00-08:00", ("flight", ["E23"])),
    ],
)
def test_meeting_is_the_one_meant(text: str, who: str, at: str, expected: tuple[str, list[str]]):
    assert meant(text, who, at) == expected


@pytest.mark.parametrize(
    ("text", "who", "at", "expected"),
    [
        pytest.param(
            "시애틀에서 인천까지 몇 시간",
            "D10",
            "2024-01-12T20:00:00-06:00",
            ["E36"],
            id="two towns",
        ),
        pytest.param(
            "do we fly to Las Vegas", "D10", "2024-01-09T12:20:00-08:00", ["E17"], id="by road"
        ),
        pytest.param(
            "옴니 도착하면 몇시야", "D10", "2024-01-10T14:00:00-08:00", ["E24"], id="at the hotel"
        ),
        pytest.param(
            "공항 가는 버스 몇시", "D10", "2024-01-08T15:35:00-08:00", ["E13"], id="airport bus"
        ),
        pytest.param(
            "시애틀에서 얼마나 기다려", "D10", "2024-01-12T20:00:00-06:00", ["E36"], id="a wait"
        ),
        pytest.param(
            "when do we leave the convention center",
            "D10",
            "2024-01-10T11:00:00-08:00",
            ["E23"],
            id="out of a place",
        ),
    ],
)
def test_way_is_that_between_the_places_named(text: str, who: str, at: str, expected: list[str]):
    assert meant(text, who, at)[1] == expected


@pytest.mark.parametrize(
    ("text", "who", "at", "route", "groups"),
    [
        pytest.param(
            "경제팀은 어디서 모여",
            "D02",
            "2024-01-11T12:00:00-06:00",
            "gather",
            ["business"],
            id="where they meet",
        ),
        pytest.param(
            "테크노파크도 면담 같이 가나",
            "D02",
            "2024-01-12T08:00:00-06:00",
            "meanwhile",
            ["technopark"],
            id="whether they come",
        ),
        pytest.param(
            "경제팀이 한인들 만날 때 시청 사람들은 뭐 해",
            "D09",
            "2024-01-08T12:50:00-08:00",
            "meanwhile",
            ["official"],
            id="the group of the main clause",
        ),
        pytest.param(
            "am i in the robot party or the other",
            "D26",
            "2024-01-08T12:20:00-08:00",
            "about",
            [],
            id="which of two is mine",
        ),
    ],
)
def test_groups_are_asked_of(text: str, who: str, at: str, route: str, groups: list[str]):
    mine = itinerary(TRIP, TRIP.delegates[who])
    question = READER.question(
        text, itinerary=mine, now=datetime.fromisoformat(at), language_default="ko"
    )

    assert (routes(question), [group.id for group in question.groups]) == (route, groups)
