"""What Slack tells us, as requests. Pure and total: whatever comes in, nothing is raised.

The shapes are those of docs.slack.dev: Events API, slash commands, interaction payloads.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.chat.command import COMMANDS
from bot.chat.message import Action
from bot.chat.press import Sealed, pressed
from bot.chat.request import HOME, Attachment, Request
from bot.domain.routes import Route
from bot.platforms.slack.payload import digest, instant, part, string, written

PLATFORM = "slack"
PROMPTS: Mapping[str, Action] = {
    "다음 일정 · What's next": Action(Route.NEXT),
    "만나는 분 · Who we meet": Action(Route.WHO),
    "오늘 일정 · Today": Action(Route.TODAY),
    "도움말 · Help": Action(Route.HELP),
}
"""What the manifest suggests to say, in both languages: each is answered like a button."""
BROADCAST = "broadcast_this"
"""The shortcut below every message."""

_USER = re.compile(r"[UW][A-Z0-9]{2,30}")
_CHANNEL = re.compile(r"[CDG][A-Z0-9]{2,30}")
_SAID = frozenset({"", "file_share", "me_message", "thread_broadcast"})
"""Subtypes of messages that a person has just said; edits, deletions and notes are others."""


@dataclass(frozen=True, slots=True)
class Moved:
    """A channel has another id from now on."""

    old: str
    new: str


Update = Request | Moved
What = str | Action | Sealed | Attachment


def read(payload: object) -> Update | None:
    """What a payload says; None if nobody has to do anything about it."""
    if _is_foreign(payload):
        return None
    match string(payload, "type"):
        case "event_callback":
            return _event(payload)
        case "block_actions":
            return _press(payload)
        case "message_action" if string(payload, "callback_id") == BROADCAST:
            # Whoever wants to announce something is told how, until there is more.
            return _interaction(payload, Action(Route.AUTHORITY))
        case "" if string(payload, "command"):
            return _command(payload)
        case _:
            return None


def _event(payload: object) -> Update | None:
    event = part(payload, "event")
    match string(event, "type"):
        case "message" | "app_mention":
            return _message(payload, event)
        case "app_home_opened" if string(event, "tab") == "home":
            user, key = string(event, "user"), string(payload, "event_id")
            return _request(payload, user, key, Action(Route.TODAY), pressed=HOME)
        case "channel_id_changed":
            old, new = string(event, "old_channel_id"), string(event, "new_channel_id")
            return Moved(old, new) if old and new else None
        case _:
            return None


def _message(payload: object, event: object) -> Request | None:
    """What was said in a private chat, or to us in another one."""
    if part(event, "bot_id") or string(event, "subtype") not in _SAID:
        return None
    said, channel, at = (string(event, key) for key in ("text", "channel", "ts"))
    us = f"<@{_ours(payload)}>"
    is_private = string(event, "channel_type") == "im" or channel.startswith("D")
    if not is_private and us not in said:
        return None
    text = written(said.replace(us, " "))
    return _request(
        payload,
        string(event, "user"),
        # The same words come as a message and as a mention, under two event ids.
        string(payload, "event_id") if is_private else f"{channel}:{at}",
        PROMPTS.get(text) or text or _attachment(part(event, "files")) or Action(Route.HELP),
        group=None if is_private else channel,
        said_at=instant(at),
    )


def _command(payload: object) -> Request | None:
    """`/gil`, which says what follows it; the answer is private wherever it was typed."""
    text = written(string(payload, "text"))
    user, name = string(payload, "user_id"), string(payload, "user_name")
    what = COMMANDS.get(text.lower()) or text or Action(Route.HELP)
    return _request(payload, user, string(payload, "trigger_id"), what, name=name)


def _press(payload: object) -> Request | None:
    """A button. Those that open a page are told too; nothing is to be done about them."""
    actions = part(payload, "actions")
    first = actions[0] if isinstance(actions, list) and actions else None
    what, at = pressed(string(first, "value")), string(first, "action_ts")
    request = _interaction(payload, what) if what is not None else None
    if request is None:
        return None
    channel, stamp = (string(payload, "container", key) for key in ("channel_id", "message_ts"))
    is_group = bool(_CHANNEL.fullmatch(channel)) and not channel.startswith("D")
    return replace(
        request,
        key=f"{request.address}:{at}" if at else request.key,
        pressed=HOME if string(payload, "view", "type") == "home" else f"{channel}:{stamp}",
        group=channel if is_group else None,
        said_at=instant(at),
    )


def _interaction(payload: object, what: What) -> Request | None:
    user = part(payload, "user")
    name = string(user, "username") or string(user, "name")
    return _request(payload, string(user, "id"), string(payload, "trigger_id"), what, name=name)


def _request(
    payload: object,
    user: str,
    key: str,
    what: What,
    *,
    name: str = "",
    group: str | None = None,
    pressed: str | None = None,
    said_at: datetime | None = None,
) -> Request | None:
    """Without a user there is nobody to answer. Without a key the payload is its own."""
    if not _USER.fullmatch(user) or (group is not None and not _CHANNEL.fullmatch(group)):
        return None
    return Request(
        PLATFORM,
        user,
        key or digest(payload),
        **_given(what),
        said_at=said_at,
        pressed=pressed,
        group=group,
        name=name,
    )


def _given(what: What) -> dict[str, Any]:
    match what:
        case Attachment():  # is a str too: it has to come first
            return {"attachment": what}
        case str():
            return {"text": what}
        case Action():
            return {"action": what}
        case Sealed(nonce):
            return {"nonce": nonce}


def _is_foreign(payload: object) -> bool:
    """Said by someone of another workspace, through a shared channel: nobody we could know."""
    ours = string(payload, "team_id") or string(payload, "team", "id")
    theirs = {
        string(payload, "event", "user_team"),
        string(payload, "event", "source_team"),
        string(payload, "user", "team_id"),
    }
    return not theirs <= {"", ours}


def _ours(payload: object) -> str:
    """The bot's own user id, as every event says."""
    found = part(payload, "authorizations")
    return string(found[0], "user_id") if isinstance(found, list) and found else ""


def _attachment(files: object) -> Attachment | None:
    if not isinstance(files, list) or not files:
        return None
    match string(files[0], "mimetype").partition("/")[0]:
        case "image" | "video":
            return Attachment.PHOTO
        case "audio":
            return Attachment.VOICE
        case _:
            return Attachment.FILE
