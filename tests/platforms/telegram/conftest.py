"""A Bot API for each test, and a bot that talks to it."""

from collections.abc import AsyncIterator

import pytest

from tests.platforms.telegram.server import BotApi, bot_api


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with bot_api() as server:
        yield server
