"""A text without markup, for when Telegram cannot read ours."""

import html
import re

from bot.chat.blocks import units
from bot.platforms.telegram.render import Call

_LONGEST = 4096  # UTF-16 units of a text
_LINK = re.compile(r'<a href="([^"]*)">([^<]*)</a>')
_TAG = re.compile(r"<[^>]*>")


def plainly(call: Call) -> Call:
    """The same call with a text that cannot be misread; addresses of links are written out."""
    markup: str = call.params["text"]
    text = _bare(_LINK.sub(r"\2 (\1)", markup))
    if units((text,)) > _LONGEST:
        text = _bare(markup)
    rest = {name: value for name, value in call.params.items() if name != "parse_mode"}
    return Call(call.method, {**rest, "text": text})


def _bare(markup: str) -> str:
    return html.unescape(_TAG.sub("", markup))
