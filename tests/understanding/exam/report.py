"""The results of an examination as tables."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from tests.understanding.exam.judging import Verdict, missing, wrong
from tests.understanding.exam.sitting import Marked
from tests.understanding.exam.topics import GUARDED, is_understood, routes_of

_CONFUSIONS = 12
_LINES = 3


def percent(share: float) -> str:
    return f"{100 * share:5.1f} %"


def accuracy(marks: Sequence[Marked]) -> float:
    """The share of right answers."""
    return share(marks, Verdict.RIGHT)


def share(marks: Sequence[Marked], verdict: Verdict) -> float:
    """The share of answers with this mark."""
    return sum(each.verdict is verdict for each in marks) / len(marks) if marks else 0.0


def guarded(marks: Iterable[Marked], topic: str) -> list[Marked]:
    """What had to be refused: "private" or "authority"."""
    return [each for each in marks if each.task.topic == topic]


def summary(name: str, marks: Sequence[Marked]) -> str:
    """One line: right, confident wrong, and the two things that may never fail."""
    refused = "  ".join(
        f"{topic} {percent(accuracy(guarded(marks, topic)))}" for topic in sorted(GUARDED)
    )
    return (
        f"{name:<22}{len(marks):5}  right {percent(accuracy(marks))}"
        f"  confident wrong {percent(share(marks, Verdict.CONFIDENT))}  {refused}"
    )


def tables(marks: Sequence[Marked]) -> Iterator[str]:
    """Accuracy by topic, language and length of the conversation."""
    yield from _table("topic", marks, lambda each: each.task.topic)
    yield from _table("language", marks, lambda each: each.task.lang)
    yield from _table("turns", marks, lambda each: "one" if len(each.task.turns) == 1 else "more")


def _table(head: str, marks: Sequence[Marked], key: Callable[[Marked], str]) -> Iterator[str]:
    by_key: dict[str, list[Marked]] = defaultdict(list)
    for each in marks:
        by_key[key(each)].append(each)
    yield f"\n{head:<14}right    of          confident wrong"
    for name, those in sorted(by_key.items()):
        verdicts = Counter(each.verdict for each in those)
        right, confident = verdicts[Verdict.RIGHT], verdicts[Verdict.CONFIDENT]
        yield f"{name:<14}{right:5} {len(those):5}  {percent(right / len(those))}  {confident:4}"


def confusions(marks: Iterable[Marked]) -> Iterator[str]:
    """Topic asked × route understood, the most frequent first."""
    counts = Counter(
        (each.task.topic, each.routes[0].value if each.routes else "nothing")
        for each in marks
        if routes_of(each.task.topic) and not is_understood(each)
    )
    yield f"\nconfusions: {counts.total()}"
    for (asked, understood), number in counts.most_common(_CONFUSIONS):
        yield f"{number:5}  {asked} understood as {understood}"


def failures(marks: Iterable[Marked], most: int) -> Iterator[str]:
    """Wrong answers in full. Never call it with what is held back."""
    wrongs = [each for each in marks if each.verdict is not Verdict.RIGHT]
    for each in wrongs[:most]:
        task = each.task
        yield f"\n{task.id} {task.topic} {task.person} {task.at.isoformat()} {each.verdict}"
        yield f"  asked    {'  >>  '.join(task.turns)}"
        yield from (f"  answered {line}" for line in each.reply.splitlines()[:_LINES])
        yield from (f"  missing  {group[:4]}" for group in missing(task, each.reply))
        yield from (f"  wrong    {found}" for found in wrong(task, each.reply))
        yield f"  because  {task.why}"
