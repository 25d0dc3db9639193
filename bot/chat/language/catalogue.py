"""The Korean for every sentence, read from `ko.po`. English is what the code itself says."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

from babel.messages.pofile import read_po

from bot.domain.text import Language


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Translations by context ("" for none) and English sentence, in its singular."""

    translations: Mapping[tuple[str, str], str]

    def of(self, msgid: str, context: str = "") -> str | None:
        """The translation, None if there is none yet."""
        return self.translations.get((context, msgid))


@cache
def catalogue(language: Language) -> Catalogue:
    """What is said in `language`, read once."""
    if language == "en":
        return Catalogue({})
    return read((files("bot.chat.language") / "ko.po").read_bytes())


def read(po: bytes) -> Catalogue:
    """The finished entries of a catalogue with one plural form, as Korean has.

    Babel's compiled form and the standard library's reader would only add to the time of start.
    """
    translations: dict[tuple[str, str], str] = {}
    for message in read_po(BytesIO(po)):
        msgid = message.id if isinstance(message.id, str) else message.id[0]
        said = message.string if isinstance(message.string, str) else "".join(message.string or ())
        if msgid and said and not message.fuzzy:
            translations[message.context or "", msgid] = said
    return Catalogue(translations)
