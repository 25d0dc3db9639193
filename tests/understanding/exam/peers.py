"""The peers on the same questions: which route they would choose."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.domain.routes import Route
from bot.understanding.likeness import examples
from bot.understanding.script import NAME
from tests.repository import ROOT
from tests.understanding.exam.report import percent
from tests.understanding.exam.sitting import Marked
from tests.understanding.exam.topics import is_understood, routes_of

PYTHON = ROOT / ".peers" / "bin" / "python"
_PROGRAM = Path(__file__).with_name("rivals.py")


def comparison(marks: Sequence[Marked]) -> Iterator[str]:
    """Accuracy of the route, on conversations of one turn whose topic has examples."""
    taught = list(examples())
    known = {route for route, _ in taught}
    those = [
        each
        for each in marks
        if len(each.task.turns) == 1 and not known.isdisjoint(routes_of(each.task.topic))
    ]
    ours = sum(map(is_understood, those)) / len(those)
    yield f"\nroute understood, of {len(those)} single questions"
    yield f"{'this bot':<30}{percent(ours)}"
    for name, chosen in _chosen(taught, those):
        right = sum(
            route in routes_of(each.task.topic) for route, each in zip(chosen, those, strict=True)
        )
        yield f"{name:<30}{percent(right / len(those))}"


def _chosen(
    taught: Sequence[tuple[Route, str]], those: Sequence[Marked]
) -> Iterator[tuple[str, list[str]]]:
    """What each peer chooses, trained on the same examples; names it does not know are gone."""
    pairs = [[route.value, " ".join(text.replace(NAME, " ").split())] for route, text in taught]
    asked = [each.task.turns[0] for each in those]
    lines = f"{json.dumps({'taught': pairs})}\n{json.dumps({'asked': asked})}\n"
    done = subprocess.run(
        [PYTHON, _PROGRAM], input=lines, capture_output=True, text=True, check=True
    )
    for line in done.stdout.splitlines():
        answer = json.loads(line)
        yield answer["name"], answer["routes"]
