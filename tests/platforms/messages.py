"""Messages that try to break out of their markup, up to the bounds; and what they should say."""

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any

from hypothesis import strategies as st

from bot.chat.blocks import (
    BLOCK,
    HEADING,
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
from bot.chat.message import ARGUMENT, LABEL, ROW, Action, Button, Message, Sound, lines_of
from bot.chat.opening import is_page
from bot.chat.plain import clean
from bot.domain.routes import Route

_PIECES = (
    *"<&>*_~`|@#!:;\"'\\/()[]{}=+-. 1a가\n\t",
    "<b>",
    "</b>",
    '<a href="tg://user?id=1">',
    "&lt;",
    "&amp;lt;",
    "&#60;",
    "<!channel>",
    "<@U012>",
    "@channel",
    "@ansan_city",
    "who@ansan.kr",
    "*bold*",
    "_it_",
    "~gone~",
    "`code`",
    "```",
    "](http://x.y)",
    ":smile:",
    "https://ansan.kr/a?b&c",
    "안산시",
    "가",  # the same as three letters
    "שלום",
    "\u202e",
    "\u200f",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\u3164",
    "\ud800",
    "\u0301",
    "\u0333",
    "\u0338",
    "\ufb2c",  # its composed form is longer
    "\u2028",
    "\r",
    "\x00",
    "\x1b[31m",
    "👩‍🚀",
    "🇰🇷",
    "𝔸",
)
_pieces = st.sampled_from(_PIECES)


def texts(limit: int, at_least: int = 0) -> st.SearchStrategy[str]:
    """Texts of up to `limit` UTF-16 units, some of them exactly that long."""
    short = st.lists(_pieces, min_size=at_least, max_size=8).map("".join)
    filled = _pieces.map(lambda piece: piece * (limit // _units(piece)))
    return st.one_of(short, short, short, filled).map(lambda text: _cut(text, limit))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _cut(text: str, limit: int) -> str:
    while _units(text) > limit:
        text = text[:-1]
    return text


_small = texts(40)
_urls = st.one_of(
    st.sampled_from(
        [
            "https://ansan.kr/a?b=1&c=<2>",
            "https://ansan.kr/한국어?q=1&r=2#x",
            "http://127.0.0.1/",
            "http://localhost/",
            "https://a@b.kr/",
            "https://ansan.kr:99999/",
            "javascript:alert(1)",
            "tg://user?id=1",
            "tel:+12025550100",
            "tel:911",
            "mailto:who@ansan.kr",
            "",
        ]
    ),
    _small.map(lambda text: f"https://ansan.kr/{text}"),
    _small,
)
_items = st.builds(Item, _small, texts(200), st.lists(texts(60), max_size=3).map(tuple))
_degrees = st.none() | st.sampled_from([36, 36.15, -86.78, 91.0, 181.0, float("nan")])
_phones = st.none() | st.sampled_from(["+1-202-555-0100", "+82 31 481 2114", "911", "++1", "<1>"])
blocks = st.one_of(
    st.builds(Heading, texts(HEADING)),
    texts(BLOCK).map(lambda text: Paragraph(tuple(text.split("\n")))),
    texts(BLOCK - 1).map(lambda text: Listing((Item("", text),))),
    texts(BLOCK - 1).map(lambda text: Listing((Item(text, ""),))),
    st.lists(_items, max_size=4).map(lambda items: Listing(tuple(items))),
    st.lists(st.builds(Field, _small, _small), max_size=5).map(lambda some: Fields(tuple(some))),
    st.builds(Place, _small, st.none() | texts(200), _degrees, _degrees),
    st.builds(Person, _small, _small, _phones),
    st.builds(Link, _small, _urls),
)
actions = st.builds(Action, st.sampled_from(Route), texts(ARGUMENT))
buttons = st.one_of(
    st.builds(Button, texts(LABEL), actions),
    st.builds(lambda label, url: Button(label, url=url), texts(LABEL), _urls),
)
rows = st.lists(buttons, min_size=1, max_size=ROW).map(tuple)
messages = st.builds(
    Message,
    st.lists(blocks, min_size=1, max_size=6).map(tuple),
    st.one_of(
        st.just(()),
        st.lists(rows, max_size=4).map(tuple),
        st.just(((Button("x", Action(Route.NEXT)),),) * 60),
    ),
    st.sampled_from(Sound),
)


def wording(message: Message) -> list[str]:
    """What a person should read: the neutral lines, the address of a link behind its name."""
    lines: list[str] = []
    for block in message.blocks:
        seen = _cleaned(block)
        match seen:
            case Place(name) if name.strip():
                lines.extend((name, seen.address or ""))
            case Link(label) if label.strip() and isinstance(block, Link) and is_page(block.url):
                lines.append(label)
            case _:
                lines.extend(lines_of(Message((seen,))))
    return squeezed("\n".join(lines))


def _cleaned(thing: Any) -> Any:  # noqa: ANN401 -- any part of a message
    """The same thing with every text cleaned."""
    if isinstance(thing, tuple):
        return tuple(_cleaned(each) for each in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{f.name: _cleaned(getattr(thing, f.name)) for f in fields(thing)})
    return clean(thing) if type(thing) is str else thing


def squeezed(text: str) -> list[str]:
    """The lines with something in them, single spaces between words, in NFC."""
    composed = unicodedata.normalize("NFC", clean(text))
    lines = (" ".join(line.split()) for line in composed.split("\n"))
    return [line for line in lines if line]
