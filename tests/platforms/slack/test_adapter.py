"""Slack at work against a server on this machine."""

import asyncio
import logging
from dataclasses import replace

import pytest

from bot.chat.blocks import Paragraph
from bot.chat.message import Message
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.updates import read
from bot.services.messenger import Accepted, Sending, TokenRefused
from tests.fakes import Hands
from tests.platforms.slack.desk import Desk, listening
from tests.platforms.slack.desk import slack as adapter
from tests.platforms.slack.payloads import USER, event, press, said
from tests.platforms.slack.server import APP_TOKEN, TOKEN, Fault, Workspace

HELLO = Sending("k1", "D07", USER, Message((Paragraph(("hello",)),)))


def request(payload: object) -> object:
    return read(payload)


@pytest.mark.parametrize("error", ["invalid_auth", "account_inactive", "token_revoked"])
async def test_slack_refuses_the_bot_token(workspace: Workspace, slack: Slack, error: str):
    workspace.fails("auth.test", Fault(error))

    with pytest.raises(TokenRefused, match=r"^SLACK_BOT_TOKEN"):
        await slack.open()


@pytest.mark.parametrize("error", ["invalid_auth", "not_allowed_token_type", "missing_scope"])
async def test_slack_refuses_the_app_token(workspace: Workspace, slack: Slack, error: str):
    workspace.fails("apps.connections.open", Fault(error))

    with pytest.raises(TokenRefused, match=r"^SLACK_APP_TOKEN"):
        await slack.open()


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Fault(is_cut=True), id="a line that is cut"),
        pytest.param(Fault(status=503, page=("text/html", "<p>no")), id="a server that is down"),
        pytest.param(Fault(page=("text/plain", "please log in")), id="a page of a hotel"),
        pytest.param(Fault("internal_error"), id="an error of Slack's"),
    ],
)
async def test_slack_that_cannot_be_reached_is_no_error(
    workspace: Workspace, slack: Slack, fault: Fault
):
    workspace.fails("auth.test", fault)
    workspace.fails("apps.connections.open", fault)

    await slack.open()
    await slack.open()

    methods = [method for method, _ in workspace.calls]
    assert methods == ["auth.test", "auth.test", "apps.connections.open"]


async def test_nobody_answers_is_no_error(workspace: Workspace, clock: Hands):
    workspace.url = "http://127.0.0.1:1"
    slack = adapter(workspace, clock)

    await slack.open()
    await slack.close()

    assert workspace.calls == []


async def test_envelope_is_acknowledged_once_its_request_is_stored(
    workspace: Workspace, slack: Slack
):
    acknowledged: list[bool] = []
    desk = Desk(on_take=lambda: acknowledged.append("e1" in workspace.acknowledged))

    async with listening(slack, desk):
        await workspace.deliver(said("next"))

    assert (desk.taken, acknowledged) == ([request(said("next"))], [False])
    assert workspace.acknowledged == {"e1": None}


async def test_what_cannot_be_stored_is_tried_again_and_not_acknowledged_before(
    workspace: Workspace, slack: Slack, caplog: pytest.LogCaptureFixture
):
    acknowledged: list[bool] = []
    desk = Desk(fails=2, on_take=lambda: acknowledged.append("e1" in workspace.acknowledged))

    async with listening(slack, desk):
        await workspace.deliver(press("1:next:"))

    assert (desk.taken, acknowledged) == ([request(press("1:next:"))], [False] * 3)
    actions = [record.__dict__.get("action") for record in caplog.records]
    assert actions.count("slack_not_stored") == 2


async def test_redelivered_envelope_has_the_same_key(workspace: Workspace, slack: Slack):
    desk = Desk()

    async with listening(slack, desk):
        await workspace.deliver(said("next"), name="e1")
        await workspace.deliver(said("next"), name="e2")

    assert [each.key for each in desk.taken] == ["Ev1", "Ev1"]


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param(said("hi", bot_id="B1"), id="what a bot says"),
        pytest.param({"type": "view_submission"}, id="a dialogue"),
        pytest.param({"type": "event_callback", "authorizations": 5}, id="what Bolt cannot read"),
        pytest.param({}, id="nothing"),
    ],
)
async def test_what_asks_for_nothing_is_acknowledged(
    workspace: Workspace, slack: Slack, payload: object
):
    desk = Desk()

    async with listening(slack, desk):
        await workspace.deliver(payload)

    assert (desk.taken, workspace.acknowledged) == ([], {"e1": None})


async def test_channel_moves(workspace: Workspace, slack: Slack):
    desk = Desk()
    moved = {"type": "channel_id_changed", "old_channel_id": "G1", "new_channel_id": "C1"}

    async with listening(slack, desk):
        await workspace.deliver(event(moved))

    assert desk.moves == [("slack", "G1", "C1")]


async def test_whoever_joins_is_asked_for_by_name(workspace: Workspace, slack: Slack):
    workspace.profile = {"name": "ms", "profile": {"display_name": "민수"}, "locale": "ko-KR"}
    desk = Desk()

    async with listening(slack, desk):
        await workspace.deliver(said("JOIN abc"))

    expected = read(said("JOIN abc"))
    assert desk.taken == [replace(expected, name="민수", language="ko")]  # type: ignore[type-var]  # -- an update may be of several classes


async def test_messages_of_a_chat_are_taken_in_order(workspace: Workspace, slack: Slack):
    desk = Desk()

    async with listening(slack, desk):
        for number in range(20):
            await workspace.bring(said(f"{number}"), name=f"e{number}")
        await workspace.until(lambda: len(workspace.acknowledged) == 20)

    assert [each.text for each in desk.taken] == [f"{number}" for number in range(20)]


async def test_spent_ticket_is_never_shown_again(workspace: Workspace, slack: Slack):
    workspace.refused_lines = 3

    async with listening(slack, Desk()):
        await workspace.line()

    assert len(workspace.shown) == len(set(workspace.shown)) == 4


async def test_ticket_of_the_opening_is_used(workspace: Workspace, slack: Slack):
    await slack.open()

    async with listening(slack, Desk()):
        await workspace.line()

    methods = [method for method, _ in workspace.calls]
    assert methods == ["auth.test", "apps.connections.open"]


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Fault("internal_error"), id="an error"),
        pytest.param(Fault("ratelimited", status=429, retry_after="1"), id="too many calls"),
        pytest.param(Fault(is_cut=True), id="a cut"),
        pytest.param(Fault(page=("text/html", "<p>hotel")), id="a page of a hotel"),
    ],
)
async def test_line_is_tried_again(workspace: Workspace, slack: Slack, fault: Fault):
    workspace.fails("apps.connections.open", fault, fault)
    desk = Desk()

    async with listening(slack, desk):
        await workspace.deliver(said("next"))

    assert desk.taken == [request(said("next"))]


async def test_app_token_revoked_while_listening_ends_it(workspace: Workspace, slack: Slack):
    workspace.fails("apps.connections.open", Fault("invalid_auth"))

    with pytest.raises(TokenRefused, match=r"^SLACK_APP_TOKEN"):
        await slack.listen(Desk())


@pytest.mark.parametrize("reason", ["refresh_requested", "warning", "link_disabled", None])
async def test_line_that_slack_ends_is_followed_by_another(
    workspace: Workspace, slack: Slack, reason: str | None
):
    desk = Desk()

    async with listening(slack, desk):
        line = await workspace.line()
        await line.send_json({"type": "disconnect", "reason": reason})
        await workspace.line(2)
        await workspace.deliver(said("next"))

    assert (desk.taken, line.closed) == ([request(said("next"))], True)


async def test_line_ends_when_what_is_in_hand_is_acknowledged(workspace: Workspace, slack: Slack):
    desk = Desk()
    desk.free.clear()

    async with listening(slack, desk):
        line = await workspace.line()
        await workspace.bring(said("next"))
        await desk.tried.wait()
        await line.send_json({"type": "disconnect", "reason": "warning"})
        desk.free.set()
        await workspace.line(2)

    assert (len(desk.taken), workspace.acknowledged) == (1, {"e1": None})


async def test_acknowledgement_that_finds_no_line_is_left(workspace: Workspace, slack: Slack):
    desk = Desk()
    desk.free.clear()

    async with listening(slack, desk):
        line = await workspace.line()
        await workspace.bring(said("next"))
        await desk.tried.wait()
        await line.close()
        desk.free.set()
        await workspace.line(2)
        await workspace.deliver(said("next"), name="e2")

    assert (len(desk.taken), workspace.acknowledged) == (2, {"e2": None})


async def test_line_that_is_cut_is_followed_by_another(workspace: Workspace, slack: Slack):
    async with listening(slack, Desk()):
        line = await workspace.line()
        await line.close()
        await workspace.line(2)

    assert len(set(workspace.shown)) == 2


async def test_line_without_a_hello_is_given_up(workspace: Workspace, clock: Hands):
    workspace.is_silent = True
    slack = adapter(workspace, clock, deadline=0.05)

    async with listening(slack, Desk()):
        await workspace.line(2)
    await slack.close()

    assert len(set(workspace.shown)) == 2


async def test_sound_line_is_followed_at_once(workspace: Workspace, clock: Hands):
    slack = Slack(
        token=TOKEN,
        app_token=APP_TOKEN,
        api_url=f"{workspace.url}/api/",
        clock=clock,
        pause=1000,
    )

    async with listening(slack, Desk()):
        line = await workspace.line()
        clock.forward(3600)
        await line.send_json({"type": "disconnect", "reason": "refresh_requested"})
        await workspace.line(2)
    await slack.close()

    assert len(workspace.shown) == 2


@pytest.mark.parametrize(
    ("greeting", "action"),
    [
        pytest.param({"type": "hello", "num_connections": 2}, "slack_line_shared", id="shared"),
        pytest.param({"type": "hello"}, "slack_line_open", id="of an unknown number"),
        pytest.param(
            {"type": "disconnect", "reason": "too_many_websockets"},
            "slack_line_failed",
            id="one too many",
        ),
        pytest.param({"type": "error"}, "slack_line_failed", id="no hello"),
    ],
)
async def test_line_is_greeted(
    workspace: Workspace,
    slack: Slack,
    caplog: pytest.LogCaptureFixture,
    greeting: dict[str, object],
    action: str,
):
    caplog.set_level(logging.INFO)
    workspace.greeting = greeting

    async with listening(slack, Desk()):
        await workspace.line()
        await workspace.line(2 if action == "slack_line_failed" else 1)
        if action != "slack_line_failed":
            await workspace.deliver({})

    assert action in [record.__dict__.get("action") for record in caplog.records]


@pytest.mark.parametrize("text", ["{", "[]", '{"type": "events_api"}', '{"payload": 5}', "5"])
async def test_line_bears_nonsense(workspace: Workspace, slack: Slack, text: str):
    desk = Desk()

    async with listening(slack, desk):
        line = await workspace.line()
        await line.send_bytes(b"\x00")
        await line.send_str(text)
        await workspace.deliver(said("next"))

    assert (len(desk.taken), len(workspace.lines)) == (1, 1)


async def test_what_is_in_hand_when_it_closes_is_left_to_slack(workspace: Workspace, slack: Slack):
    desk = Desk(fails=1000)

    async with listening(slack, desk) as task:
        await workspace.bring(press("1:next:"))
        await workspace.until(lambda: bool(workspace.lines))
        await slack.close()
        await asyncio.wait([task], timeout=5)

    assert workspace.acknowledged == {}


async def test_message_is_sent_before_anyone_listens(workspace: Workspace, slack: Slack):
    assert await slack.send(HELLO) == Accepted("D07:1700000000.000000")
    assert [method for method, _ in workspace.calls] == ["chat.postMessage"]


async def test_nothing_that_was_said_is_logged(
    workspace: Workspace, slack: Slack, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.DEBUG)
    workspace.fails("chat.postMessage", Fault("invalid_blocks"))
    desk = Desk(fails=1)

    await slack.open()
    async with listening(slack, desk):
        await workspace.deliver(said("room CNRY-1"))
        await slack.send(HELLO)
        await slack.send(HELLO)

    told = caplog.text + repr(slack) + "".join(repr(each.__dict__) for each in caplog.records)
    secrets = ("CNRY-1", "hello", TOKEN, APP_TOKEN, "ticket")
    assert [secret for secret in secrets if secret in told] == []
