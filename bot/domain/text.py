"""A fact in the two languages of the delegation."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")


@dataclass(frozen=True, slots=True)
class Text:
    """One fact in Korean, English or both. A missing language is never shown as nothing."""

    ko: str | None = None
    en: str | None = None

    def __post_init__(self) -> None:
        if not self.ko and not self.en:
            raise ValueError("a text needs ko or en")

    def in_(self, language: Language) -> str:
        """The text in `language`, else in the other one."""
        wanted, other = (self.ko, self.en) if language == "ko" else (self.en, self.ko)
        return wanted or other or ""

    def forms(self) -> tuple[str, ...]:
        """Every language that is there: what a person may type to mean this."""
        return tuple(form for form in (self.ko, self.en) if form)
