"""The page that is always there: whoever opens it, and whatever is pressed on it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.app import Trial, temporary_bot
from bot.chat.message import Action, Message, lines_of
from bot.chat.request import HOME, Request
from bot.clock import VirtualClock
from bot.domain.routes import Route
from bot.files.toml import sample
from bot.services.messenger import Sending
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


async def shown(bot: Trial, recorder: Recorder, request: Request) -> Sending:
    """The one message that a request leads to."""
    await bot.receive.store(request)
    await bot.receive.pending()
    await bot.deliver.pending()
    (sending,) = recorder.sent
    return sending


def actions(message: Message) -> set[Action | None]:
    return {button.action for row in message.buttons for button in row}


async def test_page_opens_with_today_and_tomorrow(bot: Trial, recorder: Recorder):
    page = await shown(bot, recorder, OPENED)

    days = [line for line in lines_of(page.message) if "일차" in line]
    assert (page.replaces, len(days)) == (HOME, 2)


async def test_answer_on_the_page_leads_on(bot: Trial, recorder: Recorder):
    pressed = replace(OPENED, action=Action(Route.NEXT))

    page = await shown(bot, recorder, pressed)

    wanted = {Action(Route.TODAY), Action(Route.TOMORROW), Action(Route.HELP)}
    assert (page.replaces, wanted - actions(page.message)) == (HOME, set())


async def test_page_is_one_however_long(bot: Trial, recorder: Recorder):
    page = await shown(bot, recorder, replace(OPENED, action=Action(Route.TRIP)))

    assert page.replaces == HOME


async def test_page_opened_long_ago_shows_what_is_so_now(bot: Trial, recorder: Recorder):
    opened = replace(OPENED, said_at=MORNING - timedelta(hours=1))

    assert (await shown(bot, recorder, opened)).replaces == HOME


async def test_same_question_in_the_chat_has_no_menu(bot: Trial, recorder: Recorder):
    answer = await shown(bot, recorder, Request("slack", "D07", "Ev1", text="next?"))

    assert (answer.replaces, Action(Route.HELP) in actions(answer.message)) == (None, False)


async def test_strangers_page_says_one_thing_each_time_it_is_opened(
    bot: Trial, recorder: Recorder
):
    for number in range(2):
        opened = replace(OPENED, address="nobody", key=f"Ev{number}")
        await bot.receive.store(opened)
        await bot.receive.pending()
    await bot.deliver.pending()

    assert [sending.replaces for sending in recorder.sent] == [HOME, HOME]
    assert {lines_of(sending.message)[0].count("일차") for sending in recorder.sent} == {0}
