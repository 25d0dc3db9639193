"""A message as a call of Slack's Web API. Pure.

What comes from data stands in plain text and rich text elements only: Slack reads no markup,
mention or emoji code in them (docs.slack.dev, rich text block and text object).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from bot.chat.blocks import Block, Fields, Heading, Item, Link, Listing, Paragraph, Person, Place
from bot.chat.layout import split
from bot.chat.message import Button, Message, lines_of
from bot.chat.opening import is_page, written_out
from bot.chat.plain import clean, marked
from bot.chat.press import data_of

_ROWS = 48  # 50 blocks in a message: the heading, the text, and these
_PAGE = 100  # blocks on a Home page
_FALLBACK = 4000  # docs.slack.dev, chat.postMessage: a longer text may be cut
_NOTHING = "…"
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

Element = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """A method of the Web API and its parameters, ready for JSON."""

    method: str
    params: Mapping[str, Any]


def calls(message: Message, address: str) -> tuple[Call, ...]:
    """What says the message in the channel `address`; one too long for a screen in parts.

    Slack cannot send silently: the sound of a message changes nothing here.
    """
    return tuple(_call(part, address) for part in split(written_out(message)))


def changed(call: Call, channel: str, stamp: str) -> Call:
    """What puts the message of a call in the place of the one posted there at `stamp`."""
    kept = {key: call.params[key] for key in ("text", "blocks")}
    return Call("chat.update", {"channel": channel, "ts": stamp, **kept})


def home(message: Message, user: str) -> Call:
    """What shows the message on the app's Home page; one page, however long it is."""
    parts = [_blocks(part) for part in split(written_out(message))]
    view = {"type": "home", "blocks": [block for part in parts for block in part][:_PAGE]}
    return Call("views.publish", {"user_id": user, "view": view})


def _call(part: Message, channel: str) -> Call:
    return Call(
        "chat.postMessage",
        {
            "channel": channel,
            "text": _fallback(part),
            "mrkdwn": False,
            "blocks": _blocks(part),
            "unfurl_links": False,
            "unfurl_media": False,
        },
    )


def _fallback(part: Message) -> str:
    """For notifications and screen readers, cut where that tears no escape apart."""
    text = clean("\n".join(lines_of(part))).strip() or _NOTHING
    escaped, room = [], _FALLBACK
    for sign in text:
        written = _ESCAPES.get(sign, sign)
        room -= len(written.encode("utf-16-le")) // 2
        if room < 0:
            break
        escaped.append(written)
    return "".join(escaped)


def _blocks(part: Message) -> list[Element]:
    first, *rest = part.blocks
    blocks: list[Element] = []
    if isinstance(first, Heading) and _shows(first.text):
        blocks.append({"type": "header", "text": _plain_text(first.text)})
    else:
        rest = [first, *rest]
    body = _merged(_body(rest)) or ([] if blocks else [_text(_NOTHING)])
    if body:
        section = {"type": "rich_text_section", "elements": body}
        blocks.append({"type": "rich_text", "elements": [section]})
    rows = (row for row in part.buttons if row)
    numbered = islice(enumerate(rows), _ROWS)
    return [*blocks, *({"type": "actions", "elements": _keys(n, row)} for n, row in numbered)]


def _body(blocks: Iterable[Block]) -> Iterator[Element]:
    """The blocks below the heading, an empty line between them, none after a later heading."""
    gap = ""
    for block in blocks:
        yield from (_text(gap), *_elements(block))
        gap = "\n" if isinstance(block, Heading) else "\n\n"


def _elements(block: Block) -> Iterator[Element]:
    match block:
        case Heading(text):
            yield _bold(text)
        case Paragraph(lines):
            yield _text("\n".join(lines))
        case Listing(items):
            for n, item in enumerate(items):
                yield from (_text("\n" if n else ""), *_item(item))
        case Fields(fields):
            for n, field in enumerate(fields):
                yield from (
                    _text(" · " if n else ""),
                    _bold(field.label),
                    _text(f" {field.value}"),
                )
        case Place():
            yield from _place(block)
        case Person(name, title, phone):
            named, *rest = (clean(part) for part in (name, title, phone or ""))
            yield _bold(named)
            told = " · ".join(part for part in rest if part)
            yield _text(f" · {told}" if named and told else told)
        case Link(label, url):
            is_open = is_page(url) and _shows(label)
            yield _link(label, url) if is_open else _text(f"{label}: {url}")


def _place(place: Place) -> Iterator[Element]:
    """The name leads to the map; without a name the map has a line of its own."""
    if _shows(place.name):
        yield _link(place.name, place.map_url)
        yield _text(f"\n{place.address}" if place.address else "")
    else:
        yield _text("\n".join(line for line in (place.address, place.map_url) if line))


def _item(item: Item) -> Iterator[Element]:
    mark, text = marked(item.mark, item.text)
    yield _bold(mark)
    yield _text("\n  ".join((f" {text}" if mark and text else text, *item.more)))


def _text(text: str) -> Element:
    return {"type": "text", "text": clean(text)}


def _bold(text: str) -> Element:
    return {"type": "text", "text": clean(text), "style": {"bold": True}}


def _link(label: str, url: str | None) -> Element:
    if url is None:
        return _text(label)
    return {"type": "link", "url": url, "text": clean(label)}


def _merged(elements: Iterable[Element]) -> list[Element]:
    """Without empty elements, neighbours of one style together. Empty if nothing shows."""
    merged: list[Element] = []
    for element in elements:
        before = merged[-1] if merged else {}
        if {**before, "text": ""} == {**element, "text": ""} and "url" not in element:
            merged[-1] = {**before, "text": before["text"] + element["text"]}
        elif element["text"]:
            merged.append(element)
    return merged if any(_shows(element["text"]) for element in merged) else []


def _keys(row: int, buttons: Iterable[Button]) -> list[Element]:
    """Buttons whose names say whether they press or open; no two in a message have the same."""
    keys: list[Element] = []
    for n, button in enumerate(buttons):
        kind, what = (
            ("open", {"url": button.url})
            if button.url is not None
            else ("press", {"value": data_of(button)})
        )
        label = _plain_text(button.label if _shows(button.label) else _NOTHING)
        keys.append({"type": "button", "action_id": f"{kind}-{row}-{n}", "text": label, **what})
    return keys


def _plain_text(text: str) -> Element:
    return {"type": "plain_text", "text": clean(text).strip(), "emoji": False}


def _shows(text: str) -> bool:
    return bool(clean(text).strip())
