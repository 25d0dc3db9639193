"""Which form of a Korean particle a word takes, by the sound it ends in."""

import re
import unicodedata
from functools import lru_cache

from bot.chat.language import sounds
from bot.chat.language.latin import final_of_word
from bot.chat.language.sounds import Final

_REACH = 120  # characters before a particle that can matter: a name and what stands in brackets
_OPENING = {")": "(", "]": "["}
_COMPANY = "(주)"  # read 주식회사
_LETTERS = re.compile(r"[A-Za-zÀ-ɏ]+$")
_MEASURED = re.compile(r"\d ?([A-Za-z]+)$")


def particle(word: str, pair: str) -> str:
    """The form of `pair` (은/는: after a consonant / after a vowel) that suits `word`.

    Forms in 으 (으로/로, 으면/면) also drop it after ㄹ. A word that cannot be read counts as
    ending in a vowel.
    """
    closed, _, opened = pair.partition("/")
    match final(word):
        case Final.NONE:
            return opened
        case Final.RIEUL if closed.startswith("으"):
            return opened
        case _:
            return closed


def final(word: str) -> Final:
    """The consonant `word` ends in when a Korean reads it aloud.

    What stands in brackets behind it is not read, nor are punctuation, quotation marks and emoji.
    """
    return _read(word[-_REACH:]) or Final.NONE


@lru_cache(maxsize=4096)
def _read(word: str) -> Final | None:
    text = unicodedata.normalize("NFKC", word.replace("™", ""))
    while text:
        if text[-1] in _OPENING and not text.endswith(_COMPANY):
            before, inside = _apart(text)
            return _read(before) or _read(inside)
        if (found := _last(text)) is not None:
            return found
        text = text[:-1]
    return None


def _last(text: str) -> Final | None:
    """What the last character ends in together with what belongs to it; None if it is silent."""
    char = text[-1]
    if text.endswith(_COMPANY):
        return Final.NONE
    if sounds.is_hangul(char):
        return sounds.of_hangul(char)
    if char.isdecimal():
        return sounds.of_number(text)
    if letters := _LETTERS.search(text):
        return _last_of_letters(text, letters[0])
    if char.isalpha():  # of another script: only the final n of Japanese is sure
        return Final.OTHER if char in "んン" else Final.NONE
    return sounds.of_sign(char)


def _last_of_letters(text: str, letters: str) -> Final:
    measured = _MEASURED.search(text)
    unit = sounds.of_unit(measured[1]) if measured else None
    return unit or final_of_word(letters)


def _apart(text: str) -> tuple[str, str]:
    """What stands before the brackets at the end, and what stands in them."""
    closing, opening = text[-1], _OPENING[text[-1]]
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] == closing) - (text[place] == opening)
        if depth == 0:
            return text[:place], text[place + 1 : -1]
    return text[:-1], ""
