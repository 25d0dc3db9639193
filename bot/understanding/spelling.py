"""Slips of the thumb: a letter lost, doubled or swapped, the key beside, words run together."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from bot.understanding.pattern import Pattern
from bot.understanding.script import jamo_of, syllable

_WORD = re.compile(r"[a-z][a-z']*|[가-힣]+")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LEAST = 4
"""Latin words from here on are mended."""
_LONGEST = 24
_ROOM = 6
"""Letters that two words need, one of them with a slip."""
_GENITIVE = Pattern(r"(?<=[a-z])'s(?=[a-z])")
_PARTS = 3
_STEM = 2
_REACH = 6
_PARTICLE = re.compile(r"[은는이가을를의에도로만요야지나고서와과랑]{1,2}|에서|으로|하고|까지|부터")
_SHORT = frozenset(
    "a i am an as at be by do go he in is it me my no of on or so to up us we".split()
)
"""Short words that stand between others; "ed" and "es" do not."""
_ALONE = frozenset("안못다더또왜뭐몇한두세네")
"""Words of one syllable that stand before others without a space: 안와."""
_ROWS = ("ㅂㅈㄷㄱㅅ", "ㅁㄴㅇㄹㅎ", "ㅋㅌㅊㅍ", "ㅛㅕㅑㅐㅔ", "ㅗㅓㅏㅣ", "ㅠㅜㅡ")
_HEARD = ("ㅅㅆㅈㅊㅌㄷ", "ㅂㅍㅄ", "ㄱㅋㄲㄺ", "ㄴㄶㄵ", "ㄹㅀ", "ㅁㄻ")


class Spelling:
    """Words that are known, and how the others may have been meant."""

    def __init__(self, words: Iterable[str], common: Iterable[str]) -> None:
        """`words` are those of questions and names; `common` ones are of the language at large."""
        asked = frozenset(words)
        self._asked = frozenset(word for word in asked if word.isascii())
        self._hangul = frozenset(word for word in asked if not word.isascii())
        self._common = frozenset(common)

    @cached_property
    def _known(self) -> frozenset[str]:
        """Every form of every Latin word: made when a word is met that is none as it stands."""
        return frozenset(form for word in self._common | self._asked for form in _inflected(word))

    def is_word(self, word: str) -> bool:
        """A word of the language, perhaps with a particle or with another word."""
        if word.isascii():
            return self._is_known(word)
        length = self._begins(word)
        rest = word[length:]
        if length < _STEM or not rest:
            return length >= _STEM
        return bool(_PARTICLE.fullmatch(rest)) or self.is_word(rest)

    def mended(self, text: str) -> str:
        """The text with unknown words put right where one slip explains them."""
        return _WORD.sub(lambda found: self._mended(found[0]), _GENITIVE.sub("'s ", text))

    def _mended(self, word: str) -> str:
        if not word.isascii():
            return self._hangul_word(word)
        if self._is_known(word) or len(word) > _LONGEST:
            return word
        return self._one_word(word) or " ".join(self._two_words(word) or (word,))

    def _is_known(self, word: str) -> bool:
        plain = word.partition("'")[0]
        return plain in self._asked or plain in self._common or plain in self._known

    def _one_word(self, word: str) -> str | None:
        """Of words one letter away, one that questions use, else any."""
        if len(word) < _LEAST - 1:
            return None
        near = list(_one_off(word))
        asked = next((each for each in near if each in self._asked and len(each) >= _LEAST), None)
        if asked or len(word) < _LEAST:
            return asked
        return next((each for each in near if each in self._known), None)

    def _two_words(self, word: str) -> tuple[str, ...] | None:
        """Words that were run together, the first as long as can be; one may have a slip."""
        parts = self._parted(word, _PARTS)
        if parts or len(word) < _ROOM:
            return parts
        for at in range(len(word) - _STEM, 1, -1):
            left, right = word[:at], word[at:]
            if self._is_part(left) and (meant := self._one_word(right)):
                return (left, meant)
            if self._is_part(right) and (meant := self._one_word(left)):
                return (meant, right)
        return None

    def _parted(self, word: str, parts: int) -> tuple[str, ...] | None:
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
        if len(word) <= _STEM:
            return word in _SHORT
        return word in self._common or word in self._asked

    def _hangul_word(self, word: str) -> str:
        length = self._begins(word)
        if self._is_joined(word, length) or self.is_word(word):
            return word
        best, reach = word, max(length, _STEM - 1)
        for at, other in _beside(word[:_REACH]):
            meant = other + word[_REACH:]
            found = self._begins(meant)
            is_whole = found == len(word) or len(word) >= _LEAST
            is_better = length < _STEM or (found > _STEM and is_whole)
            if found > reach and found > at and is_better:
                best, reach = meant, found
        return best

    def _is_joined(self, word: str, length: int) -> bool:
        """A known beginning, or one syllable that is a word, with a known word behind it."""
        if length < _STEM and word[0] in _ALONE:
            return True
        is_noun = length >= _STEM or word[0] + "은" in self._hangul
        return is_noun and self._begins(word[max(length, 1) :]) >= _STEM

    def _begins(self, word: str) -> int:
        """How much of a word is known."""
        for length in range(min(len(word), _REACH), _STEM - 1, -1):
            if word[:length] in self._hangul:
                return length
        return 0


def _inflected(word: str) -> Iterator[str]:
    """The word, and how it may end: plays, hoped, hoping, stopping."""
    stem = word.removesuffix("e")
    yield from (word, word + "s", stem + "ed", stem + "ing")
    if len(word) > _STEM:
        yield from (word + word[-1] + "ed", word + word[-1] + "ing")


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
