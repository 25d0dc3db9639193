"""Slips of the thumb in words of the language; names are mended elsewhere."""

import re
from collections.abc import Callable

from bot.understanding.lists import words
from bot.understanding.nearly import Nearly

_WORD = re.compile(r"[a-z']{3,}|[가-힣]{3,}")

_SHORTEST = 4
"""Words of the language are mended from here on; names have to be longer."""


class Mending:
    """Puts known words in the place of nearly typed ones."""

    def __init__(self) -> None:
        mended = words("mended")
        self._nearly = Nearly(sorted(mended), shortest=_SHORTEST)
        self._known = mended | words("left")
        self._korean = tuple(word for word in self._known if not word.isascii())

    def is_known(self, word: str) -> bool:
        """A word of the language, which is never a name nearly typed."""
        return (
            word in self._known
            or word.removesuffix("s") in self._known
            or word.startswith(self._korean)
        )

    @property
    def words(self) -> frozenset[str]:
        """Every word of the list."""
        return self._known

    def mended(self, text: str, is_word: Callable[[str], bool] = lambda _: False) -> str:
        """The text, less its slips; what `is_word` stays as it is."""

        def mend(found: re.Match[str]) -> str:
            known = self.is_known(found[0]) or is_word(found[0])
            return found[0] if known else self._meant(found[0])

        return _WORD.sub(mend, text)

    def _meant(self, word: str) -> str:
        near = self._nearly.begins(word, frozenset({len(word)}))
        return near[0] + word[near[1] :] if near else word
