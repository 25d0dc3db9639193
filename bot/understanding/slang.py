"""Short forms of chat rooms written out, before anything is looked for."""

import re
from functools import cache

from bot.understanding.lists import lists
from bot.understanding.pattern import Pattern

_TOKEN = re.compile(r"[a-z]+", re.ASCII)


def written_out(text: str) -> str:
    """A line with its short forms in full: "mtg pt" is the meeting point."""
    short = _latin()
    text = _TOKEN.sub(lambda found: short.get(found[0], found[0]), text)
    pattern, full = _hangul()
    return pattern.sub(lambda found: full[(found.lastindex or 1) - 1], text)


@cache
def _latin() -> dict[str, str]:
    found = {}
    for line in lists("slang.txt")["latin"]:
        word, shorter = line.split(" = ")
        found.update(dict.fromkeys(shorter.split(), word))
    return found


@cache
def _hangul() -> tuple[Pattern, tuple[str, ...]]:
    pairs = [line.split(" => ") for line in lists("slang.txt")["hangul"]]
    pattern = Pattern("|".join(f"({said})" for said, _ in pairs))
    return pattern, tuple(full for _, full in pairs)
