"""A second bot is started beside the first: on its database, and on a copy with its token."""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

import click

from bot.errors import TRY_AGAIN
from tests.platforms.telegram.server import TOKEN, BotApi, bot_api

_KEY = "ab" * 32
_PATIENCE = 30.0


def seconds() -> str:
    """AssertionError if a second bot does not end at once, with the code that says why."""
    return asyncio.run(_seconds())


async def _seconds() -> str:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        async with bot_api() as api, asyncio.timeout(3 * _PATIENCE):
            first = await _started(api, Path(one))
            try:
                while not any(method == "getUpdates" for method, _ in api.calls):  # noqa: ASYNC110 -- another process works
                    await asyncio.sleep(0.1)
                for folder in (one, other):
                    await _is_sent_away(api, Path(folder))
            finally:
                first.terminate()
                await first.wait()
    return "2 of 2 bots beside the first are sent away"


async def _is_sent_away(api: BotApi, folder: Path) -> None:
    second = await _started(api, folder)
    code: int | None = None
    try:
        code = await asyncio.wait_for(second.wait(), _PATIENCE / 3)
    except TimeoutError:
        second.kill()
        await second.wait()
    assert code == TRY_AGAIN, f"a second bot ends with {code}"


async def _started(api: BotApi, folder: Path) -> asyncio.subprocess.Process:
    environment = os.environ | {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": api.url,
        "GILDONGMU_DATABASE": str(folder / "bot.db"),
        "GILDONGMU_KEY": _KEY,
        "GILDONGMU_LOG": "ERROR",
    }
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"), env=environment, stderr=asyncio.subprocess.DEVNULL
    )


if __name__ == "__main__":
    click.echo(seconds())
