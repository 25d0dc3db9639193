"""What Slack's payloads say."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.message import Action
from bot.chat.request import HOME, Attachment, Request
from bot.domain.routes import Route
from bot.platforms.slack.updates import PROMPTS, Moved, read
from tests.platforms.slack.payloads import (
    BOT,
    CHANNEL,
    DM,
    STAMP,
    USER,
    command,
    event,
    home_opened,
    interaction,
    mentioned,
    press,
    said,
)

AT = datetime(2024, 1, 10, 16, 0, 0, 100, UTC)
ASKED = Request("slack", USER, "Ev1", text="next", said_at=AT)
PRESSED = Request("slack", USER, f"{USER}:{STAMP}", said_at=AT, pressed=f"{DM}:1.5", name="minsu")
COMMANDED = Request("slack", USER, "tr1", name="minsu")
HELP = Action(Route.HELP)


@pytest.mark.parametrize(
    ("payload", "request_"),
    [
        pytest.param(said("next"), ASKED, id="a private message"),
        pytest.param(said(" <@U0BOT> next "), ASKED, id="a private message that names the bot"),
        pytest.param(said("next", channel_type=""), ASKED, id="a chat known by its id"),
        pytest.param(
            said("a &amp; b &lt;3 &amp;lt;"),
            replace(ASKED, text="a & b <3 &lt;"),
            id="the escaped signs",
        ),
        pytest.param(
            said("see <https://ansan.kr|ansan.kr> <https://a.kr> <@U9|bo> <@U9> <!here>"),
            replace(ASKED, text="see ansan.kr https://a.kr bo"),
            id="links and mentions",
        ),
        pytest.param(said("half \ud83d"), replace(ASKED, text="half ?"), id="half a sign"),
        pytest.param(said(""), replace(ASKED, text=None, action=HELP), id="nothing"),
        pytest.param(
            said("도움말 · Help"), replace(ASKED, text=None, action=HELP), id="a suggested prompt"
        ),
        pytest.param(
            said("", subtype="file_share", files=[{"mimetype": "image/png"}]),
            replace(ASKED, text=None, attachment=Attachment.PHOTO),
            id="a photo",
        ),
        pytest.param(
            said("", files=[{"mimetype": "audio/mp4"}]),
            replace(ASKED, text=None, attachment=Attachment.VOICE),
            id="a voice message",
        ),
        pytest.param(
            said("", files=[{}]),
            replace(ASKED, text=None, attachment=Attachment.FILE),
            id="a file of no kind",
        ),
        pytest.param(
            said("next", files=[{"mimetype": "image/png"}]), ASKED, id="words to a photo"
        ),
        pytest.param(
            mentioned("<@U0BOT> next"),
            replace(ASKED, key=f"{CHANNEL}:{STAMP}", group=CHANNEL),
            id="a mention in a channel",
        ),
        pytest.param(
            mentioned("<@U0BOT> next", type="message", channel_type="channel"),
            replace(ASKED, key=f"{CHANNEL}:{STAMP}", group=CHANNEL),
            id="the same words as a message",
        ),
        pytest.param(
            home_opened(),
            replace(ASKED, text=None, action=Action(Route.TODAY), pressed=HOME, said_at=None),
            id="the Home page",
        ),
        pytest.param(
            command("join AbC-1"), replace(COMMANDED, text="join AbC-1"), id="a command with words"
        ),
        pytest.param(
            command(" Today "),
            replace(COMMANDED, action=Action(Route.TODAY)),
            id="a command with the name of a route",
        ),
        pytest.param(command(""), replace(COMMANDED, action=HELP), id="a command alone"),
        pytest.param(
            press("1:who:K07"), replace(PRESSED, action=Action(Route.WHO, "K07")), id="a button"
        ),
        pytest.param(press("2:abc"), replace(PRESSED, nonce="abc"), id="a button that changes"),
        pytest.param(
            press("2:abc", channel=CHANNEL),
            replace(PRESSED, nonce="abc", pressed=f"{CHANNEL}:1.5", group=CHANNEL),
            id="a button in a channel",
        ),
        pytest.param(
            press("1:next:", channel="", view={"type": "home"}),
            replace(PRESSED, action=Action(Route.NEXT), pressed=HOME),
            id="a button on the Home page",
        ),
        pytest.param(
            interaction("message_action", callback_id="broadcast_this", message={"text": "x"}),
            replace(COMMANDED, action=Action(Route.AUTHORITY)),
            id="the shortcut below a message",
        ),
        pytest.param(
            event({"type": "channel_id_changed", "old_channel_id": "G1", "new_channel_id": "C1"}),
            Moved("G1", "C1"),
            id="a channel with another id",
        ),
    ],
)
def test_payload_says(payload: object, request_: Request | Moved):
    assert read(payload) == request_


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param(said("hello", bot_id="B1"), id="a bot's message, ours too"),
        pytest.param(said("hello", subtype="message_changed"), id="an edited message"),
        pytest.param(said("", subtype="message_deleted"), id="a deleted message"),
        pytest.param(said("hello", subtype="channel_join"), id="a note"),
        pytest.param(mentioned("hello", type="message"), id="channel talk among others"),
        pytest.param(mentioned("<@U0BOT> hi", channel="general"), id="a channel of no id"),
        pytest.param(said("hello", user_team="T99"), id="someone of another workspace"),
        pytest.param(said("hello", source_team="T99"), id="another workspace's channel"),
        pytest.param(press("1:next:", user={"id": USER, "team_id": "T99"}), id="a foreign press"),
        pytest.param(said("hello", user=None), id="nobody"),
        pytest.param(said("hello", user="U7; --"), id="an id of no kind"),
        pytest.param(press(None), id="a button that opens a page"),
        pytest.param(press("9:nonsense"), id="a button that is not ours"),
        pytest.param(interaction("block_actions", actions=[]), id="no button"),
        pytest.param(press("1:next:", user={"team_id": "T01"}), id="a press of nobody"),
        pytest.param(interaction("message_action", callback_id="other"), id="another shortcut"),
        pytest.param(interaction("view_closed"), id="a closed dialogue"),
        pytest.param(home_opened("messages"), id="the Messages tab"),
        pytest.param(event({"type": "channel_id_changed"}), id="a channel without an id"),
        pytest.param(event({"type": "reaction_added", "user": USER}), id="an event not asked for"),
        pytest.param({}, id="nothing at all"),
        pytest.param(["a"], id="no object"),
    ],
)
def test_payload_says_nothing(payload: object):
    assert read(payload) is None


@pytest.mark.parametrize("stamp", ["", "soon", "nan", "1e400", "99999999999999"])
def test_message_without_a_time_was_said_now(stamp: str):
    assert read(said("next", ts=stamp)) == replace(ASKED, said_at=None)


def test_payload_without_an_id_is_known_by_what_it_says():
    first, again, other = (
        read({**said(text), "event_id": None}) for text in ("next", "next", "today")
    )

    assert isinstance(first, Request)
    assert isinstance(other, Request)
    assert (first == again, first.key == other.key) == (True, False)


def test_prompts_fit_slack():
    assert [len(prompt) <= 75 for prompt in PROMPTS] == [True] * 4


LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
JSON = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)
KEYS = (
    "type event event_id user user_id text channel channel_type ts files actions value container "
    "view team team_id user_team authorizations command callback_id trigger_id action_ts id "
    "message_ts channel_id tab subtype bot_id mimetype username name"
).split()
TYPES = (
    "event_callback block_actions message_action message app_mention app_home_opened home im "
    "channel_id_changed broadcast_this"
).split()
SLACKISH = st.recursive(
    JSON | st.sampled_from([*TYPES, BOT, USER, DM, CHANNEL, STAMP, f"<@{BOT}>", "1:next:", "2:a"]),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=8)
    ),
    max_leaves=20,
)


@given(SLACKISH, st.sampled_from(TYPES), SLACKISH)
def test_anything_gives_a_request_or_nothing(payload: object, kind: str, part: object):
    for shape in (
        payload,
        {"type": kind, "event": payload, "user": part},
        event({"type": kind, "user": payload}),
    ):
        assert isinstance(read(shape), Request | Moved | None)
