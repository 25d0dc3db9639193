"""Whatever goes wrong between the bot and a platform, who asked is answered.

All faults happen to one bot at once, each to another person, so that their pauses pass together.
An answer that may have arrived is sent again once: Slack lets us look whether it is there,
Telegram does not.
"""

from collections.abc import AsyncIterator
from datetime import datetime
from functools import partial

import pytest
import pytest_asyncio

from bot.clock import VirtualClock
from bot.domain.routes import Route
from tests.journeys.phones import House, Phone, headings, house
from tests.platforms.slack import server as slack
from tests.platforms.telegram import server as telegram

pytestmark = pytest.mark.asyncio(loop_scope="module")

AT = datetime.fromisoformat("2024-01-11T15:10:00-06:00")
HELP = "편하신 말로 물어 주십시오. 예를 들면 이렇습니다."
THANKS = "별말씀을 다 하십니다. 언제든지 물어 주십시오."
ON_TELEGRAM = {
    "cut before": (telegram.CUT_BEFORE, 1),
    "cut after": (telegram.CUT_AFTER, 2),
    "cut within the answer": (telegram.CUT_WITHIN, 2),
    "no answer": (telegram.HANGS, 2),
    "bad gateway": (telegram.Fault(502, telegram.PAGE), 1),
    "page in place of an answer": (telegram.LOGIN, 1),
    "redirection": (telegram.REDIRECTED, 1),
    "too many, with a figure": (telegram.refusal(429, "Too Many Requests", retry_after=1), 1),
    "too many, without": (telegram.refusal(429, "Too Many Requests"), 1),
}
ON_SLACK = {
    "cut before": slack.Fault(is_cut=True),
    "cut after": slack.Fault(is_cut=True, is_late=True),
    "no answer": slack.Fault(hangs=True),
    "no answer after": slack.Fault(hangs=True, is_late=True),
    "bad gateway": slack.Fault(status=502, page=("text/html", "Bad Gateway")),
    "page in place of an answer": slack.Fault(page=("text/html", "Please log in")),
    "internal error": slack.Fault("internal_error"),
    "internal error after": slack.Fault("internal_error", is_late=True),
    "too many, with a figure": slack.Fault("ratelimited", 429, retry_after="1"),
    "too many, without": slack.Fault("ratelimited", 429),
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def here(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[House]:
    """A bot to whose first answers all of it has happened."""
    clock = VirtualClock(AT)  # it stands still until all of it has happened
    async with house(tmp_path_factory.mktemp("bot"), clock, read=4) as opened:
        for number, (fault, _) in enumerate(ON_TELEGRAM.values(), 1):
            phone = await opened.joins("telegram", number)
            opened.api.fail("sendMessage", fault)
            await phone.commands(Route.HELP)
            await phone.until(lambda: not opened.api.faults["sendMessage"])
        for number, each in enumerate(ON_SLACK.values(), 11):
            phone = await opened.joins("slack", number)
            opened.workspace.fails("chat.postMessage", each)
            await phone.commands(Route.HELP)
            await phone.until(partial(called, opened, phone))
        clock.set(clock.now(), speed=2)
        yield opened


def called(here: House, phone: Phone) -> bool:
    """Slack was asked to post something there."""
    calls = here.workspace.calls
    return any(params.get("channel") == phone.address for _, params in calls)


@pytest.mark.parametrize("what", ON_TELEGRAM)
async def test_telegram_fails_and_the_question_is_answered(here: House, what: str):
    phone = here.phone("telegram", 1 + list(ON_TELEGRAM).index(what))
    _, copies = ON_TELEGRAM[what]

    shown = await answered(phone, copies)

    assert sorted(shown) == sorted([*[HELP] * copies, THANKS])


@pytest.mark.parametrize("what", ON_SLACK)
async def test_slack_fails_and_the_question_is_answered_once(here: House, what: str):
    phone = here.phone("slack", 11 + list(ON_SLACK).index(what))

    assert sorted(await answered(phone)) == sorted([HELP, THANKS])


async def answered(phone: Phone, copies: int = 1) -> list[str]:
    """The headings, once as many copies are there and one more question is answered."""
    await phone.commands(Route.THANKS)
    await phone.until(lambda: THANKS in headings(phone) and len(headings(phone)) > copies)
    return headings(phone)
