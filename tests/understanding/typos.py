"""Slips as people make them on a telephone, from a seed: one or two to a question.

Words with a digit and words in capitals are left alone: ids, times, room numbers, names of firms.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Iterator

from tests.understanding import hangul

Slip = Callable[[str, random.Random], Iterator[str]]
"""All the ways in which a slip of one kind can happen to a word; none if it cannot."""

_SAFE = re.compile(r"\d|[A-Z].?[A-Z]")
_WORD = re.compile(r"\S+")
_MARKS = "?!.,~…"
_LATIN = re.compile(r"[A-Za-z]{4,}")
_HANGUL = re.compile(r"[가-힣]{2,}")
_LONG = 4
_ROOM_FOR_TWO = 12
_SLIPS = (1, 1, 2)

_PARTICLES = {
    "은": "는 이 가", "는": "은 가 이", "이": "가 은", "가": "이 는", "을": "를 은", "를": "을 는",
    "에": "에는", "에서": "서", "와": "과 랑", "과": "와", "랑": "이랑 하고", "도": "두",
    "로": "으로",
}  # fmt: skip
_STEM = 2
_NO_PARTICLE = re.compile(r"[하되있없가오보주먹타나]는$|으로$|이[은가]$")
"""A verb, or another particle than it seems."""
_SENT_APART = 0.3
_ENDINGS = {
    "나요": "나여", "까요": "까여", "어요": "어여", "에요": "에여", "예요": "에요", "해요": "해여",
    "인가요": "인가여", "하죠": "하져", "죠": "져", "지요": "죠", "니까": "니깡", "습니까": "슴까",
    "뭐야": "머야", "뭐지": "머지", "뭐": "머", "어디야": "어디얌", "야": "얌", "해": "행",
    "줘": "조", "주세요": "주세여", "요": "용", "냐": "냐고", "어": "엉", "지": "쥐",
}  # fmt: skip


def typed(text: str, seed: int) -> str:
    """The text with one slip, or two if it is long. The same seed gives the same slips.

    A text to which nothing can happen ("D07?") stays as it is.
    """
    chance = random.Random(f"{seed} {text}")  # noqa: S311 -- slips, not secrets
    for _ in range(chance.choice(_SLIPS) if len(text) >= _ROOM_FOR_TWO else 1):
        text = _slipped(text, chance)
    return text


def _slipped(text: str, chance: random.Random) -> str:
    """One slip of a kind that can happen to this text, each kind as likely as another."""
    possible = [each for slip in SLIPS if (each := _everywhere(text, slip, chance))]
    if spaced := _spaces(text):
        possible.append(spaced)
    return chance.choice(chance.choice(possible)) if possible else text


def _everywhere(text: str, slip: Slip, chance: random.Random) -> list[str]:
    """The whole texts that a slip can make of this one."""
    return [
        text[: found.start()] + word + text[found.end() :]
        for found in _WORD.finditer(text)
        if not _SAFE.search(found[0])
        for word in slip(found[0], chance)
        if word != found[0]
    ]


def _spaces(text: str) -> list[str]:
    """A space too few between words, or one too many inside a long Korean word."""
    texts = []
    for found in re.finditer(r"(?<=\S) (?=\S)", text):
        before, after = text[: found.start()], text[found.end() :]
        if not _SAFE.search(f"{before.rsplit(' ', 1)[-1]} {after.split(' ', 1)[0]}"):
            texts.append(before + after)
    for word in _HANGUL.finditer(text):
        is_part = word.start() > 0 and text[word.start() - 1].isalnum()
        if word.end() - word.start() >= _LONG and not is_part:
            at = (word.start() + word.end()) // 2
            texts.append(f"{text[:at]} {text[at:]}")
    return texts


def particle(word: str, _chance: random.Random) -> Iterator[str]:
    """A particle is dropped, or another stands in its place."""
    body, tail = _ended(word)
    if _NO_PARTICLE.search(body):
        return
    for known, others in _PARTICLES.items():
        stem = body.removesuffix(known)
        if stem != body and len(stem) >= _STEM and _HANGUL.fullmatch(stem):
            yield stem + tail
            yield from (stem + other + tail for other in others.split())


def ending(word: str, _chance: random.Random) -> Iterator[str]:
    """The end of a sentence as it is chatted."""
    body, tail = _ended(word)
    for known, other in _ENDINGS.items():
        if body.endswith(known):
            yield body.removesuffix(known) + other + tail
            return


def neighbour(word: str, chance: random.Random) -> Iterator[str]:
    """The key beside the right one, on the Korean keyboard."""
    yield from _one_syllable(word, chance, hangul.beside)


def wrong_final(word: str, chance: random.Random) -> Iterator[str]:
    """A final consonant that sounds the same or is left out: 잇다, 업다."""
    yield from _one_syllable(word, chance, hangul.misheard)


def decomposed(word: str, chance: random.Random) -> Iterator[str]:
    """Letters that did not join, as keyboards and some systems send them."""
    if _HANGUL.search(word):
        if chance.random() < _SENT_APART:
            yield unicodedata.normalize("NFD", word)
        yield from _one_syllable(word, chance, hangul.apart)


def dropped(word: str, chance: random.Random) -> Iterator[str]:
    """A Latin letter is missing; never the first."""
    for start, at in _letters(word, chance):
        yield word[: start + at] + word[start + at + 1 :]


def doubled(word: str, chance: random.Random) -> Iterator[str]:
    for start, at in _letters(word, chance):
        yield word[: start + at] + word[start + at] + word[start + at :]


def transposed(word: str, chance: random.Random) -> Iterator[str]:
    for start, at in _letters(word, chance):
        here = start + at
        yield word[: here - 1] + word[here] + word[here - 1] + word[here + 1 :]


def _letters(word: str, chance: random.Random) -> Iterator[tuple[int, int]]:
    """For each Latin run its start and the place of one letter, from the third on."""
    for found in _LATIN.finditer(word):
        yield found.start(), chance.randrange(2, found.end() - found.start())


def _one_syllable(
    word: str, chance: random.Random, change: Callable[[str, random.Random], str]
) -> Iterator[str]:
    for found in _HANGUL.finditer(word):
        at = chance.randrange(found.start(), found.end())
        yield word[:at] + change(word[at], chance) + word[at + 1 :]


def _ended(word: str) -> tuple[str, str]:
    """A word, and the marks after it."""
    body = word.rstrip(_MARKS)
    return body, word[len(body) :]


SLIPS: tuple[Slip, ...] = (
    particle,
    ending,
    neighbour,
    wrong_final,
    decomposed,
    dropped,
    doubled,
    transposed,
)
