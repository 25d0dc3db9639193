"""The meals of the whole trip."""

from bot.chat.cards.meals import Meal
from bot.chat.cards.provisions import provisions_card
from bot.domain.trip import Trip
from tests.chat.cards.looking import look, said
from tests.trips import choir_trip

NOW = "2024-01-06T20:00+09:00"


def test_provisions_card_has_a_line_for_each_day(sample_trip: Trip):
    assert (
        said(provisions_card(look(sample_trip, "D12", NOW)))
        == """\
식사 · 1월 7일(일)–14일(일)
7일(일) 샌프란시스코 낮 12:00 점심 · 오후 6:30 저녁 식사와 2일차 안내
8일(월) 샌프란시스코 낮 12:00 점심 · 저녁 식사 없음
9일(화) 부에나파크 낮 12:00 점심 · 저녁 식사 없음
10일(수) 라스베이거스 낮 12:00 점심 · 저녁 식사 없음
11일(목) 내슈빌 점심 식사 없음 · 오후 6:00 만찬간담회
12일(금) 워렌카운티 낮 12:00 점심 · 저녁 식사 없음
13일(토) 내슈빌 점심 식사 없음 · 저녁 식사 없음
14일(일) 인천 점심 식사 없음 · 저녁 식사 없음

아침 식사와 기내식은 자료에 없습니다.
[전체 일정] [담당자에게 묻기]"""
    )


def test_provisions_card_may_be_of_one_meal():
    view = look(choir_trip(), "P2", "2026-04-01T09:00+09:00", "en")

    assert (
        said(provisions_card(view, Meal.DINNER))
        == """\
Meals · Wed 1 – Sun 5 Apr
Wed 1 Apr Haneul no dinner
Thu 2 Apr Lume 9:00 PM Tea
Fri 3 Apr Lume no dinner
Sat 4 Apr Brack no dinner
Sun 5 Apr Haneul no dinner

Breakfast and meals on board are not in our material.
[Whole trip] [Ask a coordinator]"""
    )
