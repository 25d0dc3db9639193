"""The conversations of an examination, as they stand in its files."""

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

_FOLDER = Path(__file__).parent
SECOND_TRIP = _FOLDER.parent / "tokyo-paris"

HELD = _FOLDER / "held.jsonl"
TUNE = _FOLDER / "tune.jsonl"
SECOND = SECOND_TRIP / "questions.jsonl"

Alternatives = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """One conversation, and the facts that its last reply has to state. The fields: see `exam`."""

    id: str
    lang: str
    topic: str
    person: str
    at: datetime
    turns: tuple[str, ...]
    must: tuple[Alternatives, ...]
    must_not: tuple[str, ...]
    why: str


def tasks(file: Path) -> tuple[Task, ...]:
    """The conversations of a file, in order."""
    lines = file.read_text("utf-8").splitlines()
    return tuple(_task(json.loads(line)) for line in lines if line)


def _task(value: dict[str, object]) -> Task:
    match value:
        case {
            "id": str(name),
            "lang": str(lang),
            "topic": str(topic),
            "as": str(person),
            "at": str(at),
            "turns": list(turns),
            "must": list(must),
            "must_not": list(must_not),
            "why": str(why),
        }:
            return Task(
                id=name,
                lang=lang,
                topic=topic,
                person=person,
                at=datetime.fromisoformat(at),
                turns=tuple(turns),
                must=tuple(tuple(group) for group in must),
                must_not=tuple(must_not),
                why=why,
            )
        case _:
            raise ValueError(f"{value.get('id')!r} is not a conversation: a field is missing")
