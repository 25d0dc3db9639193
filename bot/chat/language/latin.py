"""How Koreans read words in Latin letters: by letter (CES, 씨이에스) or by ear (Google, 구글).

By ear follows the official spelling of loan words: l, m, n and ng close a syllable; p, t, k close
it after a short vowel (Internet, 인터넷) and else get a vowel of their own (Street, 스트리트).
"""

import re
import unicodedata

from bot.chat.language.sounds import Final, of_letter

_WORD = 5  # capitals of this length and with a vowel are a word: HOTEL, not a name by letters
_KNOWN = {
    word: final
    for final, words in (
        (Final.NONE, "check deck set hit kit exit bit hub github pub chile chipotle finale"),
        (Final.NONE, "watt mr dr jr sr st mt acme"),
        (Final.OTHER, "york group talk kakaotalk good bag big europe type elliott"),
    )
    for word in words.split()
}
_RIEUL = re.compile(r"le?$")
_CLOSED = re.compile(
    r"""(?: [mn]e? | ng | mb                      # room, phone, Samsung, climb
          | ck | ook                              # Slack, Facebook
          | (?<![aeiouy]) [aeiouy] (?:pp|tt|kk|[ptkcb])  # map, Scott, robot, clinic, web
          | (?:eo|ae|eu|y[aou]) [pk]              # Seok, Baek, Hyuk: names from Korean
        )$""",
    re.VERBOSE,
)


def final_of_word(word: str) -> Final:
    """What a word of Latin letters ends in."""
    plain = _without_accents(word)
    is_initials = plain.isupper() and not _has_vowel(plain)  # DR is 디알, Dr is 닥터
    if not is_initials and (known := _KNOWN.get(plain.lower())) is not None:
        return known
    if _is_spelled(plain):
        return of_letter(plain[-1])
    if plain[-1] != word[-1]:  # José, café: a final vowel with an accent is not silent
        return Final.NONE
    if _RIEUL.search(plain.lower()):
        return Final.RIEUL
    return Final.OTHER if _CLOSED.search(plain.lower()) else Final.NONE


def _is_spelled(word: str) -> bool:
    """The word is read letter by letter: one letter, no vowel, or capitals at its end."""
    if len(word) == 1 or not _has_vowel(word):
        return True
    return word[-1].isupper() and not (word.isupper() and len(word) >= _WORD)


def _has_vowel(word: str) -> bool:
    return any(letter in "aeiouy" for letter in word.lower())


def _without_accents(word: str) -> str:
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in word)
