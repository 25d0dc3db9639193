"""The drill: what was once understood stays understood."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.files.toml import sample
from tests.understanding.exam.judging import Verdict
from tests.understanding.exam.questions import Task
from tests.understanding.exam.sitting import candidate

_FILE = Path(__file__).with_name("conversations.txt")
_FLOOR = 0.94
"""The least share of right answers: what was measured, less a point. Only ever raised."""


def drilled() -> Iterator[Task]:
    """The conversations of the file."""
    person, at = "", datetime.fromtimestamp(0, UTC)
    for number, line in enumerate(_FILE.read_text("utf-8").splitlines(), 1):
        if line.startswith("@"):
            _, person, instant = line.split()
            at = datetime.fromisoformat(instant)
        elif line and not line.startswith("#"):
            topic, turns, facts = (part.strip() for part in line.split(" | "))
            groups = [group.strip() for group in facts.split("&")]
            yield Task(
                id=f"line {number}",
                lang="",
                topic=topic,
                person=person,
                at=at,
                turns=tuple(turns.split(" >> ")),
                must=tuple(tuple(g.split("/")) for g in groups if not g.startswith("!")),
                must_not=tuple(g.removeprefix("!") for g in groups if g.startswith("!")),
                why="",
            )


async def test_drill_is_understood():
    async with candidate(sample()) as bot:
        marks = await bot.sits(drilled())

    wrong = [f"{each.task.id} {each.task.turns}" for each in marks if each.verdict != "right"]
    right = sum(each.verdict is Verdict.RIGHT for each in marks)
    assert right >= _FLOOR * len(marks), wrong
