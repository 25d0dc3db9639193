"""Short forms of chat rooms and dialects written out, before anything is looked for."""

import re
from functools import cache, partial

from bot.understanding.lists import lists
from bot.understanding.pattern import Pattern

_TOKEN = re.compile(r"[a-z]+", re.ASCII)


def written_out(text: str) -> str:
    """A line with its short forms in full: "mtg pt" is the meeting point."""
    short = _latin()
    text = _TOKEN.sub(lambda found: short.get(found[0], found[0]), text)
    for heading in ("hangul", "endings"):
        pattern, full = _hangul(heading)
        text = pattern.sub(partial(_in_full, full), text)
    return text


def _in_full(full: tuple[str, ...], found: re.Match[str]) -> str:
    return full[(found.lastindex or 1) - 1]


@cache
def _latin() -> dict[str, str]:
    found = {}
    for line in lists("slang.txt")["latin"]:
        word, shorter = line.split(" = ")
        found.update(dict.fromkeys(shorter.split(), word))
    return found


@cache
def _hangul(heading: str) -> tuple[Pattern, tuple[str, ...]]:
    pairs = [line.split(" => ") for line in lists("slang.txt")[heading]]
    pattern = Pattern("|".join(f"({said})" for said, _ in pairs))
    return pattern, tuple(full for _, full in pairs)
