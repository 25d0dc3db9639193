"""Several things in one breath."""

from collections.abc import Sequence

from bot.chat.language.particles import particle
from bot.domain.text import Language


def series(things: Sequence[str]) -> str:
    """For a field or a line of facts: A, B, C in both languages."""
    return ", ".join(things)


def join(things: Sequence[str], language: Language) -> str:
    """For a sentence: A와 B; A, B, C; A and B; A, B and C. Nothing gives an empty string."""
    match things:
        case [first, second] if language == "ko":
            return f"{first}{particle(first, '과/와')} {second}"
        case [*before, last] if before and language == "en":
            return f"{series(before)} and {last}"
        case _:
            return series(things)
