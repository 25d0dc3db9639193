"""The judge: what counts as stated, and when a wrong answer is confident."""

from datetime import UTC, datetime

import pytest

from tests.understanding.exam.judging import Verdict, holds, missing, verdict, wrong
from tests.understanding.exam.questions import HELD, SECOND, TUNE, Task, tasks

TASK = Task(
    id="x1",
    lang="ko",
    topic="when",
    person="P1",
    at=datetime(2031, 3, 28, 9, 0, tzinfo=UTC),
    turns=("언제",),
    must=(("1:00", "13:00"), ("조합",)),
    must_not=("공방",),
    why="the guild at one",
)


@pytest.mark.parametrize(
    ("reply", "alternative", "is_held"),
    [
        ("오후 1:00 조합", "1:00", True),
        ("오후 11:00 조합", "1:00", False),
        ("1:005", "1:00", False),
        ("room 12", "12", True),
        ("room 1207", "12", False),
        ("Guild Hall", "guildhall", True),
        ("조합회관", "조합 회관", True),
        ("−3 °C", "-3°", True),
        ("I don’t know", "don't know", True),
        ("조합", "조합", True),
        ("no dinner", r"re:\bno\b", True),
        ("note", r"re:\bno\b", False),
    ],
)
def test_alternative_is_found(reply: str, alternative: str, *, is_held: bool):
    assert holds(reply, alternative) is is_held


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("오후 1:00 조합 회관", Verdict.RIGHT),
        ("오후 1:00 조합 공방", Verdict.CONFIDENT),
        ("오후 2:00 조합 회관", Verdict.CONFIDENT),
        ("자료에 없습니다", Verdict.MODEST),
        ("", Verdict.SILENT),
    ],
)
def test_reply_is_marked(reply: str, expected: Verdict):
    assert verdict(TASK, reply) is expected


def test_what_is_missing_and_wrong_is_named():
    assert (missing(TASK, "1:00 공방"), wrong(TASK, "1:00 공방")) == ([("조합",)], ["공방"])


def test_papers_have_what_was_promised():
    sets = [tasks(file) for file in (TUNE, HELD, SECOND)]
    ids = [task.id for each in sets for task in each]

    assert len(sets[0]) + len(sets[1]) >= 600
    assert len(sets[1]) * 3 >= len(sets[0]) + len(sets[1])
    assert len(sets[2]) >= 60
    assert len(set(ids)) == len(ids)


def test_every_task_has_an_instant():
    assert all(task.at.tzinfo for file in (TUNE, HELD, SECOND) for task in tasks(file))
