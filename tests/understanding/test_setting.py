"""Clauses that only tell where one is."""

import pytest

from bot.understanding.setting import without_setting


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("비행기 내렸는데 다들 어디 감", "다들 어디 감"),
        ("lunch 끝났는데 어느 버스", "어느 버스"),
        ("the talk is over, where is the bus", "where is the bus"),
        ("sorry, i mean the bus", "the bus"),
        ("비행기 내렸는데", "비행기 내렸는데"),
        ("3시에 도착했는데 어디", "3시에 도착했는데 어디"),
        ("다음 일정", "다음 일정"),
    ],
)
def test_only_the_question_is_left(line: str, asked: str):
    assert without_setting(line).strip() == asked


def test_places_in_the_line_stay():
    line = "비행기 내렸는데 다들 어디 감"

    assert without_setting(line).index("다들") == line.index("다들")


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        pytest.param("뭐 하는 거죠 방금 버스 내렸는데", "뭐 하는 거죠", id="told behind"),
        pytest.param("시장님 성함 아니 저쪽말고 우리", "시장님 성함 우리", id="not those"),
    ],
)
def test_what_is_told_behind_or_is_not_meant_goes(line: str, asked: str):
    assert " ".join(without_setting(line).split()) == asked
