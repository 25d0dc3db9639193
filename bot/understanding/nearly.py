"""Names that are nearly typed: a wrong vowel, a missing final consonant, two letters swapped."""

from collections import defaultdict
from collections.abc import Iterable

from bot.understanding.script import is_hangul, jamo

_FAMILIES = str.maketrans("ㄲㅋㄸㅌㅃㅍㅉㅊㅆ", "ㄱㄱㄷㄷㅂㅂㅈㅈㅅ")
_LONGEST = 16


def slips(letters: str, shortest: int = 5) -> int:
    """How many wrong letters a name of this length may have; short names have to be right."""
    hangul = letters[0] > "z"
    if len(letters) < (7 if hangul else shortest):
        return 0
    return 1 if len(letters) < (11 if hangul else 9) else 2


class Nearly:
    """Finds the known form that a text nearly begins with."""

    def __init__(self, known: Iterable[str], *, shortest: int = 5) -> None:
        """`known` are compact forms; Latin ones shorter than `shortest` have to be right."""
        self._by_first: dict[str, list[tuple[str, frozenset[str], str, int]]] = defaultdict(list)
        for form in dict.fromkeys(known):
            letters = jamo(form)
            allowed = slips(letters, shortest) if form else 0
            if allowed and not any(sign.isdecimal() for sign in form):
                entry = (letters, _pairs(letters), form, allowed)
                self._by_first[letters[0].translate(_FAMILIES)].append(entry)

    def begins(self, text: str, ends: frozenset[int]) -> tuple[str, int] | None:
        """The form nearest to a beginning of `text` (compact), and how many signs of it that took.

        A Latin beginning may only end where a word does, at one of `ends`.
        """
        text = text[:_LONGEST]
        letters = jamo(text)
        pairs = _pairs(letters)
        best: tuple[float, str, int] | None = None
        for known, wanted, form, allowed in self._by_first.get(
            letters[:1].translate(_FAMILIES), ()
        ):
            if len(wanted - pairs) > 2 * allowed + 1:
                continue
            for taken in range(max(1, len(form) - 2), min(len(text), len(form) + 2) + 1):
                if not is_hangul(text[taken - 1]) and taken not in ends:
                    continue
                wrong = distance(known, jamo(text[:taken]), allowed)
                if wrong <= allowed and (best is None or (wrong / len(known), -taken) < best[:1]):
                    best = (wrong / len(known), form, taken)
        return (best[1], best[2]) if best else None


def _pairs(letters: str) -> frozenset[str]:
    return frozenset(letters[n : n + 2] for n in range(len(letters) - 1))


def distance(one: str, other: str, limit: int) -> int:
    """Letters to insert, drop, change or swap; `limit` + 1 if more than the limit."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for n, sign in enumerate(one, 1):
        earlier, before, row = before, row, [n]
        for m, typed in enumerate(other, 1):
            cost = min(before[m] + 1, row[m - 1] + 1, before[m - 1] + (sign != typed))
            if n > 1 and m > 1 and sign == other[m - 2] and one[n - 2] == typed:
                cost = min(cost, earlier[m - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
