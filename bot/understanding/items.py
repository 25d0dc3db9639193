"""One item of the programme of an event: the third, the last, the one with the questions."""

import re
from collections.abc import Iterator
from functools import cache

from bot.domain.event import Event, ProgrammeItem
from bot.understanding.lists import lists
from bot.understanding.numerals import NATIVE, number
from bot.understanding.pattern import Pattern
from bot.understanding.script import normalise

_ORDINAL = Pattern(
    rf"(?<![가-힣\d])(\d|{NATIVE}|[일이삼사오육칠팔구])"
    r" ?(?:번 ?째|번|째)(?! ?(?:비행|버스|호텔|날))"
    r"|\b(?:item|part|number|no\.?) ?(\d|one|two|three|four|five|six)\b"
    r"|\b(\d)(?:st|nd|rd|th)\b|\b(second|third|fourth|fifth|sixth)\b",
    re.ASCII,
)
_FIRST = Pattern(
    r"(?:맨|제일|가장) ?(?:처음|먼저|앞)|첫 ?(?:번째|순서)|처음에|\b(?:first|opening|open with)\b",
    re.ASCII,
)
_LAST = Pattern(
    r"(?:맨|제일|가장) ?(?:끝|마지막|나중)|마지막|마무리|\b(?:last|final|end with|close with)\b",
    re.ASCII,
)
_AFTER = Pattern(r"다음|뒤에|후에|끝나(?:고|면)|\b(?:after|follows?|following)\b", re.ASCII)
_BEFORE = Pattern(r"전에|앞에|\bbefore\b", re.ASCII)
_WORD = re.compile(r"[가-힣]{3,}|[a-z]{5,}")


def item_in(text: str, event: Event) -> int | None:
    """The number of the item that a text means, of those of `event`."""
    count = len(event.programme)
    if not count:
        return None
    said = next(_said_of(text, event), None)
    if said is None:
        return _placed(text, count)
    step = 1 if _AFTER.search(text) else -1 if _BEFORE.search(text) else 0
    return min(max(said + step, 1), count)


def names_item(text: str, event: Event) -> bool:
    """A text says words that only one item of the programme has."""
    return next(_said_of(text, event), None) is not None


def _placed(text: str, count: int) -> int | None:
    found = _ORDINAL.search(text)
    if found:
        place = number(next(group for group in found.groups() if group))
        return place if place <= count else None
    if _FIRST.search(text):
        return 1
    return count if _LAST.search(text) else None


def _said_of(text: str, event: Event) -> Iterator[int]:
    return (n for n, sign in _signs(event.programme) if sign.search(text))


@cache
def _signs(items: tuple[ProgrammeItem, ...]) -> tuple[tuple[int, Pattern], ...]:
    """The words of each item that no other item has, and those that stand for the same."""
    titles = {
        item.number: " ".join(normalise(form) for form in item.title.forms()) for item in items
    }
    found = []
    for n, title in titles.items():
        others = " ".join(other for m, other in titles.items() if m != n)
        words = [word.removesuffix("s") for word in _WORD.findall(title) if word not in others]
        alike = [
            line
            for lines in lists("items.txt").values()
            if (sign := Pattern("|".join(lines), re.ASCII)).search(title)
            and not sign.search(others)
            for line in lines
        ]
        if words or alike:
            found.append((n, Pattern("|".join([*words, *alike]), re.ASCII)))
    return tuple(found)
