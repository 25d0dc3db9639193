"""Words in Latin letters as Koreans hear them."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.chat.language.latin import final_of_word
from bot.chat.language.sounds import Final, of_hangul, of_letter

HEARD = {
    # names by letters
    "CES": "에스",
    "LVCC": "씨",
    "ASV": "브이",
    "LG": "지",
    "IBM": "엠",
    "ICN": "엔",
    "VIP": "피",
    "PDF": "에프",
    "URL": "엘",
    "AR": "알",
    "a": "에이",
    "html": "엘",
    "eSIM": "엠",
    "iOS": "에스",
    "MoU": "유",
    # capitals that are words
    "KOTRA": "코트라",
    "HOTEL": "호텔",
    "UNIST": "유니스트",
    # l closes with ㄹ
    "hotel": "호텔",
    "Nashville": "내슈빌",
    "McMinnville": "맥민빌",
    "Google": "구글",
    "Seattle": "시애틀",
    "Bell": "벨",
    "Daniel": "다니엘",
    "Seoul": "서울",
    "mobile": "모바일",
    # m, n, ng
    "Telegram": "텔레그램",
    "Chrome": "크롬",
    "Morrison": "모리슨",
    "Sonne": "손",
    "Ahn": "안",
    "iPhone": "아이폰",
    "Irvine": "어바인",
    "Samsung": "삼성",
    "meeting": "미팅",
    # p, t, k after a short vowel
    "Internet": "인터넷",
    "robot": "로봇",
    "Scott": "스콧",
    "Connecticut": "코네티컷",
    "Slack": "슬랙",
    "Facebook": "페이스북",
    "Bangkok": "방콕",
    "map": "맵",
    "startup": "스타트업",
    "clinic": "클리닉",
    "web": "웹",
    "Group": "그룹",
    "York": "뉴욕",
    "Seok": "석",
    "Baek": "백",
    "Hyuk": "혁",
    # and after a long one or a consonant
    "Street": "스트리트",
    "Airport": "에어포트",
    "flight": "플라이트",
    "Hyatt": "하얏트",
    "Marriott": "메리어트",
    "Buenapark": "부에나파크",
    "Drake": "드레이크",
    "Camp": "캠프",
    "check": "체크",
    # the rest is open
    "Omni": "옴니",
    "Fi": "파이",
    "Nvidia": "엔비디아",
    "Vegas": "베이거스",
    "Angeles": "로스앤젤레스",
    "Francisco": "샌프란시스코",
    "Unitech": "유니테크",
    "Joyce": "조이스",
    "Tennessee": "테네시",
    "Uber": "우버",
    "Square": "스퀘어",
    "David": "데이비드",
    "Orange": "오렌지",
    "Mr": "미스터",
    "José": "호세",
    "café": "카페",
}


@pytest.mark.parametrize(("word", "heard"), HEARD.items(), ids=HEARD)
def test_a_word_ends_as_it_is_heard(word: str, heard: str):
    assert final_of_word(word) is of_hangul(heard[-1])


@given(some.text("BCDFGHJKLMNPQRSTVWXZ", min_size=1, max_size=8))
def test_capitals_without_a_vowel_are_read_by_letter(word: str):
    assert final_of_word(word) is of_letter(word[-1])


@given(some.from_regex(r"[A-Za-zÀ-ɏ]+", fullmatch=True))
def test_every_word_has_an_end(word: str):
    assert final_of_word(word) in Final
