"""A thread outside the event loop that ends a frozen process, so that it is started again."""

import asyncio
import faulthandler
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from bot.errors import TRY_AGAIN

_PROBE = 10.0
_MISSES = 3


@contextmanager
def watched(
    loop: asyncio.AbstractEventLoop,
    *,
    probe: float = _PROBE,
    misses: int = _MISSES,
    bite: Callable[[], object] | None = None,
) -> Iterator[None]:
    """Ask the loop every `probe` seconds for a sign of life, until the block ends.

    After so many `misses` in a row the stacks of all threads go to the log and the process ends
    with exit 75; `bite` does otherwise. What it was about to do stands in the database.
    """
    stop = threading.Event()
    thread = threading.Thread(
        target=_watch, args=(loop, stop, probe, misses, bite or _end), name="watchdog", daemon=True
    )
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _watch(
    loop: asyncio.AbstractEventLoop,
    stop: threading.Event,
    probe: float,
    misses: int,
    bite: Callable[[], object],
) -> None:
    missed = 0
    while not stop.is_set():
        alive = threading.Event()
        loop.call_soon_threadsafe(alive.set)
        if stop.wait(probe):
            return
        missed = 0 if alive.is_set() else missed + 1
        if missed == misses:
            bite()
            return


def _end() -> NoReturn:
    faulthandler.dump_traceback(sys.stderr, all_threads=True)
    os._exit(TRY_AGAIN)
