"""Answers on their way: to a chat, or to a page that is always there."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.app import Trial, temporary_bot
from bot.chat.message import Action
from bot.chat.request import HOME, Request
from bot.clock import VirtualClock
from bot.domain.routes import Route
from bot.files.toml import sample
from bot.services.rehearse import Recorder

MORNING = datetime(2024, 1, 9, 16, 0, tzinfo=UTC)
OPENED = Request("slack", "D07", "Ev1", action=Action(Route.TODAY), pressed=HOME)


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


@pytest.fixture
async def bot(recorder: Recorder) -> AsyncIterator[Trial]:
    clock = VirtualClock(MORNING)
    async with temporary_bot(sample(), clock, platform="slack", messenger=recorder) as made:
        yield made


async def replaced(bot: Trial, recorder: Recorder, request: Request) -> list[str | None]:
    """What each message that a request leads to takes the place of."""
    await bot.receive.store(request)
    await bot.receive.pending()
    await bot.deliver.pending()
    return [sending.replaces for sending in recorder.sent]


async def test_home_page_shows_the_answer(bot: Trial, recorder: Recorder):
    assert await replaced(bot, recorder, OPENED) == [HOME]


async def test_home_page_is_one_however_long(bot: Trial, recorder: Recorder):
    whole = Request("slack", "D07", "Ev1", action=Action(Route.TRIP), pressed=HOME)

    assert await replaced(bot, recorder, whole) == [HOME]


async def test_home_page_opened_long_ago_shows_what_is_so_now(bot: Trial, recorder: Recorder):
    opened = Request(
        "slack",
        "D07",
        "Ev1",
        action=Action(Route.TODAY),
        pressed=HOME,
        said_at=MORNING - timedelta(hours=1),
    )

    assert await replaced(bot, recorder, opened) == [HOME]
