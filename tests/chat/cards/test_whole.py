"""Of the whole trip at once."""

import pytest

from bot.chat.cards.whole import flights_card, free_days_card, hotels_card
from bot.domain.text import Language
from bot.domain.trip import Trip
from tests.chat.cards.looking import look, said
from tests.trips import choir_trip

EVE = "2024-01-06T20:00+09:00"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "ko",
            """\
숙소 4곳
1월 7일(일) 산타클라라 호텔(예시)
  샌프란시스코
1월 8일(월) 부에나파크 호텔(예시)
  부에나파크
1월 9일(화) 라스베이거스 호텔(예시)
  라스베이거스
1월 10일(수) 옴니 내슈빌 호텔
  내슈빌
[전체 일정] [다음 일정]""",
            id="ko",
        ),
        pytest.param(
            "en",
            """\
4 hotels
Sun 7 Jan Santa Clara hotel (sample)
  San Francisco
Mon 8 Jan Buena Park hotel (sample)
  Buena Park
Tue 9 Jan Las Vegas hotel (sample)
  Las Vegas
Wed 10 Jan Omni Nashville Hotel
  Nashville
[Whole trip] [Next item]""",
            id="en",
        ),
    ],
)
def test_hotels_card(sample_trip: Trip, language: Language, text: str):
    assert said(hotels_card(look(sample_trip, "D12", EVE, language))) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "ko",
            """\
항공편 5편
샌프란시스코행 ZZ 101(예시)
  인천 1월 7일(일) 오후 4:00 출발
  샌프란시스코 1월 7일(일) 오전 9:10 도착
로스앤젤레스행 ZZ 202(예시)
  샌프란시스코 1월 8일(월) 오후 6:30 출발
  로스앤젤레스 공항 오후 8:00 도착
내슈빌행 ZZ 303(예시)
  라스베이거스 1월 10일(수) 오후 5:40 출발
  내슈빌 밤 10:55 도착
시애틀행 ZZ 404(예시)
  내슈빌 1월 13일(토) 오전 8:40 출발
  시애틀 오전 11:20 도착
인천행 ZZ 505(예시)
  시애틀 1월 13일(토) 오후 1:10 출발
  인천 1월 14일(일) 오후 5:30 도착
[전체 일정] [다음 일정]""",
            id="ko",
        ),
        pytest.param(
            "en",
            """\
5 flights
ZZ 101 (sample) to San Francisco
  Leaves Incheon Sun 7 Jan 4:00 PM
  Arrives San Francisco Sun 7 Jan 9:10 AM
ZZ 202 (sample) to Los Angeles
  Leaves San Francisco Mon 8 Jan 6:30 PM
  Arrives Los Angeles Airport 8:00 PM
ZZ 303 (sample) to Nashville
  Leaves Las Vegas Wed 10 Jan 5:40 PM
  Arrives Nashville 10:55 PM
ZZ 404 (sample) to Seattle
  Leaves Nashville Sat 13 Jan 8:40 AM
  Arrives Seattle 11:20 AM
ZZ 505 (sample) to Incheon
  Leaves Seattle Sat 13 Jan 1:10 PM
  Arrives Incheon Sun 14 Jan 5:30 PM
[Whole trip] [Next item]""",
            id="en",
        ),
    ],
)
def test_flights_card(sample_trip: Trip, language: Language, text: str):
    assert said(flights_card(look(sample_trip, "D12", EVE, language))) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "ko",
            """\
이번 출장의 자유 시간
1월 7일(일) 샌프란시스코 오후 8:00 이후
1월 9일(화) 라스베이거스 오후 7:00 이후
1월 11일(목) 내슈빌 오후 3:40까지
1월 11일(목) 내슈빌 오후 8:00 이후
1월 12일(금) 내슈빌 오후 5:45 이후
[전체 일정] [다음 일정]""",
            id="ko",
        ),
        pytest.param(
            "en",
            """\
Free time on this trip
Sun 7 Jan San Francisco From 8:00 PM
Tue 9 Jan Las Vegas From 7:00 PM
Thu 11 Jan Nashville Until 3:40 PM
Thu 11 Jan Nashville From 8:00 PM
Fri 12 Jan Nashville From 5:45 PM
[Whole trip] [Next item]""",
            id="en",
        ),
    ],
)
def test_free_days_card(sample_trip: Trip, language: Language, text: str):
    assert said(free_days_card(look(sample_trip, "D12", EVE, language))) == text


def test_free_days_card_says_that_none_is_left():
    view = look(choir_trip(), "P2", "2026-04-06T09:00+09:00", "en")

    assert said(free_days_card(view)) == "No longer free time is left.\n[Whole trip]"
