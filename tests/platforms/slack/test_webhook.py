"""What Slack brings to our own door."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from urllib.parse import urlencode

import aiohttp
import pytest
from aiohttp import web

from bot.chat.request import Request
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.updates import read
from tests.fakes import Hands
from tests.platforms.slack.desk import Desk, listening
from tests.platforms.slack.payloads import command, press, said
from tests.platforms.slack.server import TOKEN, Fault, Workspace
from tests.platforms.slack.test_signature import NOW, SECRET, signed

JSON, FORM = "application/json", "application/x-www-form-urlencoded"


@pytest.fixture
async def slack(workspace: Workspace, clock: Hands) -> AsyncIterator[Slack]:
    """One that is reached over HTTP."""
    made = Slack(
        token=TOKEN,
        mode="http",
        signing_secret=SECRET,
        api_url=f"{workspace.url}/api",
        clock=clock,
        pause=0.001,
    )
    yield made
    await made.close()


@pytest.fixture
async def door(slack: Slack) -> AsyncIterator[str]:
    """Where it is reached."""
    assert slack.webhook is not None
    application = web.Application()
    application.router.add_post(slack.webhook_path, slack.webhook)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}{slack.webhook_path}"
    await runner.cleanup()


async def knock(
    door: str,
    body: str,
    *,
    kind: str = JSON,
    stamp: object = NOW,
    headers: Mapping[str, str] | None = None,
) -> tuple[int, str]:
    """Bring a body, signed unless there are other headers. Returns status and answer."""
    sealed = {
        "X-Slack-Request-Timestamp": str(stamp),
        "X-Slack-Signature": signed(stamp, body.encode()),
    }
    given = {"Content-Type": kind, **(sealed if headers is None else headers)}
    async with (
        aiohttp.ClientSession() as session,
        session.post(door, data=body.encode(), headers=given) as response,
    ):
        return response.status, await response.text()


@asynccontextmanager
async def attended(slack: Slack, desk: Desk) -> AsyncIterator[None]:
    async with listening(slack, desk):
        await asyncio.sleep(0)
        yield


@pytest.mark.parametrize(
    ("body", "kind", "payload"),
    [
        pytest.param(json.dumps(said("next")), JSON, said("next"), id="an event"),
        pytest.param(urlencode(command("payload?")), FORM, command("payload?"), id="a command"),
        pytest.param(
            urlencode({"payload": json.dumps(press("1:next:"))}),
            FORM,
            press("1:next:"),
            id="a button",
        ),
    ],
)
async def test_what_slack_brings_is_taken_and_thanked_for_with_nothing(
    slack: Slack, door: str, body: str, kind: str, payload: object
):
    desk = Desk()

    async with attended(slack, desk):
        answer = await knock(door, body, kind=kind)

    assert (answer, desk.taken) == ((200, ""), [read(payload)])


async def test_address_is_verified(slack: Slack, door: str):
    body = json.dumps({"type": "url_verification", "challenge": "3eZbrw1aB"})

    async with attended(slack, Desk()):
        assert await knock(door, body) == (200, "3eZbrw1aB")


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="none"),
        pytest.param({"X-Slack-Signature": "v0=1"}, id="no time"),
        pytest.param(
            {"X-Slack-Request-Timestamp": "soon", "X-Slack-Signature": "v0=1"}, id="no number"
        ),
        pytest.param(
            {"X-Slack-Request-Timestamp": str(NOW), "X-Slack-Signature": "v0=é"}, id="no digits"
        ),
        pytest.param(
            {"X-Slack-Request-Timestamp": str(NOW), "X-Slack-Signature": signed(NOW)},
            id="of another body",
        ),
    ],
)
async def test_what_slack_has_not_signed_is_refused(
    slack: Slack, door: str, headers: dict[str, str]
):
    desk = Desk()

    async with attended(slack, desk):
        status, _ = await knock(door, json.dumps(said("next")), headers=headers)

    assert (status, desk.taken) == (401, [])


async def test_replay_is_refused(slack: Slack, door: str):
    desk = Desk()

    async with attended(slack, desk):
        statuses = [(await knock(door, json.dumps(said("next"))))[0] for _ in range(2)]

    assert (statuses, len(desk.taken)) == ([200, 401], 1)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param("{", JSON, id="no JSON"),
        pytest.param("[]", JSON, id="no object"),
        pytest.param(urlencode({"payload": "5"}), FORM, id="a form with a number in it"),
    ],
)
async def test_what_says_nothing_is_refused(slack: Slack, door: str, body: str, kind: str):
    async with attended(slack, Desk()):
        assert (await knock(door, body, kind=kind))[0] == 400


async def test_before_anyone_listens_it_is_to_come_again(slack: Slack, door: str):
    desk = Desk()
    body = json.dumps(said("next"))

    too_early, _ = await knock(door, body)
    async with attended(slack, desk):
        status, _ = await knock(door, body)

    assert (too_early, status, len(desk.taken)) == (503, 200, 1)


async def test_what_cannot_be_stored_is_tried_again_before_slack_is_told(slack: Slack, door: str):
    desk = Desk(fails=2)

    async with attended(slack, desk):
        status, _ = await knock(door, json.dumps(said("next")))

    assert (status, desk.taken) == (200, [read(said("next"))])


async def test_what_comes_as_the_bot_ends_is_left_to_slack(slack: Slack, door: str):
    desk = Desk(fails=1000)

    async with listening(slack, desk):
        await asyncio.sleep(0)
        async with asyncio.TaskGroup() as group:
            knocking = group.create_task(knock(door, json.dumps(said("next"))))
            await desk.tried.wait()
            await slack.close()

    assert (knocking.result()[0], desk.taken) == (500, [])


async def test_opening_asks_for_no_line(workspace: Workspace, slack: Slack):
    await slack.open()

    assert [method for method, _ in workspace.calls] == ["auth.test"]


async def test_secret_is_in_no_repr(slack: Slack):
    assert SECRET not in repr(slack) + repr(slack.webhook)


async def test_whoever_joins_over_http_is_asked_for_by_name(
    workspace: Workspace, slack: Slack, door: str
):
    workspace.fails("users.info", Fault("missing_scope"))
    desk = Desk()

    async with attended(slack, desk):
        await knock(door, urlencode(command("join abc")), kind=FORM)

    (taken,) = desk.taken
    assert isinstance(taken, Request)
    assert (taken.text, taken.name) == ("join abc", "minsu")
