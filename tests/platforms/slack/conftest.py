"""A workspace, and the adapter in it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.platforms.slack.adapter import Slack
from tests.fakes import Hands
from tests.platforms.slack.desk import slack as adapter
from tests.platforms.slack.server import Workspace

MORNING = datetime(2024, 1, 10, 16, tzinfo=UTC)


@pytest.fixture
def clock() -> Hands:
    return Hands(MORNING)


@pytest.fixture
async def workspace() -> AsyncIterator[Workspace]:
    async with Workspace().open() as opened:
        yield opened


@pytest.fixture
async def slack(workspace: Workspace, clock: Hands) -> AsyncIterator[Slack]:
    made = adapter(workspace, clock)
    yield made
    await made.close()
