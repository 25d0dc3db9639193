"""What single characters, numbers and units end in when a Korean reads them aloud."""

import re
from enum import Enum


class Final(Enum):
    """The consonant a word ends in (받침), as far as particles care."""

    NONE = "none"
    RIEUL = "ㄹ"
    OTHER = "other"


_RIEUL = 8  # its place among the 28 finals of a Hangul syllable (Unicode, chapter 3.12)
_ZERO_TO_NINE = "영일이삼사오육칠팔구"
_MYRIAD_VOWELS = ((12, 16), (20, 28))  # 조; 해 and 자. 십, 백, 천, 만, 억 and 경 end in consonants
_LETTERS = {"l": Final.RIEUL, "r": Final.RIEUL, "m": Final.OTHER, "n": Final.OTHER}
_SIGNS = {
    "%": Final.NONE,  # 퍼센트
    "°": Final.NONE,  # 도
    "&": Final.NONE,  # 앤드
    "+": Final.NONE,  # 플러스
    "$": Final.NONE,  # 달러
    "€": Final.NONE,  # 유로
    "£": Final.NONE,  # 파운드
    "₩": Final.OTHER,  # 원
    "¥": Final.OTHER,  # 엔
    "#": Final.OTHER,  # 샵
}
_UNITS = {
    "km": Final.NONE,  # 킬로미터
    "cm": Final.NONE,
    "mm": Final.NONE,
    "m": Final.NONE,
    "l": Final.NONE,  # 리터
    "ml": Final.NONE,
    "kg": Final.OTHER,  # 킬로그램
    "g": Final.OTHER,
    "t": Final.OTHER,  # 톤
    "h": Final.OTHER,  # 시간
    "min": Final.OTHER,  # 분
    "mi": Final.RIEUL,  # 마일
    "mph": Final.RIEUL,
    "in": Final.NONE,  # 인치
}
_TIME = re.compile(r"\b\d{1,2}:(\d\d)$")
_NUMBER = re.compile(r"\d[\d,]*(\.\d+)?$")


def is_hangul(char: str) -> bool:
    """A whole syllable, or a letter of Hangul by itself (as NFKC leaves it)."""
    return "가" <= char <= "힣" or "ᄀ" <= char <= "ᇿ"


def of_hangul(char: str) -> Final:
    """A syllable by its last sound, a single letter by its name: 기역, 리을, 아."""
    if char < "가":
        return _of_jamo(char)
    match (ord(char) - ord("가")) % 28:
        case 0:
            return Final.NONE
        case final if final == _RIEUL:
            return Final.RIEUL
        case _:
            return Final.OTHER


def of_letter(letter: str) -> Final:
    """A Latin letter by its name: 엘 and 알, 엠 and 엔, the others open."""
    return _LETTERS.get(letter.lower(), Final.NONE)


def of_sign(sign: str) -> Final | None:
    """A sign that is read aloud, None for one that is not."""
    return _SIGNS.get(sign)


def of_unit(unit: str) -> Final | None:
    """A unit written behind a number, None if it is not one."""
    return _UNITS.get(unit.lower())


def of_number(text: str) -> Final:
    """The number a text ends in: 8:00 is 여덟 시, 3:30 분, 10 십, 1.5 오."""
    if clock := _TIME.search(text):
        return Final.NONE if clock[1] == "00" else Final.OTHER
    number = _NUMBER.search(text)
    zeros = 0 if number is None or number[1] else _zeros(number[0].replace(",", ""))
    if zeros:
        is_open = any(since <= zeros < until for since, until in _MYRIAD_VOWELS)
        return Final.NONE if is_open else Final.OTHER
    return of_hangul(_ZERO_TO_NINE[int(text[-1])])


def _of_jamo(jamo: str) -> Final:
    if "ᅡ" <= jamo <= "ᅵ":
        return Final.NONE
    return Final.RIEUL if jamo in "ᄅᆯ" else Final.OTHER


def _zeros(digits: str) -> int:
    """How many zeros stand at the end of a number that is not zero itself."""
    return len(digits) - len(digits.rstrip("0")) if digits.strip("0") else 0
