"""Syllables of Hangul and their letters, and how a letter goes wrong."""

import random

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_FIRST = ord("가")
_KEYS = ("ㅂㅈㄷㄱㅅ", "ㅁㄴㅇㄹㅎ", "ㅋㅌㅊㅍ", "ㅛㅕㅑㅐㅔ", "ㅗㅓㅏㅣ", "ㅠㅜㅡ")
_HEARD = {
    "ㅆ": "ㅅ", "ㅅ": "ㅆ", "ㅄ": "ㅂ", "ㅂ": "ㅍ", "ㅍ": "ㅂ", "ㄶ": "ㄴ", "ㄵ": "ㄴ", "ㅀ": "ㄹ",
    "ㄺ": "ㄱ", "ㄻ": "ㅁ", "ㅈ": "ㅅ", "ㅊ": "ㅅ", "ㅌ": "ㅅ", "ㄷ": "ㅅ", "ㄱ": "ㅋ", "ㅋ": "ㄱ",
    "ㄲ": "ㄱ", "ㅎ": "",
}  # fmt: skip


def letters(syllable: str) -> tuple[str, str, str]:
    """Initial, vowel and final ("" if there is none)."""
    number = ord(syllable) - _FIRST
    vowels, finals = len(_VOWELS), len(_FINALS)
    initial, rest = divmod(number, vowels * finals)
    vowel, final = divmod(rest, finals)
    return _INITIALS[initial], _VOWELS[vowel], _FINALS[final]


def syllable(initial: str, vowel: str, final: str) -> str:
    """The syllable of these letters."""
    number = _INITIALS.index(initial) * len(_VOWELS) + _VOWELS.index(vowel)
    return chr(_FIRST + number * len(_FINALS) + _FINALS.index(final))


def beside(one: str, chance: random.Random) -> str:
    """One letter is that of the key beside it."""
    parts = list(letters(one))
    places = [place for place, letter in enumerate(parts) if _neighbours(letter)]
    if not places:
        return one
    place = chance.choice(places)
    parts[place] = chance.choice(_neighbours(parts[place]))
    return syllable(*parts)


def misheard(one: str, _chance: random.Random) -> str:
    """The final is one that sounds like it."""
    initial, vowel, final = letters(one)
    return syllable(initial, vowel, _HEARD.get(final, final))


def apart(one: str, _chance: random.Random) -> str:
    """The letters side by side."""
    return "".join(letters(one))


def _neighbours(letter: str) -> str:
    for row in _KEYS:
        at = row.find(letter) if letter else -1
        if at >= 0:
            return row[max(at - 1, 0) : at] + row[at + 1 : at + 2]
    return ""
