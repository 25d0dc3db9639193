"""What Telegram shows of a text in HTML, and what it refuses.

As core.telegram.org/bots/api describes it under "HTML style".
"""

import html
import re
from dataclasses import dataclass

_TOKEN = re.compile(r"<[^>]*>|[^<]+")
_OPENING = re.compile(r'<(b|i|u|s|code)>|<(a) href="([^"<>]*)">')
_ENTITY = re.compile(r"&(?!(?:lt|gt|amp|quot);)")
MENTION = re.compile(r"(?<![A-Za-z0-9_])@[A-Za-z0-9_]{2,}")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece in one style: a tag's name or nothing, and where it leads."""

    text: str
    tag: str = ""
    href: str = ""


class CannotParseError(Exception):
    """Telegram would answer "can't parse entities"."""


def read(text: str) -> list[Run]:
    """The runs of a text. We never nest tags, so nesting is refused too."""
    runs: list[Run] = []
    tag = href = ""
    rest = text
    while rest:
        token = _TOKEN.match(rest)
        if token is None:
            raise CannotParseError(f"a tag without an end at {rest[:20]!r}")
        piece, rest = token.group(), rest[token.end() :]
        if piece.startswith("</"):
            if piece != f"</{tag}>":
                raise CannotParseError(f"{piece} does not end <{tag}>")
            tag = href = ""
        elif piece.startswith("<"):
            opening = _OPENING.fullmatch(piece)
            if opening is None or tag:
                raise CannotParseError(f"{piece} within <{tag}>")
            tag, href = opening[1] or opening[2], _decoded(opening[3] or "")
        else:
            runs.append(Run(_decoded(piece), tag, href))
    if tag:
        raise CannotParseError(f"<{tag}> has no end")
    return runs


def units(text: str) -> int:
    """UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def _decoded(text: str) -> str:
    if ">" in text or _ENTITY.search(text):
        raise CannotParseError(f"not escaped: {text!r}")
    return html.unescape(text)
