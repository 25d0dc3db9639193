"""Nights, as they are told."""

from dataclasses import replace
from datetime import date

import pytest

from bot.chat.cards.stay import hotel_card, no_room_card, room_card, stay_card, tonight
from bot.chat.message import lines_of
from bot.domain.text import Language
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, event_of, look, said, scenes, with_event

_SCENES = scenes("stay")


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "hotel"], ids=str)
def test_hotel_card_says(sample_trip: Trip, scene: Scene):
    view = scene.view(sample_trip)
    day = next(map(date.fromisoformat, scene.about), tonight(view))

    message = hotel_card(view, day)

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "stay"], ids=str)
def test_stay_card_says(sample_trip: Trip, scene: Scene):
    (stay,) = scene.about

    message = stay_card(scene.view(sample_trip), event_of(sample_trip, stay))

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "room"], ids=str)
def test_room_card_says(sample_trip: Trip, scene: Scene):
    stays = [event_of(sample_trip, stay) for stay in scene.about]

    message = room_card(scene.view(sample_trip), stays)

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "no-room"], ids=str)
def test_no_room_card_says(sample_trip: Trip, scene: Scene):
    assert said(no_room_card(scene.view(sample_trip))) == scene.text


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "ko",
            (
                "옴니 내슈빌 호텔은 객실 번호가 자료에 없습니다.",
                "숙박 1월 10일(수)–13일(토)",
                "프런트나 담당자에게 물으시면 됩니다.",
            ),
        ),
        (
            "en",
            (
                "Omni Nashville Hotel: your room is not known yet.",
                "Stay: Wed 10 – Sat 13 Jan",
                "The front desk or a coordinator can tell you.",
            ),
        ),
    ],
)
def test_room_card_says_that_a_room_is_not_known(
    sample_trip: Trip, language: Language, lines: tuple[str, ...]
):
    homeless = replace(sample_trip.delegates["D07"], rooms={})
    trip = replace(sample_trip, delegates={**sample_trip.delegates, "D07": homeless})
    view = look(trip, "D07", "2024-01-11T20:00-06:00", language)

    message = room_card(view, [event_of(trip, "E24")])

    assert lines_of(message) == lines


def test_hotel_card_says_that_the_hotel_has_no_name(sample_trip: Trip):
    trip = with_event(sample_trip, "E24", venue=None)
    view = look(trip, "D12", "2024-01-12T20:00-06:00")

    message = hotel_card(view, tonight(view))

    assert lines_of(message) == (
        "오늘 밤 숙소 · 내슈빌",
        "호텔 이름은 자료에 없습니다.",
        "객실 번호는 자료에 없습니다.",
        "",
        "1월 13일(토) 새벽 5:30까지 짐을 로비로 내려 주십시오.",
        "1월 13일(토) 새벽 5:45 옴니 호텔 로비 집결 (버스 오전 6:00)",
        "체크아웃 1월 13일(토)",
    )


def test_hotel_card_without_a_check_out_names_none(sample_trip: Trip):
    trip = with_event(sample_trip, "E34", is_check_out=False)
    view = look(trip, "D12", "2024-01-11T20:00-06:00")

    message = hotel_card(view, tonight(view))

    assert lines_of(message)[-1] == "1월 12일(금) 오전 7:45 옴니 호텔 로비 집결 (버스 8:00)"
