"""Who calls for help, and who only asks about it."""

import pytest

from bot.understanding.distress import calls_for_help

CALLS = [
    "도와줘",
    "도와주세요",
    "저 좀 도와주세요!",
    "도움이 필요합니다",
    "길을 잃었어요",
    "길 잃어버렸어",
    "길을 잃었는데 어떡하죠?",
    "여권을 잃어버렸어",
    "여권을 도난당했습니다",
    "지갑 없어졌어요",
    "아파요",
    "몸이 너무 아픕니다",
    "배가 아파요",
    "다쳤어요",
    "사고가 났어요",
    "버스를 놓쳤어요",
    "일행이 안 보입니다",
    "구급차 좀 불러주세요",
    "살려주세요",
    "I'm lost",
    "I am lost, what do I do?",
    "I’m lost!",
    "I lost my passport",
    "I've lost my passport",
    "my wallet was stolen",
    "I am feeling very sick",
    "someone is sick",
    "I was robbed",
    "we had an accident",
    "call the police",
    "help me",
    "I need help!",
    "I missed the bus",
]
ASKS = [
    "consulate number?",
    "영사관 번호 알려줘",
    "응급실 번호",
    "아프면 어떻게 해?",
    "여권을 잃어버리면 어떻게 해?",
    "여권 잃어버렸을 경우",
    "D13 어디 아파?",
    "다쳤어?",
    "아파서 그런데 응급번호",
    "일정 좀 도와줘",
    "help",
    "도움말",
    "help me use this",
    "lost my badge",
    "what if I get lost",
    "if I am lost",
    "emergency number",
    "where is the hospital",
    "다음 일정?",
    "아파트가 어디야",
    "나라가 어디야",
    "who helps us",
    "",
]


@pytest.mark.parametrize("text", CALLS)
def test_whoever_is_in_distress_calls_for_help(text: str):
    assert calls_for_help(text)


@pytest.mark.parametrize("text", ASKS)
def test_a_question_is_no_call(text: str):
    assert not calls_for_help(text)
