"""Bots as processes, told where their platforms are and looked at from outside (on Linux)."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.measure import ROOT

RUN = ("bot", "run")
_TICKS = os.sysconf("SC_CLK_TCK")
_GRACE = 15.0


@dataclass(frozen=True, slots=True)
class Life:
    """A process at work, since `born` (a reading of `time.perf_counter`)."""

    process: asyncio.subprocess.Process
    born: float

    def cpu(self) -> float:
        """Seconds of the processor that it has used, all its threads together."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii")
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / _TICKS

    def memory(self) -> float:
        """MiB that it holds now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        [line] = [line for line in status.splitlines() if line.startswith("VmRSS")]
        return int(line.split()[1]) / 1024

    async def ends(self) -> str:
        """Ask it to stop. Returns what it has printed; RuntimeError unless it ended with 0."""
        self.process.send_signal(signal.SIGTERM)
        async with asyncio.timeout(_GRACE):
            output, _ = await self.process.communicate()
        if self.process.returncode not in {0, -signal.SIGTERM}:
            raise RuntimeError(f"a bot ended with {self.process.returncode}")
        return output.decode()


@asynccontextmanager
async def bot(module: Sequence[str], environment: Mapping[str, str]) -> AsyncIterator[Life]:
    """`python -m module…` until the block is left."""
    born = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", *module),
        cwd=ROOT,
        env={**os.environ, "GILDONGMU_LOG": "ERROR", **environment},
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield Life(process, born)
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
