import asyncio
import subprocess
import sys
import threading
import time

from bot.watchdog import watched

FROZEN = """
import asyncio, time
from bot.watchdog import watched

async def main():
    with watched(asyncio.get_running_loop(), probe=0.05):
        time.sleep(30)

asyncio.run(main())
"""


async def test_a_living_loop_is_left_alone():
    bitten = threading.Event()

    with watched(asyncio.get_running_loop(), probe=0.01, bite=bitten.set):
        for _ in range(20):
            await asyncio.sleep(0.005)

    assert not bitten.is_set()


async def test_a_frozen_loop_is_noticed_after_three_misses():
    bitten = threading.Event()

    with watched(asyncio.get_running_loop(), probe=0.01, bite=bitten.set):
        assert bitten.wait(10)


def test_a_frozen_process_ends_with_its_stacks_in_the_log():
    ended = subprocess.run(
        [sys.executable, "-c", FROZEN], capture_output=True, text=True, timeout=20, check=False
    )

    assert ended.returncode == 75
    assert "in main" in ended.stderr


def test_a_watch_that_ends_leaves_no_thread():
    async def main() -> None:
        with watched(asyncio.get_running_loop()):
            pass

    before = time.perf_counter()
    asyncio.run(main())

    assert time.perf_counter() - before < 5
    assert "watchdog" not in {thread.name for thread in threading.enumerate()}
