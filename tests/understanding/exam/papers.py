"""The papers that are set: a name, the trip they are about, and their conversations."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.files.tables import Folder
from bot.files.toml import sample
from tests.understanding.exam.questions import HELD, SECOND, SECOND_TRIP, TUNE, Task, tasks
from tests.understanding.exam.sitting import Marked, candidate
from tests.understanding.typos import typed

SEED = 7


@dataclass(frozen=True, slots=True)
class Paper:
    """Conversations about one trip. What is secret is reported in figures only."""

    name: str
    trip: Folder
    tasks: tuple[Task, ...]
    is_secret: bool = False


def papers() -> tuple[Paper, ...]:
    """The four that count, in the order of the report."""
    tune, held = tasks(TUNE), tasks(HELD)
    return (
        Paper("tune", sample(), tune),
        Paper("held", sample(), held, is_secret=True),
        Paper("perturbed", sample(), perturbed((*tune, *held)), is_secret=True),
        Paper("second trip", SECOND_TRIP, tasks(SECOND)),
    )


def perturbed(asked: Iterable[Task], seed: int = SEED) -> tuple[Task, ...]:
    """The same conversations, typed with slips."""
    return tuple(
        replace(task, turns=tuple(typed(turn, seed) for turn in task.turns)) for task in asked
    )


async def marked(paper: Paper) -> list[Marked]:
    """The bot sits a paper."""
    async with candidate(paper.trip) as bot:
        return await bot.sits(paper.tasks)
