"""What Slack tells us, as requests. Pure and total: whatever comes in, nothing is raised.

The shapes are those of docs.slack.dev: Events API, slash commands, interaction payloads.
"""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.chat.message import Action
from bot.chat.press import Sealed, pressed
from bot.chat.request import HOME, Attachment, Request
from bot.domain.routes import Route
from bot.platforms.slack.payload import digest, instant, part, string, written

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


def read(payload: object) -> Request | Moved | None:
    """What a payload says; None if nobody has to do anything about it."""
    match string(payload, "type"):
        case "event_callback":
            return _event(payload)
        case "block_actions":
            return _press(payload)
        case "message_action":
            return _shortcut(payload)
        case "" if string(payload, "command"):
            return _command(payload)
        case _:
            return None


def _event(payload: object) -> Request | Moved | None:
    match string(payload, "event", "type"):
        case "message" | "app_mention" if not _is_foreign(payload):
            return _message(payload)
        case "app_home_opened" if string(payload, "event", "tab") == "home":
            return _request(
                string(payload, "event", "user"),
                string(payload, "event_id"),
                payload,
                action=Action(Route.TODAY),
                pressed=HOME,
                said_at=instant(string(payload, "event", "event_ts")),
            )
        case "channel_id_changed":
            old, new = (string(payload, "event", f"{age}_channel_id") for age in ("old", "new"))
            return Moved(old, new) if old and new else None
        case _:
            return None


def _message(payload: object) -> Request | None:
    """What was said in a private chat, or to us in another one."""
    event = part(payload, "event")
    if part(event, "bot_id") or string(event, "subtype") not in _SAID:
        return None
    said, channel, at = (string(event, key) for key in ("text", "channel", "ts"))
    us = f"<@{_ours(payload)}>"
    is_private = string(event, "channel_type") == "im" or channel.startswith("D")
    if not is_private and us not in said:
        return None
    text = written(said.replace(us, " "))
    # The same words come as a message and as a mention, under two event ids.
    key = string(payload, "event_id") if is_private else f"{channel}:{at}"
    return _request(
        string(event, "user"),
        key,
        payload,
        text=None if not text and _has_files(event) else text or "help",
        attachment=None if text else _attachment(event),
        group=None if is_private else channel,
        said_at=instant(at),
    )


def _command(payload: object) -> Request | None:
    """`/gil`, which says what follows it; the answer is private wherever it was typed."""
    return _request(
        string(payload, "user_id"),
        string(payload, "trigger_id"),
        payload,
        text=written(string(payload, "text")) or "help",
        name=string(payload, "user_name"),
    )


def _press(payload: object) -> Request | None:
    """A button. Those that open a page are told too; nothing is to be done about them."""
    actions = part(payload, "actions")
    first = actions[0] if isinstance(actions, list) and actions else None
    deed = pressed(string(first, "value"))
    user, at = string(payload, "user", "id"), string(first, "action_ts")
    if deed is None or _is_foreign(payload):
        return None
    channel = string(payload, "container", "channel_id") or string(payload, "channel", "id")
    shown = string(payload, "container", "message_ts")
    return _request(
        user,
        f"{user}:{at}" if at else string(payload, "trigger_id"),
        payload,
        action=deed if isinstance(deed, Action) else None,
        nonce=deed.nonce if isinstance(deed, Sealed) else None,
        pressed=HOME if string(payload, "view", "type") == "home" else f"{channel}:{shown}",
        group=None if not channel or channel.startswith("D") else channel,
        name=string(payload, "user", "username") or string(payload, "user", "name"),
        said_at=instant(at),
    )


def _shortcut(payload: object) -> Request | None:
    """Whoever wants to change or announce something gets one sentence, until there is more."""
    if string(payload, "callback_id") != BROADCAST or _is_foreign(payload):
        return None
    return _request(
        string(payload, "user", "id"),
        string(payload, "trigger_id"),
        payload,
        action=Action(Route.AUTHORITY),
        name=string(payload, "user", "username") or string(payload, "user", "name"),
    )


def _request(
    user: str,
    key: str,
    payload: object,
    *,
    text: str | None = None,
    action: Action | None = None,
    nonce: str | None = None,
    attachment: Attachment | None = None,
    said_at: datetime | None = None,
    pressed: str | None = None,
    group: str | None = None,
    name: str = "",
) -> Request | None:
    """Without a user there is nobody to answer. Without a key the payload is its own."""
    if not _USER.fullmatch(user) or (group is not None and not _CHANNEL.fullmatch(group)):
        return None
    return Request(
        "slack",
        user,
        key or digest(payload),
        text=text,
        action=action,
        nonce=nonce,
        attachment=attachment,
        said_at=said_at,
        pressed=pressed,
        group=group,
        name=name,
    )


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


def _has_files(event: object) -> bool:
    return bool(part(event, "files"))


def _attachment(event: object) -> Attachment | None:
    files = part(event, "files")
    if not files:
        return None
    kind = string(files[0], "mimetype") if isinstance(files, list) else ""
    match kind.partition("/")[0]:
        case "image":
            return Attachment.PHOTO
        case "audio":
            return Attachment.VOICE
        case _:
            return Attachment.FILE
