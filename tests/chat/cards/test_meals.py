"""Meals, as they are told."""

from datetime import date

import pytest

from bot.chat.cards.meals import Meal, meals_card
from bot.chat.message import lines_of
from bot.domain.event import Kind
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene, look, said, scenes, with_event


@pytest.mark.parametrize("scene", scenes("meals"), ids=str)
def test_meals_card_says(sample_trip: Trip, scene: Scene):
    day, *meals = scene.about
    meal = next((Meal[each.upper()] for each in meals), None)

    message = meals_card(scene.view(sample_trip), date.fromisoformat(day), meal)

    assert said(message) == scene.text


def test_meals_card_names_the_city_where_it_changes(sample_trip: Trip):
    trip = with_event(sample_trip, "E28", kind=Kind.MEAL)

    message = meals_card(look(trip, "D12", "2024-01-12T07:00-06:00"), date(2024, 1, 12))

    assert lines_of(message) == (
        "1월 12일(금) · 6일차 · 내슈빌",
        "오전 8:00–9:45 워렌카운티로 이동 (장소 미정)",
        "낮 12:00–오후 1:15 점심 (장소 미정)",
        "  워렌카운티",
        "",
        "저녁 식사는 일정에 없습니다.",
    )


def test_meals_card_says_when_the_meal_that_is_missing_comes(sample_trip: Trip):
    view = look(sample_trip, "D12", "2024-01-10T08:00-08:00", "en")

    message = meals_card(view, date(2024, 1, 10), Meal.DINNER)

    assert lines_of(message) == (
        "Wed 10 Jan · Day 4 · Las Vegas",
        "No dinner in the programme.",
        "Next: Dinner and talks, Thu 11 Jan 6:00 PM, Nashville.",
    )


def test_meals_card_knows_that_the_meal_comes_no_more(sample_trip: Trip):
    view = look(sample_trip, "D12", "2024-01-12T08:00-06:00", "en")

    message = meals_card(view, date(2024, 1, 12), Meal.DINNER)

    assert lines_of(message) == (
        "Fri 12 Jan · Day 6 · Nashville",
        "No dinner in the programme.",
    )
