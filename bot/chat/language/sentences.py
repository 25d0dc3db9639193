"""Sentences with named gaps, and the Korean particles that hang on what fills them.

`{event}` is a value. `{event:은/는}` is a value with the particle that suits it, `{:은/는}` a
particle alone that suits everything before it: "{name}"{:이라/라}.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from string import Formatter

from bot.chat.language.particles import particle


def fill(sentence: str, values: Mapping[str, str]) -> str:
    """The sentence with its gaps filled. Braces inside values mean nothing.

    KeyError for a gap without a value, ValueError for a malformed sentence: both are mistakes in
    our own text, never in what people wrote.
    """
    said = ""
    for literal, gap, pair in _pieces(sentence):
        value = values[gap] if gap else ""
        said += literal + value
        if pair:
            said += particle(value or said, pair)
    return said


def gaps(sentence: str) -> Iterator[tuple[str, str]]:
    """Name and particle pair of each gap, either of them empty where it is not given."""
    return ((gap or "", pair) for _, gap, pair in _pieces(sentence) if gap is not None)


@lru_cache(maxsize=2048)
def _pieces(sentence: str) -> tuple[tuple[str, str | None, str], ...]:
    return tuple(
        (literal, gap, pair or "") for literal, gap, pair, _ in Formatter().parse(sentence)
    )
