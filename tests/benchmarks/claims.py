"""How many messages a second the outbox lets leave and marks, if nothing else takes time."""

import tempfile
import time
from functools import partial
from pathlib import Path

from bot.app import assembled
from bot.clock import SystemClock
from bot.services.limits import Bucket, Limits
from bot.services.messenger import Accepted, Outcome, Sending
from tests.benchmarks.rows import notices
from tests.benchmarks.stage import opened

_ROWS = 6_000
_NEVER_SHORT = Limits(Bucket(10 * _ROWS, 1e-6), lambda _: ())


class AtOnce:
    """Takes everything in no time: the window then stays at its smallest, which is six."""

    async def send(self, sending: Sending) -> Outcome:
        return Accepted(sending.address)


async def claims() -> float:
    """Messages a second through a database on this disk."""
    with tempfile.TemporaryDirectory() as folder:
        async with opened(Path(folder) / "bot.db") as database:
            addresses = [str(chat) for chat in range(_ROWS)]
            await database.write(partial(notices, platform="here", addresses=addresses))
            limits = {"here": _NEVER_SHORT}
            bot = await assembled(database, SystemClock(), {"here": AtOnce()}, [], limits=limits)
            begun = time.perf_counter()
            await bot.deliver.pending()
            return _ROWS / (time.perf_counter() - begun)
