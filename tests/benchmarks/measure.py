"""Whole processes, timed from outside: wall seconds and peak memory."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_MIB = 1024  # ru_maxrss is in KiB on Linux


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: seconds of wall time, and peak memory in MiB."""

    wall: float
    memory: float
    output: str


def run(arguments: Sequence[str], *, stdin: str = "") -> Run:
    """Run `gildongmu` with arguments. RuntimeError unless it ends with 0."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(stdin)
    process.stdin.close()
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}")
    return Run(time.perf_counter() - begun, usage.ru_maxrss / _MIB, output)


def median(runs: Sequence[Run]) -> tuple[float, float]:
    """Median wall seconds and median peak MiB."""
    return (
        statistics.median(each.wall for each in runs),
        statistics.median(each.memory for each in runs),
    )
