"""Text as a screen shows it: nothing that hides, turns the line round or is obeyed."""

import re
import unicodedata

# Controls (newlines stay), surrogates, joiners, marks and overrides of direction (UAX #9),
# fillers without ink, interlinear anchors, tags.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    r"\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffc\ud800-\udfff"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_SPACE = re.compile(r"[^\S\n]")


def clean(text: str) -> str:
    """Without what nobody sees, with ordinary spaces, composed where that takes no more room.

    Never longer than it was, in code points or in UTF-16 units: bounds hold afterwards too.
    """
    seen = _SPACE.sub(" ", _UNSEEN.sub("", text))
    composed = unicodedata.normalize("NFC", seen)
    return composed if _room(composed) <= _room(seen) else seen


def marked(mark: str, text: str) -> tuple[str, str]:
    """A mark and the text behind it, cleaned, without the space around the two."""
    before, behind = clean(mark).lstrip(), clean(text).rstrip()
    if not before or not behind:
        return before.rstrip(), behind.lstrip()
    return before, behind


def plain(text: str) -> str:
    """In NFC, with nothing at the end of a line."""
    composed = unicodedata.normalize("NFC", clean(text))
    return "\n".join(line.rstrip() for line in composed.split("\n"))


def _room(text: str) -> tuple[int, int]:
    return len(text.encode("utf-16-le")), len(text)
