"""What is sent without words, or with too many."""

import string
import unicodedata

from bot.chat.cards import talk
from bot.chat.cards import wordless as cards
from bot.chat.message import Message
from bot.chat.request import Attachment, Request
from bot.chat.view import View

_LONGEST = 1000
_DRAWN = {"So", "Sk"}  # Unicode categories of emoji and their parts
_BLANK = string.whitespace + "\u200b\ufeff"
_CARDS = {
    Attachment.PHOTO: cards.photo_card,
    Attachment.FILE: cards.photo_card,
    Attachment.VOICE: cards.voice_card,
    Attachment.STICKER: cards.sticker_card,
    Attachment.LOCATION: cards.location_card,
}


def wordless(view: View, request: Request) -> Message | None:
    """The answer to a request that there is nothing to read in; None if there is."""
    if request.attachment is not None:
        return _CARDS[request.attachment](view)
    if request.action is not None:
        return None
    text = request.text or ""
    if len(text) > _LONGEST:
        return cards.long_card(view)
    if not text.strip(_BLANK):
        return cards.empty_card(view)
    if any(letter.isalnum() for letter in text):
        return None
    is_drawn = any(unicodedata.category(letter) in _DRAWN for letter in text)
    return cards.sticker_card(view) if is_drawn else talk.help_card(view)
