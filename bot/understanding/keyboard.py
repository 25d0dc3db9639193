"""Typed with the other keyboard on: "ekdma dlfwjd" is 다음 일정, "ㅗㅐㅅ디" is hotel."""

import re
from collections.abc import Callable

from bot.understanding.script import is_hangul, jamo_of, joined

_LATIN = re.compile(r"[a-z]{3,}")
_HANGUL = re.compile(r"[ㄱ-ㅣ가-힣]+")
_VOWELS = re.compile("[ㅏ-ㅣ]")
_SIGHS = re.compile("[ㅠㅜㅡ]+")
_KEYS = dict(
    zip(
        "rseftaqbdwczvxgkoiphynjumlRETQWOP",
        "ㄱㄴㄷㄹㅅㅁㅂㅠㅇㅈㅊㅋㅍㅌㅎㅏㅐㅑㅔㅗㅛㅜㅓㅕㅡㅣㄲㄸㅆㅃㅉㅒㅖ",
        strict=True,
    )
)
_PAIRS = dict(
    zip(
        "ㅘㅙㅚㅝㅞㅟㅢㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ",
        "ㅗㅏ ㅗㅐ ㅗㅣ ㅜㅓ ㅜㅔ ㅜㅣ ㅡㅣ "
        "ㄱㅅ ㄴㅈ ㄴㅎ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅂㅅ".split(),
        strict=True,
    )
)
_JOINED = {pair: letter for letter, pair in _PAIRS.items()}
_TWO_VOWELS = re.compile("ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ")
_TWO_TAILS = re.compile("(?<=[ㅏ-ㅣ])(?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ)(?![ㅏ-ㅣ])")
_LETTERS = {jamo: key.lower() for key, jamo in reversed(_KEYS.items())}


def as_hangul(word: str) -> str:
    """What the keys of a Latin word write on a Korean keyboard; shifted keys as unshifted."""
    letters = "".join(_KEYS[key] for key in word)
    letters = _TWO_VOWELS.sub(lambda found: _JOINED[found[0]], letters)
    return joined(_TWO_TAILS.sub(lambda found: _JOINED[found[0]], letters))


def as_latin(word: str) -> str:
    """What the keys of a Korean word write on an English keyboard."""
    jamo = "".join(map(jamo_of, word))
    return "".join(_LETTERS[each] for letter in jamo for each in _PAIRS.get(letter, letter))


class Keyboard:
    """Reads a line as it was meant, if only the other keyboard makes words of it."""

    def __init__(self, is_word: Callable[[str], bool]) -> None:
        self._is_word = is_word

    def meant(self, line: str) -> str:
        """The line; its senseless words are what their keys write on the other keyboard."""
        if _VOWELS.search(line) and _VOWELS.search(_SIGHS.sub("", line)):
            line = _HANGUL.sub(self._latin, line)
        first = _LATIN.search(line)
        if first is None or self._is_word(first[0]):
            return line
        strange = [word for word in _LATIN.findall(line) if not self._is_word(word)]
        meant = {word: as_hangul(word) for word in strange}
        if any(self._is_korean(word) for word in meant.values()):
            whole = {word: said for word, said in meant.items() if all(map(is_hangul, said))}
            line = _LATIN.sub(lambda found: whole.get(found[0], found[0]), line)
        return line

    def _is_korean(self, word: str) -> bool:
        return all(map(is_hangul, word)) and self._is_word(word)

    def _latin(self, found: re.Match[str]) -> str:
        word = as_latin(found[0]) if _VOWELS.search(found[0]) else found[0]
        return word if word.isascii() and self._is_word(word) else found[0]
