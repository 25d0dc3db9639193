"""Slips of the thumb: a letter lost, doubled or swapped, the key beside, two words run together."""

import re
from collections.abc import Container, Iterable, Iterator

from bot.understanding.script import is_hangul, jamo_of, syllable

_WORD = re.compile(r"[a-z][a-z']*|[가-힣]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LEAST = 4
"""Latin words from here on are mended."""
_LONGEST = 24
_PARTS = 3
_STEM = 2
_REACH = 6
_SHORT = frozenset(
    "a i am an as at be by do go he in is it me my no of on or so to up us we".split()
)
"""Short words that stand between others; "ed" and "es" do not."""
_ROWS = ("ㅂㅈㄷㄱㅅ", "ㅁㄴㅇㄹㅎ", "ㅋㅌㅊㅍ", "ㅛㅕㅑㅐㅔ", "ㅗㅓㅏㅣ", "ㅠㅜㅡ")
_HEARD = ("ㅅㅆㅈㅊㅌㄷ", "ㅂㅍㅄ", "ㄱㅋㄲㄺ", "ㄴㄶㄵ", "ㄹㅀ", "ㅁㄻ")


class Spelling:
    """Words that are known, and how the others may have been meant."""

    def __init__(self, words: Iterable[str], parts: Container[str]) -> None:
        """`words` are known; of `parts` a word may be made that lacks its spaces."""
        known = frozenset(words)
        self._parts = parts
        self._latin = frozenset(word for word in known if word.isascii())
        self._hangul = frozenset(word for word in known if not word.isascii())

    def mended(self, text: str) -> str:
        """The text with unknown words put right where one slip explains them."""
        return _WORD.sub(lambda found: self._mended(found[0]), text)

    def _mended(self, word: str) -> str:
        if word.isascii():
            return word if self._is_known(word) else self._latin_word(word)
        return self._hangul_word(word)

    def _is_known(self, word: str) -> bool:
        return word in self._latin or word.removesuffix("'s").removesuffix("s") in self._latin

    def _latin_word(self, word: str) -> str:
        if len(word) < _LEAST or len(word) > _LONGEST:
            return word
        meant = next((each for each in _one_off(word) if each in self._latin), None)
        return meant or " ".join(self._parted(word, _PARTS) or (word,))

    def _parted(self, word: str, parts: int) -> tuple[str, ...] | None:
        """Known words that were run together, the first as long as can be."""
        if self._is_part(word):
            return (word,)
        if parts == 1:
            return None
        for at in range(len(word) - 1, 0, -1):
            rest = self._parted(word[at:], parts - 1) if self._is_part(word[:at]) else None
            if rest:
                return (word[:at], *rest)
        return None

    def _is_part(self, word: str) -> bool:
        return word in self._parts and (len(word) > _STEM or word in _SHORT)

    def _hangul_word(self, word: str) -> str:
        length = self._begins(word)
        best, reach = word, max(length, _STEM - 1)
        if length < min(len(word), _STEM) or (_LEAST <= len(word) and length < len(word)):
            for at, other in _beside(word[:_REACH]):
                meant = other + word[_REACH:]
                found = self._begins(meant)
                if found > reach and found > at and (length < _STEM or found > _STEM):
                    best, reach = meant, found
        return best

    def _begins(self, word: str) -> int:
        """How much of a word is known."""
        for length in range(min(len(word), _REACH), _STEM - 1, -1):
            if word[:length] in self._hangul:
                return length
        return 0


def _one_off(word: str) -> Iterator[str]:
    """What a Latin word may have been with one slip less; the first letter is right."""
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for at in range(1, len(word) + 1):
        yield from (word[:at] + letter + word[at:] for letter in _LETTERS)
    for at in range(1, len(word)):
        yield from (word[:at] + letter + word[at + 1 :] for letter in _LETTERS)


def _beside(word: str) -> Iterator[tuple[int, str]]:
    """The word with one letter of one syllable as it may have been meant, and where."""
    for at, sign in enumerate(word):
        letters = jamo_of(sign)
        for place, letter in enumerate(letters):
            for other in _meant(letter, is_final=place > 1):
                changed = syllable(letters[:place] + other + letters[place + 1 :])
                if changed:
                    yield at, word[:at] + changed + word[at + 1 :]
        if len(letters) == _STEM:
            yield from (
                (at, word[:at] + full + word[at + 1 :])
                for final in "ㅇㄴㅆㅎ"
                if (full := syllable(letters + final))
            )


def _meant(letter: str, *, is_final: bool) -> Iterator[str]:
    """The keys beside a letter, and finals that sound alike."""
    for row in _ROWS:
        at = row.find(letter)
        if at >= 0:
            yield from row[max(at - 1, 0) : at] + row[at + 1 : at + 2]
    if is_final:
        for alike in _HEARD:
            if letter in alike:
                yield from (other for other in alike if other != letter)
