"""One item of a programme, by its words or its place."""

from dataclasses import replace

import pytest

from bot.domain.event import ProgrammeItem
from bot.understanding.items import item_in, names_item
from tests.trips import CONCERT, TALK, both

SHOW = replace(
    TALK,
    programme=(
        ProgrammeItem(1, both("환영영상 상영", "Film of welcome")),
        ProgrammeItem(2, both("합창단 소개", "The choir introduces itself")),
        ProgrammeItem(3, both("질의응답", "Questions and answers")),
    ),
)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("두번째는", 2),
        ("3번째", 3),
        ("the second one", 2),
        ("item 3", 3),
        ("맨 처음에 뭐 해", 1),
        ("what do they open with", 1),
        ("제일 끝은", 3),
        ("the last one", 3),
        ("질문은 언제 받아", 3),
        ("is there a video", 1),
        ("영상 다음은", 2),
        ("before the questions", 2),
        ("what comes after the questions", 3),
        ("아홉번째", None),
        ("언제 시작해", None),
    ],
)
def test_item_is_found(text: str, number: int | None):
    assert item_in(text, SHOW) == number


def test_event_without_items_has_none():
    assert item_in("두번째", replace(CONCERT, programme=())) is None


def test_words_of_one_item_name_it():
    assert [names_item(text, SHOW) for text in ("질문 있나", "두번째")] == [True, False]
