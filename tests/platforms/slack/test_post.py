"""How a message ends, by what Slack does with it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.chat.blocks import Heading, Paragraph
from bot.chat.layout import MESSAGE
from bot.chat.message import Action, Button, Message
from bot.chat.request import HOME
from bot.domain.routes import Route
from bot.platforms.slack.adapter import Slack
from bot.platforms.slack.receipts import stamp_of, stamped
from bot.platforms.slack.render import calls, home
from bot.services.messenger import (
    Accepted,
    Failed,
    Gone,
    Later,
    Limited,
    Maybe,
    Outcome,
    Sending,
)
from tests.fakes import Hands
from tests.platforms.slack.desk import slack as adapter
from tests.platforms.slack.payloads import USER
from tests.platforms.slack.server import Fault, Workspace

HELLO = Message(
    (Heading("Day 2"), Paragraph(("hello",))), ((Button("Next", Action(Route.NEXT)),),)
)
LONG = Message((Paragraph(("a" * 3000,)), Paragraph(("b" * 3000,))))
SENDING = Sending("k1", "D07", USER, HELLO)
POSTED = stamped(calls(HELLO, USER)[0], stamp_of(SENDING))
MINUTE = timedelta(minutes=1)
SENT = Accepted("D07:1700000000.000000")


def page(status: int, kind: str = "text/html") -> Fault:
    return Fault(status=status, page=(kind, "<html>hello</html>"))


async def test_message_is_posted_and_known_by_channel_and_time(workspace: Workspace, slack: Slack):
    outcome = await slack.send(SENDING)

    assert outcome == SENT
    assert workspace.calls == [("chat.postMessage", dict(POSTED.params))]


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        pytest.param(
            Fault("ratelimited", status=429, retry_after="7"),
            Limited(timedelta(seconds=7)),
            id="too fast",
        ),
        pytest.param(Fault("ratelimited", status=429), Limited(None), id="too fast, no figure"),
        pytest.param(
            Fault("rate_limited", retry_after="soon"), Limited(None), id="too fast, no number"
        ),
        pytest.param(page(429), Limited(None), id="too fast, as a page"),
        pytest.param(Fault("internal_error"), Maybe(), id="internal error"),
        pytest.param(Fault("fatal_error"), Maybe(), id="fatal error"),
        pytest.param(Fault("fatal_error", status=500), Maybe(), id="fatal error with its status"),
        pytest.param(page(502), Maybe(), id="a gateway's page"),
        pytest.param(page(200), Maybe(), id="a hotel's page"),
        pytest.param(page(200, "text/plain"), Maybe(), id="a hotel's plain text"),
        pytest.param(page(200, "application/json"), Maybe(), id="no JSON"),
        pytest.param(Fault(page=("application/json", "[]")), Maybe(), id="other JSON"),
        pytest.param(Fault(error="<b>"), Maybe(), id="an error that is no word"),
        pytest.param(Fault(is_cut=True), Maybe(), id="cut before it was done"),
        pytest.param(Fault(is_cut=True, is_late=True), Maybe(), id="cut after it was done"),
        pytest.param(Fault("channel_not_found"), Gone(), id="no such chat"),
        pytest.param(Fault("user_not_found"), Gone(), id="no such person"),
        pytest.param(Fault("is_archived"), Gone(), id="an archived channel"),
        pytest.param(Fault("not_in_channel"), Gone(), id="a channel without us"),
        pytest.param(Fault("messages_tab_disabled"), Gone(), id="no messages wanted"),
        pytest.param(Fault("account_inactive"), Gone(), id="a person who has left"),
        pytest.param(
            Fault("token_revoked"), Limited(MINUTE, is_everywhere=True), id="a token taken back"
        ),
        pytest.param(
            Fault("missing_scope"), Limited(MINUTE, is_everywhere=True), id="a scope left out"
        ),
        pytest.param(Fault("invalid_blocks"), Failed(), id="blocks that it refuses"),
    ],
)
async def test_message_ends(workspace: Workspace, slack: Slack, fault: Fault, outcome: Outcome):
    workspace.fails("chat.postMessage", fault)

    assert await slack.send(SENDING) == outcome
    assert [method for method, _ in workspace.calls].count("chat.postMessage") == 1


async def test_account_that_is_inactive_may_be_ours(workspace: Workspace, slack: Slack):
    workspace.fails("chat.postMessage", Fault("account_inactive"))
    workspace.fails("auth.test", Fault("account_inactive"))

    assert await slack.send(SENDING) == Limited(MINUTE, is_everywhere=True)


async def test_nobody_answers_means_surely_not_sent(workspace: Workspace, clock: Hands):
    workspace.url = "http://127.0.0.1:1"
    slack = adapter(workspace, clock)

    assert await slack.send(SENDING) == Later(timedelta(seconds=5))

    await slack.close()


async def test_message_takes_the_place_of_another(workspace: Workspace, slack: Slack):
    outcome = await slack.send(replace(SENDING, replaces="D07:1.5"))

    posted = calls(HELLO, USER)[0].params
    expected = {"text": posted["text"], "blocks": posted["blocks"]}
    assert outcome == Accepted("D07:1.5")
    assert workspace.calls == [("chat.update", {"channel": "D07", "ts": "1.5", **expected})]


@pytest.mark.parametrize(
    "error", ["message_not_found", "cant_update_message", "edit_window_closed"]
)
async def test_message_that_can_no_longer_be_changed_is_sent_anew(
    workspace: Workspace, slack: Slack, error: str
):
    workspace.fails("chat.update", Fault(error))

    assert await slack.send(replace(SENDING, replaces="D07:1.5")) == SENT


@pytest.mark.parametrize("replaces", ["m1", "D07:", ":1.5"])
async def test_id_of_no_message_of_ours_is_passed_over(
    workspace: Workspace, slack: Slack, replaces: str
):
    assert await slack.send(replace(SENDING, replaces=replaces)) == SENT
    assert [method for method, _ in workspace.calls] == ["chat.postMessage"]


async def test_change_that_is_limited_waits_everywhere(workspace: Workspace, slack: Slack):
    workspace.fails("chat.update", Fault("ratelimited", status=429, retry_after="3"))

    outcome = await slack.send(replace(SENDING, replaces="D07:1.5"))

    assert outcome == Limited(timedelta(seconds=3), is_everywhere=True)


async def test_home_page_is_published(workspace: Workspace, slack: Slack):
    outcome = await slack.send(replace(SENDING, replaces=HOME))

    assert outcome == Accepted(HOME)
    assert workspace.calls == [("views.publish", dict(home(HELLO, USER).params))]


async def test_home_page_that_is_switched_off_fails(workspace: Workspace, slack: Slack):
    workspace.fails("views.publish", Fault("not_enabled"))

    assert await slack.send(replace(SENDING, replaces=HOME)) == Failed()


async def test_long_message_is_posted_in_parts(workspace: Workspace, slack: Slack):
    assert MESSAGE < 6000
    assert await slack.send(replace(SENDING, message=LONG)) == SENT
    assert [each["text"][0] for each in workspace.posted] == ["a", "b"]


async def test_first_part_decides(
    workspace: Workspace, slack: Slack, caplog: pytest.LogCaptureFixture
):
    workspace.fails("chat.postMessage", Fault(is_late=True, page=("application/json", OK)))
    workspace.fails("chat.postMessage", Fault("internal_error"))

    outcome = await slack.send(replace(SENDING, message=LONG))

    actions: list[Any] = [record.__dict__.get("action") for record in caplog.records]
    assert (outcome, actions) == (Accepted("D1:2"), ["slack_part_not_sent"])


OK = '{"ok": true, "channel": "D1", "ts": "2"}'


def again(**given: Any) -> Sending:  # noqa: ANN401 -- each test gives what it is about
    """The same row, after it may have been sent."""
    return replace(SENDING, maybes=1, **given)


@pytest.mark.parametrize("address", [USER, "C07"])
async def test_message_that_arrived_without_a_word_is_not_sent_again(
    workspace: Workspace, slack: Slack, address: str
):
    workspace.fails("chat.postMessage", Fault(is_cut=True, is_late=True))
    first = await slack.send(replace(SENDING, address=address))

    second = await slack.send(again(address=address, message=LONG))

    assert (first, type(second), len(workspace.posted)) == (Maybe(), Accepted, 1)


async def test_message_that_did_not_arrive_is_sent_again(workspace: Workspace, slack: Slack):
    workspace.fails("chat.postMessage", Fault(is_cut=True))
    await slack.send(SENDING)

    assert await slack.send(again()) == SENT
    assert len(workspace.posted) == 1


async def test_other_part_of_a_message_is_another_message(workspace: Workspace, slack: Slack):
    await slack.send(SENDING)

    await slack.send(again(part=2))

    assert len(workspace.posted) == 2


@pytest.mark.parametrize("method", ["conversations.open", "conversations.history"])
async def test_message_is_sent_again_if_slack_does_not_let_us_look(
    workspace: Workspace, slack: Slack, method: str
):
    workspace.fails(method, Fault("missing_scope"))

    assert await slack.send(again()) == SENT


async def test_history_of_no_shape_shows_nothing(workspace: Workspace, slack: Slack):
    page = Fault(page=("application/json", '{"ok": true, "messages": 5}'))
    workspace.fails("conversations.history", page)

    assert await slack.send(again()) == SENT


async def test_page_that_is_always_there_is_shown_again(workspace: Workspace, slack: Slack):
    assert await slack.send(again(replaces=HOME)) == Accepted(HOME)
    assert [method for method, _ in workspace.calls] == ["views.publish"]


def test_stamp_tells_nothing_of_the_row():
    assert [word in stamp_of(SENDING) for word in ("k1", "D07")] == [False, False]
