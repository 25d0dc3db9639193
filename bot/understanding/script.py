"""How people type, made uniform: one form of each letter, plain spaces, no control characters."""

import re
import unicodedata
from functools import lru_cache

from bot.domain.text import Language
from bot.understanding.pattern import Pattern

CONSIDERED = 500
"""Characters of a text that are read; the rest is no question."""

NAME = "\u2022"
"""Stands in a text for a name that was found in it."""

_BUT_JAMO = re.compile(r"[^\u3130-\u318f]+")
_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
_LATIN = re.compile(r"[a-z]")
_ID = re.compile(r"\b[a-z]{1,2}\d{1,4}\b")
_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-"}
)
_SPELLINGS: tuple[tuple[Pattern, str], ...] = tuple(
    (Pattern(pattern), mended)
    for pattern, mended in (
        (r"낼", "내일"),
        (
            r"(?<![가-힣])담(?= ?(?:일정|스케|거|꺼|건|주|번|미팅|회의|비행|버스|은|엔|에|날))",
            "다음",
        ),
        (r"(?<![가-힣])머(?=[ 해하먹야지임입있]|$)", "뭐"),
        (r"무얼|뭘", "뭐"),
        (r"어듸|오디(?=[야서로에])", "어디"),
        (r"언재|언졔", "언제"),
        (r"몇일", "며칠"),
        (r"(?<![가-힣])몃", "몇"),
        (r"일쩡|일졍", "일정"),
        (r"스케쥴", "스케줄"),
        (r"뱅기", "비행기"),
        (r"ㅇㄷ", "어디"),
        (r"ㅇㅈ", "언제"),
        (r"\b(?:tmrw?|tmw|2morrow|tomm?orr?ow)\b", "tomorrow"),
        (r"\b(?:2day|tday)\b", "today"),
        (r"\b(?:2nite|tonite|2night)\b", "tonight"),
        (r"\b(what|where|when|who|how)s\b", r"\1's"),
        (r"\b(?:wat|wht|waht)\b", "what"),
        (r"\b(?:wher|whre|were's)\b", "where"),
        (r"\b(?:wen|whn)\b", "when"),
        (r"\b(?:pls|plz)\b", "please"),
        (r"\bhrs?\b", "hours"),
        (r"\bmins?\b", "minutes"),
        (r"몇 ?degrees?", "몇도"),
        (r"몇 ?hours?", "몇시간"),
        (r"몇 ?min(?:ute)?s?", "몇분"),
        (r"몇 ?days?", "며칠"),
        (r"몇 ?people", "몇명"),
        (r"\bu\b", "you"),
        (r"\br\b", "are"),
    )
)


_END = r"(?=$|[ ?.!,~])"
_ENDINGS: tuple[tuple[Pattern, str], ...] = tuple(
    (Pattern(pattern + _END), mended)
    for pattern, mended in (
        (r"(?<=[가-힣])슴까", "습니까"),
        (r"(?<=[가-힣])니깡", "니까"),
        (r"(?<=[나까어에예해가네세져])여", "요"),
        (r"(?<=[가-힣])져", "죠"),
        (r"(?<=[해어나가에예네세죠까아지])용", "요"),
        (r"(?<=[디뭐거이기])얌", "야"),
        (r"(?<![여은비진동일수기시발현유단])행", "해"),
        (r"(?<=[려해돌내쳐여봐꿔빼])조|(?<=좀 )조", "줘"),
        (r"(?<=[가-힣])쥐", "지"),
        (r"(?<=있|됐|했|없|었|았|갔|왔|싶)엉", "어"),
    )
)


def plainly(text: str) -> str:
    """The endings of chat rooms as they are written: 가용, 했엉, 알려조."""
    if not _HANGUL.search(text):
        return text
    for pattern, mended in _ENDINGS:
        text = pattern.sub(mended, text)
    return text


def normalise(text: str) -> str:
    """Lower case, composed, half width, single spaces; signs and emoji are spaces."""
    composed = unicodedata.normalize("NFC", text[: CONSIDERED * 4]).translate(_QUOTES)
    plain = _BUT_JAMO.sub(lambda run: unicodedata.normalize("NFKC", run[0]), composed)
    kept = joined("".join(_kept(sign) for sign in plain).casefold())
    return " ".join(kept.split())[:CONSIDERED].rstrip()


@lru_cache(maxsize=4096)
def _kept(sign: str) -> str:
    """The character if it can carry meaning; what joins or hides nothing becomes a space."""
    if sign.isascii():
        return sign if sign.isprintable() else " "
    category = unicodedata.category(sign)
    if category in {"Cf", "Mn", "Me"}:
        return ""
    return sign if category[0] in "LN" else " "


def mend(text: str) -> str:
    """Spellings of chat rooms written out: for words of the language, never for names."""
    is_latin, is_hangul_text = _LATIN.search(text), _HANGUL.search(text)
    for pattern, mended in _SPELLINGS:
        if is_latin if mended.isascii() else is_hangul_text:
            text = pattern.sub(mended, text)
    return text


def language_of(text: str, otherwise: Language) -> Language:
    """Any Hangul is Korean, else any Latin letters are English; ids and digits say nothing."""
    if _HANGUL.search(text):
        return "ko"
    return "en" if _LATIN.search(_ID.sub("", text)) else otherwise


def is_hangul(sign: str) -> bool:
    return "가" <= sign <= "힣"


_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"


_APART = re.compile(rf"[{_LEADS}][{_VOWELS}](?:[{_TAILS.strip()}](?![{_VOWELS}]))?")


@lru_cache(maxsize=16384)
def jamo_of(sign: str) -> str:
    """A syllable as its letters, one sign each; any other character as it is."""
    if not is_hangul(sign):
        return sign
    code = ord(sign) - 0xAC00
    return (_LEADS[code // 588] + _VOWELS[code % 588 // 28] + _TAILS[code % 28]).rstrip()


def syllable(letters: str) -> str:
    """The syllable of two or three letters; empty if they make none."""
    tail = letters[2:] or " "
    if letters[0] not in _LEADS or letters[1] not in _VOWELS or tail not in _TAILS:
        return ""
    code = _LEADS.index(letters[0]) * 588 + _VOWELS.index(letters[1]) * 28 + _TAILS.index(tail)
    return chr(0xAC00 + code)


def joined(text: str) -> str:
    """Letters that were typed apart, put together: ㅂㅓ스 is 버스. ㅋㅋ and ㅇㄷ stay."""
    return _APART.sub(lambda found: syllable(found[0]), text)


def jamo(text: str) -> str:
    """The letters of a text, Hangul taken apart."""
    return "".join(map(jamo_of, text))
