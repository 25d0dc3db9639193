"""What understanding costs: seconds at the start, MiB, and milliseconds a question.

Run as a program it measures in a process of its own and prints the figures as JSON.
"""

import gc
import json
import statistics
import time
import tracemalloc
from collections.abc import Iterable

from bot.domain.itinerary import itinerary
from bot.files.toml import load, sample
from tests.understanding.exam.questions import TUNE, Task, tasks

_MIB = 1024 * 1024


def main() -> None:
    """Start, then ask every question of the tuning set on its own; weigh it in a second round."""
    trip = load(sample())
    asked = tasks(TUNE)
    mine = {task.person: itinerary(trip, trip.delegates[task.person]) for task in asked}
    begun = time.perf_counter()

    from bot.understanding.understand import Understanding  # noqa: PLC0415 -- measured, too

    understanding = Understanding(trip)
    started = time.perf_counter() - begun
    times = []

    def ask(by: Understanding) -> None:
        for task, turn in _turns(asked):
            begun = time.perf_counter()
            by.question(turn, itinerary=mine[task.person], now=task.at, language_default="ko")
            times.append((time.perf_counter() - begun) * 1000)

    ask(understanding)
    centiles = statistics.quantiles(times, n=100)
    gc.collect()
    tracemalloc.start()
    second = Understanding(trip)
    ask(second)
    gc.collect()
    figures = {
        "start_ms": started * 1000,
        "memory_mib": tracemalloc.get_traced_memory()[0] / _MIB,
        "p50_ms": centiles[49],
        "p99_ms": centiles[98],
    }
    print(json.dumps(figures))  # noqa: T201 -- a program that prints


def _turns(asked: Iterable[Task]) -> Iterable[tuple[Task, str]]:
    return ((task, turn) for task in asked for turn in task.turns)


if __name__ == "__main__":
    main()
