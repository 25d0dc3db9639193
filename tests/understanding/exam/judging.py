"""Whether a reply states the right facts and none of the wrong ones.

An alternative is found case-insensitively and without regard to spaces, after NFC. One that begins
or ends with a digit must not touch another digit: "1:00" is not in "11:00". An alternative
"re:…" is a regular expression on the lower-cased reply, spaces kept.
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache

from tests.understanding.exam.questions import Task

_SAME = str.maketrans({"−": "-", "’": "'"})
_EXPRESSION = "re:"

_MODEST = (
    "알아듣지 못|이해하지 못|찾지 못|자료에 없|자료에는 없|자료에도 없|나와 있지 않|알 수 없"
    "|드릴 수 없|담당자만|바꿀 수 없|보낼 수 없"
    "|did not understand|didn't understand|not in our|not in the material|material does not"
    "|does not say|cannot share|cannot give|cannot answer|cannot help|only coordinators"
    "|only they and|not known|do not know|don't know"
).split("|")
"""How a reply says that it does not know, or may not say."""


class Verdict(StrEnum):
    """A wrong answer that admits it is modest; one that does not is confident, and does harm."""

    RIGHT = "right"
    MODEST = "modest"
    CONFIDENT = "confident"
    SILENT = "silent"


def verdict(task: Task, reply: str) -> Verdict:
    """How well `reply` answers the last turn of a conversation."""
    if not reply:
        return Verdict.SILENT
    if not missing(task, reply) and not wrong(task, reply):
        return Verdict.RIGHT
    is_modest = any(holds(reply, words) for words in _MODEST)
    return Verdict.MODEST if is_modest else Verdict.CONFIDENT


def missing(task: Task, reply: str) -> list[tuple[str, ...]]:
    """The facts that the reply had to state and does not."""
    return [group for group in task.must if not any(holds(reply, each) for each in group)]


def wrong(task: Task, reply: str) -> list[str]:
    """What the reply states and must not."""
    return [each for each in task.must_not if holds(reply, each)]


def holds(reply: str, alternative: str) -> bool:
    """Whether the alternative stands in the reply."""
    return _pattern(alternative).search(_plain(reply)) is not None


@cache
def _pattern(alternative: str) -> re.Pattern[str]:
    if alternative.startswith(_EXPRESSION):
        return re.compile(alternative.removeprefix(_EXPRESSION))
    letters = "".join(_plain(alternative).split())
    pattern = r"\s*".join(re.escape(letter) for letter in letters)
    before = r"(?<!\d)" if letters[0].isdigit() else ""
    after = r"(?!\d)" if letters[-1].isdigit() else ""
    return re.compile(before + pattern + after)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).lower().translate(_SAME)
