"""A message as versioned JSON: how it waits in the outbox, in the language it was composed in."""

import json
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any

from bot.chat.blocks import (
    Block,
    Field,
    Fields,
    Heading,
    Item,
    Link,
    Listing,
    Paragraph,
    Person,
    Place,
)
from bot.chat.message import Action, Button, Deed, Message, Sound
from bot.domain.routes import Route
from bot.domain.verbs import Verb

VERSION = 1
_BLOCKS: dict[str, type[Any]] = {
    kind.__name__.lower(): kind
    for kind in (Heading, Paragraph, Listing, Fields, Place, Person, Link)
}


def to_json(message: Message) -> str:
    """The message as one line of JSON; `from_json` gives the same message back."""
    value = {
        "version": VERSION,
        "blocks": [
            {"is": type(block).__name__.lower(), **_plain(block)} for block in message.blocks
        ],
        "buttons": [[_plain(button) for button in row] for row in message.buttons],
        "sound": message.sound.value,
    }
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Message:
    """A message that was stored. ValueError if a later version of the bot wrote it."""
    value = json.loads(text)
    if value["version"] != VERSION:
        raise ValueError(f"message version {value['version']} is not {VERSION}")
    return Message(
        tuple(_block(each) for each in value["blocks"]),
        tuple(tuple(_button(each) for each in row) for row in value["buttons"]),
        Sound(value["sound"]),
    )


def _plain(thing: Any) -> Any:  # noqa: ANN401 -- a JSON value is any of its kinds
    if isinstance(thing, StrEnum):
        return thing.value
    if isinstance(thing, tuple):
        return [_plain(each) for each in thing]
    if is_dataclass(thing):
        values = ((field.name, getattr(thing, field.name)) for field in fields(thing))
        return {name: _plain(value) for name, value in values if value not in (None, ())}
    return thing


def _block(value: dict[str, Any]) -> Block:
    kind = _BLOCKS[value.pop("is")]
    if kind is Paragraph:
        return Paragraph(tuple(value.get("lines", ())))
    if kind is Listing:
        items = (
            Item(each["mark"], each["text"], tuple(each.get("more", ())))
            for each in value.get("items", ())
        )
        return Listing(tuple(items))
    if kind is Fields:
        return Fields(tuple(Field(**each) for each in value.get("fields", ())))
    block: Block = kind(**value)
    return block


def _button(value: dict[str, Any]) -> Button:
    label = value["label"]
    if action := value.get("action"):
        return Button(label, Action(Route(action["route"]), action["argument"]))
    if deed := value.get("deed"):
        return Button(label, deed=Deed(Verb(deed["verb"]), deed["argument"], deed["nonce"]))
    return Button(label, url=value["url"])
