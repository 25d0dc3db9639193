"""Every word that a question may use: of the language, of the signs, and of a trip's names."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from bot.understanding.likeness import examples
from bot.understanding.lists import lists, words

_WORD = re.compile(r"[a-z][a-z']+|[가-힣]+")
_CODES = re.compile(r"\\[bwds]|\(\?<?[!=:]")
_SHORT = "방 밥 짐 옷 차 표 팁 물 약 길 집 밤 낮 비 눈 술 문"
_PARTICLES = "은 는 이 가 을 를 도 에 의 은요 이요 좀 에서 으로 만"


def wordstock(names: Iterable[str]) -> Iterator[str]:
    """The words, and for Korean ones how they begin, for endings vary."""
    for word in _words(names):
        if word.isascii():
            yield word
        else:
            yield from (word[:length] for length in range(2, len(word) + 1))


@cache
def everyday() -> frozenset[str]:
    """Common English words."""
    return frozenset(" ".join(lists("english.txt")["common"]).split())


def _words(names: Iterable[str]) -> set[str]:
    signs = [
        line
        for file in (
            "cues.ko.txt",
            "cues.en.txt",
            "nouns.txt",
            "items.txt",
            "firms.txt",
            "measures.txt",
        )
        for lines in lists(file).values()
        for line in lines
    ]
    found = set(_WORD.findall(_CODES.sub(" ", " ".join(signs))))
    found = {word for word in found if not word.isascii() or word in everyday()}
    found.update(*map(words, ("mended", "left", "known", "fillers", "generic")))
    found.update(_WORD.findall(" ".join(text for _, text in examples())))
    found.update(_WORD.findall(" ".join(names)))
    found.update(noun + particle for noun in _SHORT.split() for particle in _PARTICLES.split())
    return found
