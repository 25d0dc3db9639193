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
from tests.journeys.street import Phone, Street, street
from tests.journeys.test_joining import OUTSIDER

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


def pages(here: Street, address: str) -> list[str]:
    """What stood on someone's page, one after the other."""
    sent = here.screens["slack"].sent
    return [
        "\n".join(lines_of(each.message))
        for each in sent
        if (each.address, each.replaces) == (address, HOME)
    ]


async def opens_home(phone: Phone) -> None:
    request = replace(OPENED, address=phone.address, key=f"home {phone.address}")
    await phone.street.take(request)


async def test_page_of_whoever_leaves_is_emptied():
    async with street() as here:
        phone = await here.joins("D12", "U412", "slack")
        await opens_home(phone)
        await phone.says("그만 받을래")
        await phone.presses("그만 받기")

        first, last = pages(here, "U412")

        assert ("1월 9일(화)" in first, last) == (True, OUTSIDER)


async def test_page_of_whoever_is_sent_away_is_emptied():
    async with street() as here:
        desk = await here.joins("D25", "25")
        phone = here.phone("U412", "slack")
        await phone.says(await here.code("D12"))
        await phone.presses("맞습니다")
        await phone.presses("동의하고 시작")
        await opens_home(phone)

        await desk.presses("본인이 아님")

        assert pages(here, "U412")[-1] == OUTSIDER


async def test_page_on_another_platform_is_no_page():
    async with street() as here:
        phone = await here.joins("D12", "412")
        await phone.says("그만 받을래")
        await phone.presses("그만 받기")

        assert [each.replaces for each in here.screens["telegram"].sent].count(HOME) == 0


async def test_page_on_which_someone_leaves_says_that_they_did():
    async with street() as here:
        phone = await here.joins("D12", "U412", "slack")
        await phone.says("그만 받을래")
        stop = replace(phone.pressing("그만 받기"), pressed=HOME)

        await here.take(stop)

        (page,) = pages(here, "U412")
        assert page != OUTSIDER
