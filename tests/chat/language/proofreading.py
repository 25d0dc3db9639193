"""What must not stand in our sentences, Korean or English."""

import re
import unicodedata
from collections.abc import Iterator

from bot.chat.language.sentences import gaps

_ENDINGS = "다까오"  # -ㅂ니다, -ㅂ니까, -십시오
PAIRS = frozenset(
    {"은/는", "을/를", "이/가", "과/와", "으로/로", "아/야", "이라/라", "이나/나", "이랑/랑"}
    | {"이며/며", "이고/고", "이든/든", "이/", "으로부터/로부터", "으로서/로서", "이라고/라고"}
    | {"이라는/라는", "이었/였", "입니다/입니다"}
)
_YO = re.compile(r"(?<![필개중소주수강동])요(?=\W*(?:[.?!~…]|$))", re.MULTILINE)
_ENDING = re.compile(r"([가-힣])[\"'”’)\]]*[.?](?=\s|$)")


def problems_of_korean(korean: str, english: str) -> Iterator[str]:
    """Why a translation cannot be said, in words for who has to mend it."""
    yield from _problems_of_both(korean)
    if _YO.search(korean):
        yield "ends in -요"
    for ending in _ENDING.findall(korean):
        if ending not in _ENDINGS:
            yield f"a sentence ends in -{ending}, not in -다, -까 or -오"
    here, wanted = _names(korean), _names(english)
    if here != wanted:
        yield f"has gaps {sorted(here)}, the English {sorted(wanted)}"
    for _, pair in _gaps_of(korean) or ():
        if pair and pair not in PAIRS:
            yield f"{pair!r} is no pair of particles (the form after a consonant comes first)"


def problems_of_english(english: str, given: frozenset[str] | None) -> Iterator[str]:
    """Why an English sentence cannot be said with the values it is given (None: not known)."""
    yield from _problems_of_both(english)
    for name, pair in _gaps_of(english) or ():
        if not name.isidentifier() or pair:
            yield f"gap {name!r} is not a plain name"
        elif given is not None and name not in given:
            yield f"{name!r} is not given where it is said"
    if len(re.findall(r"\bplease\b", english, re.IGNORECASE)) > 1:
        yield "says please twice"
    if re.search("[가-힣]", english):
        yield "is not English"


def _gaps_of(sentence: str) -> list[tuple[str, str]] | None:
    """The gaps, None if the braces do not match."""
    try:
        return list(gaps(sentence))
    except ValueError:
        return None


def _names(sentence: str) -> set[str]:
    return {name for name, _ in _gaps_of(sentence) or () if name}


def _problems_of_both(text: str) -> Iterator[str]:
    if _gaps_of(text) is None:
        yield "has braces that do not match"
    if "!" in text:
        yield "has an exclamation mark"
    if any(_is_emoji(char) for char in text):
        yield "has an emoji"
    if text != text.strip():
        yield "has spaces around it"
    if not unicodedata.is_normalized("NFC", text):
        yield "is not in normal form (NFC)"


def _is_emoji(char: str) -> bool:
    """A symbol or its selector. ☎ stands for a call in the coordinators' lists."""
    return char == "\ufe0f" or (unicodedata.category(char) == "So" and char not in "☎°")
