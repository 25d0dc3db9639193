"""Facts and phones, as they are told."""

from dataclasses import replace

import pytest

from bot.chat.cards.practical import contact_card, fact_card, topics_card
from bot.chat.message import lines_of
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, event_of, look, said, scenes

_SCENES = scenes("practical")


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "fact"], ids=str)
def test_fact_card_says(sample_trip: Trip, scene: Scene):
    (fact,) = [each for each in sample_trip.facts if each.id in scene.about]

    message = fact_card(scene.view(sample_trip), fact)

    assert said(message) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "topics"], ids=str)
def test_topics_card_says(sample_trip: Trip, scene: Scene):
    assert said(topics_card(scene.view(sample_trip))) == scene.text


@pytest.mark.parametrize("scene", [s for s in _SCENES if s.card == "contact"], ids=str)
def test_contact_card_says(sample_trip: Trip, scene: Scene):
    assert said(contact_card(scene.view(sample_trip))) == scene.text


def test_contact_card_says_that_there_is_nobody_to_call(sample_trip: Trip):
    bare = replace(sample_trip.delegates["D12"], is_coordinator=False)
    trip = replace(sample_trip, desk=None, facts=(), delegates={"D12": bare})

    message = contact_card(look(trip, "D12", "2024-01-12T07:00-06:00"))

    assert lines_of(message) == ("담당자 전화번호는 자료에 없습니다.",)


def test_topics_card_says_that_nothing_is_known(sample_trip: Trip):
    trip = replace(sample_trip, facts=())

    message = topics_card(look(trip, "D12", "2024-01-12T07:00-06:00"))

    assert lines_of(message) == (
        "일정 밖에도 이런 것을 물으실 수 있습니다",
        "아직 자료가 없습니다.",
    )


def test_fact_card_tells_the_event_that_a_gap_is_in(sample_trip: Trip):
    (gate,) = [each for each in sample_trip.facts if each.id == "gate"]
    view = look(sample_trip, "D12", "2024-01-10T16:00-08:00")

    message = fact_card(view, gate, event_of(sample_trip, "E23"))

    assert lines_of(message) == (
        "탑승구 번호는 자료에 없습니다.",
        "내슈빌행 ZZ 303(예시) · 라스베이거스 오후 5:40 출발",
        "오후 3:40 LVCC 버스 승차장 집결",
        "오후 5:00까지 탑승구로 가 주십시오.",
        "",
        "공항 전광판과 탑승권에서 확인하시는 것이 가장 빠릅니다.",
        "아래를 누르시면 담당자에게 전하고, 답이 오는 대로 알려 드립니다.",
    )


def test_contact_card_has_no_number_of_a_counterpart(sample_trip: Trip):
    (bell,) = [who for who in sample_trip.counterparts if who.id == "terry-bell"]
    view = look(sample_trip, "D12", "2024-01-10T16:00-08:00", "en")

    first, *_ = lines_of(contact_card(view, [bell]))

    assert first == (
        "Not in our material: the phone number and e-mail of Terry Bell, Mayor of Warren County."
    )


def test_fact_card_tells_when_we_see_what_it_explains(sample_trip: Trip):
    (metal,) = [each for each in sample_trip.facts if each.id == "nvidia-background"]
    view = look(sample_trip, "D12", "2024-01-07T10:00-08:00", "en")

    told = lines_of(fact_card(view, metal, event_of(sample_trip, "E05")))
    plain = lines_of(fact_card(view, metal, event_of(sample_trip, "E04")))

    assert (told[3:], plain[3:]) == (
        (
            "Visit to NVIDIA · 2:00–4:00 PM · San Francisco",
            (
                "To learn the latest IT trends for upgrading Ansan Smart Hub and fostering Ansan's"
                " start-ups, and to look for ways to cooperate."
            ),
        ),
        ("Lunch · 12:00–1:30 PM · San Francisco",),
    )
