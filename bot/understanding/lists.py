"""Reads the lists of words beside the code: headings in brackets, comments behind #."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_HEADING = re.compile(r"\[([a-z ]+)\]")


@cache
def lists(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lines under each heading, in order. A file is read once: it comes with the code."""
    found: dict[str, list[str]] = defaultdict(list)
    heading = ""
    text = files("bot.understanding").joinpath(name).read_text("utf-8")
    for line in text.splitlines():
        title = _HEADING.fullmatch(line)
        if title:
            heading = title[1]
        elif line and not line.startswith("#"):
            found[heading].append(line)
    return {title: tuple(lines) for title, lines in found.items()}


@cache
def words(heading: str) -> frozenset[str]:
    """The words of a list of `words.txt`."""
    return frozenset(" ".join(lists("words.txt")[heading]).split())
