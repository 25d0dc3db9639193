"""What an update of the Bot API means to us. Pure, and total: any JSON means something or None."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.chat.command import COMMANDS
from bot.chat.message import Action
from bot.chat.press import Sealed, pressed
from bot.chat.request import Request
from bot.domain.routes import Route
from bot.platforms.telegram import senders
from bot.platforms.telegram.attachments import attachment

PLATFORM = "telegram"
WANTED = ("message", "callback_query", "my_chat_member")
"""The kinds of update we ask for. What is edited has been answered already."""

_COMMAND = re.compile(r"/(?P<name>\w+)(?:@(?P<bot>\w+))?(?:\s+(?P<rest>.*))?", re.DOTALL)
_LEFT = ("kicked", "left")
_OLDEST, _NEWEST = 1_356_998_400, 4_102_444_800  # 2013 and 2100

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
    address = senders.address(sender)
    # In the name of a chat anyone may speak who administers it; a channel is nobody.
    if address is None or kind == "channel" or "sender_chat" in message:
        return None
    text = message.get("text")
    words = _words(_whole(text), message, me, group) if isinstance(text, str) else None
    command = _alone(words) if words and _COMMAND.fullmatch(str(text)) else None
    brought = None if group or words is not None else attachment(message)
    if words is None and brought is None:
        return None
    return Request(
        PLATFORM,
        address,
        _key(number, message),
        text=None if command else words,
        action=command,
        attachment=brought,
        said_at=_instant(message.get("date")),
        group=group,
        name=senders.name(sender),
        language=senders.language(sender),
    )


def _pressed(number: int, query: Json) -> Request | None:
    match query:
        case {"from": dict(sender), "data": str(data)}:
            deed = pressed(_whole(data))
        case _:
            return None
    address = senders.address(sender)
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
        name=senders.name(sender),
        language=senders.language(sender),
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


def _alone(words: str) -> Action | None:
    """A command without more. One that we do not know is no word of a language: it asks for help.

    None for what is no name of a command, and for the one that opens the door.
    """
    if words == "start" or not words.isidentifier() or not words.isascii():
        return None
    return COMMANDS.get(words, Action(Route.HELP))


def _command(name: str, rest: str) -> str:
    """`/next` is the word `next`; a link that invites opens with `/start CODE`."""
    if name == "start" and rest:
        return f"join {rest}"
    return f"{name} {rest}".strip()


def _key(number: int, message: Json) -> str:
    """The number of the update; pictures sent together count as one."""
    album = message.get("media_group_id")
    return f"album {_whole(album)}" if isinstance(album, str) else str(number)


def _instant(date: object) -> datetime | None:
    """Seconds since 1970 as an instant; None for one before Telegram or after this century."""
    if isinstance(date, int) and _OLDEST <= date < _NEWEST:
        return datetime.fromtimestamp(date, UTC)
    return None


def _whole(text: str) -> str:
    """The text with half characters replaced, which no database could store."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
