"""Questions as people ask them, as many as are wanted, for `ask --jsonl`."""

import json
from collections.abc import Iterator
from itertools import cycle, islice, product

TEXTS = (
    "다음 일정?", "what's next", "오늘 일정 알려줘", "내일은 뭐 해?", "누구 만나?",
    "who are we meeting?", "지금 어디야?", "where am I", "도착 몇 시?", "when do we land",
    "내 방 번호", "what's my room", "와이파이 비번?", "wifi password", "저녁은 어디서 먹어?",
    "what should I wear", "몇 시에 모여?", "where do we gather", "한국은 지금 몇 시야?",
    "time difference", "호텔 주소", "hotel address", "설명회 순서", "programme of the briefing",
    "안산 기업 누구 나와?", "exhibitors", "자유시간 있어?", "am I free this afternoon",
    "비상 연락처", "emergency number", "날씨 어때?", "how cold is it", "1월 12일 일정",
    "day 6", "수요일 비행기", "flight on Wednesday", "D05 방 번호?", "E30 취소해",
    "고맙습니다", "thanks", "도움말", "무릎 로봇 만드는 회사",
)  # fmt: skip
_PEOPLE = ("D02", "D07", "D10", "D12", "D23")
_INSTANTS = (
    "2024-01-07T11:00:00-08:00", "2024-01-08T13:00:00-08:00", "2024-01-09T08:00:00-08:00",
    "2024-01-10T20:00:00-08:00", "2024-01-11T15:10:00-06:00", "2024-01-12T09:00:00-06:00",
    "2024-01-13T15:00:00-08:00",
)  # fmt: skip


def conversations(number: int) -> Iterator[str]:
    """That many lines for `ask --jsonl`, one question each."""
    wanted = cycle(product(_INSTANTS, _PEOPLE, TEXTS))
    for index, (at, person, text) in enumerate(islice(wanted, 0, number * 7, 7)):
        yield json.dumps({"id": index, "as": person, "at": at, "turns": [text]})
