"""A message as calls of the Telegram Bot API. Pure; everything from outside is escaped."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.chat.blocks import Block, Fields, Heading, Link, Listing, Paragraph, Person, Place
from bot.chat.layout import split
from bot.chat.message import Button, Message, Sound
from bot.chat.opening import international, is_page, written_out
from bot.chat.plain import clean, marked
from bot.chat.press import data_of

# core.telegram.org/bots/api: callback_data is "1-64 bytes"; the server takes 100 buttons.
_DATA = 64
_BUTTONS = 100
_POLE = 90  # degrees of latitude
_NAME = 64  # the longest first name of a contact
_NOTHING = "…"  # Telegram refuses a text, and a label, that shows nothing
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# What Telegram would turn into a mention by itself; not so within an e-mail address. The three
# combining signs are those it takes out of a text first (TDLib, clean_input_string).
_MENTION = re.compile(r"((?<![A-Za-z0-9_])@[\u030a\u0333\u033f]*[A-Za-z0-9_]+)")
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r"-?[0-9]+")


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the Bot API and its parameters, ready for JSON."""

    method: str
    params: Mapping[str, Any]


def calls(message: Message, address: str) -> tuple[Call, ...]:
    """What says the message in the chat `address`: its text, then a map or a contact to tap.

    A message too long for one text becomes several. Only the first call may make a sound.
    """
    chat = int(address) if _ID.fullmatch(address) else address
    parts = split(written_out(message))
    texts = [_text_call(part, chat) for part in parts]
    cards = [card for part in parts for block in part.blocks for card in _cards(block, chat)]
    quiet = message.sound is Sound.QUIET
    return tuple(
        Call(call.method, {**call.params, "disable_notification": True}) if n or quiet else call
        for n, call in enumerate([*texts, *cards])
    )


def _text_call(part: Message, chat: int | str) -> Call:
    params: dict[str, Any] = {
        "chat_id": chat,
        "text": _html(part),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if keyboard := list(_keyboard(part.buttons)):
        params["reply_markup"] = {"inline_keyboard": keyboard}
    return Call("sendMessage", params)


def _cards(block: Block, chat: int | str) -> Iterator[Call]:
    """A place or a number in the form that the app opens with one tap."""
    match block:
        case Place(name, str(address)) if _shows(name) and _shows(address) and _is_on_earth(block):
            where = {"latitude": block.latitude, "longitude": block.longitude}
            named = {"title": _line(name), "address": _line(address)}
            yield Call("sendVenue", {"chat_id": chat, **where, **named})
        case Person(name, _, str(phone)) if _shows(name) and (number := international(phone)):
            card = {"phone_number": number, "first_name": _line(name)[:_NAME]}
            yield Call("sendContact", {"chat_id": chat, **card})


def _is_on_earth(place: Place) -> bool:
    latitude, longitude = place.latitude, place.longitude
    if latitude is None or longitude is None:
        return False
    return abs(latitude) <= _POLE and abs(longitude) <= 2 * _POLE


def _html(part: Message) -> str:
    text = ""
    for n, block in enumerate(part.blocks):
        gap = "\n" if n and isinstance(part.blocks[n - 1], Heading) else "\n\n" if n else ""
        text += gap + "\n".join(_lines(block))
    return text if _TAG.sub("", text).strip() else _NOTHING


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading(text):
            yield _bold(text)
        case Paragraph(lines):
            yield _plain("\n".join(lines))
        case Listing(items):
            for item in items:
                mark, text = marked(item.mark, item.text)
                yield " ".join(part for part in (_bold(mark), _plain(text)) if part)
                yield from (f"  {_plain(more)}" for more in item.more)
        case Fields(fields):
            yield " · ".join(f"{_bold(field.label)} {_plain(field.value)}" for field in fields)
        case Place(name, address):
            url = block.map_url
            named = (_link(name, url), "") if _shows(name) else ("", _plain(url or ""))
            yield from (line for line in (named[0], _plain(address or ""), named[1]) if line)
        case Person(name, title, phone):
            parts = (_bold(name), _plain(title), _plain(phone or ""))
            yield " · ".join(part for part in parts if part)
        case Link(label, url):
            is_open = is_page(url) and _shows(label)
            yield _link(label, url) if is_open else _plain(f"{label}: {url}")


def _link(label: str, url: str | None) -> str:
    if url is None:
        return _plain(label)
    return f'<a href="{_escaped(url)}">{_escaped(label)}</a>'


def _bold(text: str) -> str:
    return _styled(text, "<b>", "</b>")


def _plain(text: str) -> str:
    return _styled(text, "", "")


def _styled(text: str, before: str, after: str) -> str:
    """The text in a style; a mention in it as code, so that nobody is called by accident.

    Code can be copied with a tap and stands in no other style (core.telegram.org/bots/api,
    formatting options), hence the style ends before it and begins again behind it.
    """
    pieces = _MENTION.split(clean(text))
    return "".join(
        f"<code>{piece}</code>" if n % 2 else f"{before}{piece.translate(_ESCAPES)}{after}"
        for n, piece in enumerate(pieces)
        if piece
    )


def _keyboard(rows: Iterable[Iterable[Button]]) -> Iterator[list[dict[str, str]]]:
    left = _BUTTONS
    for row in rows:
        keys = [key for button in row if (key := _key(button))][:left]
        left -= len(keys)
        if keys:
            yield keys


def _key(button: Button) -> dict[str, str] | None:
    label = _line(button.label) if _shows(button.label) else _NOTHING
    if button.url is not None:
        return {"text": label, "url": button.url}
    data = data_of(button)
    # Arguments are ids, which fit. One that does not would lead somewhere else: no button then.
    return {"text": label, "callback_data": data} if len(data.encode()) <= _DATA else None


def _shows(text: str) -> bool:
    return bool(clean(text).strip())


def _line(text: str) -> str:
    return clean(text).replace("\n", " ").strip()


def _escaped(text: str) -> str:
    return clean(text).translate(_ESCAPES)
