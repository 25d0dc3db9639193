"""What an update of the Bot API means to us. Pure, and total: any JSON means something or None."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.chat.command import COMMANDS
from bot.chat.plain import clean
from bot.chat.press import Sealed, pressed
from bot.chat.request import Attachment, Request
from bot.domain.text import Language

PLATFORM = "telegram"
WANTED = ("message", "callback_query", "my_chat_member")
"""The kinds of update we ask for. What is edited has been answered already."""

_ATTACHMENTS = {
    # An animation has a document beside it, so it stands before that.
    "photo": Attachment.PHOTO,
    "video": Attachment.PHOTO,
    "voice": Attachment.VOICE,
    "audio": Attachment.VOICE,
    "video_note": Attachment.VOICE,
    "sticker": Attachment.STICKER,
    "animation": Attachment.STICKER,
    "dice": Attachment.STICKER,
    "location": Attachment.LOCATION,
    "venue": Attachment.LOCATION,
    "document": Attachment.FILE,
    "contact": Attachment.FILE,
    "poll": Attachment.FILE,
    "story": Attachment.FILE,
    "paid_media": Attachment.FILE,
    "checklist": Attachment.FILE,
    "game": Attachment.FILE,
}
_COMMAND = re.compile(r"/(?P<name>\w+)(?:@(?P<bot>\w+))?(?:\s+(?P<rest>.*))?", re.DOTALL)
_LEFT = ("kicked", "left")
_NAME = 64

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Me:
    """The bot as people call it."""

    id: int
    username: str


@dataclass(frozen=True, slots=True)
class Lost:
    """The chat takes nothing any more."""

    address: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A group goes on under another number."""

    old: str
    new: str


Event = Request | Lost | Moved


def event(update: object, me: Me) -> Event | None:
    """What happened, or None if it is nothing to us: bots, channels, the anonymous, the unknown.

    `said_at` is the instant that Telegram names.
    """
    match update:
        case {"message": {"chat": {"id": int(old)}, "migrate_to_chat_id": int(new)}}:
            return Moved(str(old), str(new))
        case {"message": {"chat": {"id": int(new)}, "migrate_from_chat_id": int(old)}}:
            return Moved(str(old), str(new))
        case {"my_chat_member": {"chat": {"id": int(chat)}, "new_chat_member": dict(now)}}:
            return Lost(str(chat)) if now.get("status") in _LEFT else None
        case {"update_id": int(number), "message": dict(message)}:
            return _said(number, message, me)
        case {"update_id": int(number), "callback_query": dict(query)}:
            return _pressed(number, query)
        case _:
            return None


def query(update: object) -> str | None:
    """The press that waits for an answer: until then its button shows that it is busy."""
    match update:
        case {"callback_query": {"id": str(query)}}:
            return query
        case _:
            return None


def number(update: object) -> int | None:
    match update:
        case {"update_id": int(number)}:
            return number
        case _:
            return None


def _said(number: int, message: Json, me: Me) -> Request | None:
    match message:
        case {"chat": {"id": int(chat), "type": str(kind)}, "from": dict(sender)}:
            group = None if kind == "private" else str(chat)
        case _:
            return None
    address = _address(sender)
    # In the name of a chat anyone may speak who administers it; a channel is nobody.
    if address is None or kind == "channel" or "sender_chat" in message:
        return None
    text = message.get("text")
    words = _words(_whole(text), message, me, group) if isinstance(text, str) else None
    command = COMMANDS.get(words) if words is not None and _COMMAND.fullmatch(str(text)) else None
    attachment = None if group or words is not None else _attachment(message)
    if words is None and attachment is None:
        return None
    return Request(
        PLATFORM,
        address,
        _key(number, message),
        text=None if command else words,
        action=command,
        attachment=attachment,
        said_at=_instant(message.get("date")),
        group=group,
        name=_name(sender),
        language=_language(sender),
    )


def _pressed(number: int, query: Json) -> Request | None:
    match query:
        case {"from": dict(sender), "data": str(data)}:
            deed = pressed(_whole(data))
        case _:
            return None
    address = _address(sender)
    if address is None or deed is None:
        return None
    group = shown = None
    match query.get("message"):
        case {"chat": {"id": int(chat), "type": str(kind)}, "message_id": int(shown_as)}:
            group, shown = None if kind == "private" else str(chat), str(shown_as)
        case _:  # a message too old for Telegram to say which
            pass
    return Request(
        PLATFORM,
        address,
        str(number),
        action=None if isinstance(deed, Sealed) else deed,
        nonce=deed.nonce if isinstance(deed, Sealed) else None,
        pressed=shown,
        group=group,
        name=_name(sender),
        language=_language(sender),
    )


def _words(text: str, message: Json, me: Me, group: str | None) -> str | None:
    """The text without slash and @bot. None in a group, unless we are spoken to."""
    if command := _COMMAND.fullmatch(text):
        called = command["bot"]
        if group and called and called.casefold() != me.username.casefold():
            return None
        return _command(command["name"].lower(), (command["rest"] or "").strip())
    if group is None:
        return text.removeprefix("/")
    us = rf"(?<!\w)@{re.escape(me.username)}\b"
    rest, count = re.subn(us, "", text, flags=re.IGNORECASE)
    match message.get("reply_to_message"):
        case {"from": {"id": me.id}}:
            return rest.strip()
        case _:
            return rest.strip() if count else None


def _command(name: str, rest: str) -> str:
    """`/next` is the word `next`; a link that invites opens with `/start CODE`."""
    if name == "start" and rest:
        return f"join {rest}"
    return f"{name} {rest}".strip()


def _attachment(message: Json) -> Attachment | None:
    return next((kind for name, kind in _ATTACHMENTS.items() if name in message), None)


def _key(number: int, message: Json) -> str:
    """The number of the update; pictures sent together count as one."""
    album = message.get("media_group_id")
    return f"album {_whole(album)}" if isinstance(album, str) else str(number)


def _address(sender: Json) -> str | None:
    """A person's number, under which they also have their private chat with us."""
    match sender:
        case {"id": int(person)} if sender.get("is_bot") is not True:
            return str(person)
        case _:
            return None


def _name(sender: Json) -> str:
    parts = (sender.get(key) for key in ("first_name", "last_name"))
    full = " ".join(clean(part)[:_NAME] for part in parts if isinstance(part, str))
    nick = sender.get("username")
    return f"{full} (@{clean(nick)[:_NAME]})" if isinstance(nick, str) else full


def _language(sender: Json) -> Language | None:
    """Whoever does not read Korean is likelier to read English."""
    match sender:
        case {"language_code": str(code)}:
            return "ko" if code.casefold().startswith("ko") else "en"
        case _:
            return None


def _instant(date: object) -> datetime | None:
    if not isinstance(date, int):
        return None
    try:
        return datetime.fromtimestamp(date, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _whole(text: str) -> str:
    """The text with half characters replaced, which no database could store."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
