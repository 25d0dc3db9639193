"""What has to be known before one leaves the room: where luggage stays, whether one comes back."""

from bot.chat.view import View
from bot.domain.event import Event

_WORDS = ("짐", "호텔", "bag", "luggage", "hotel")
_STOP = ". "


def packing_note(view: View, event: Event) -> str | None:
    """The sentences of the event's note that speak of luggage or of the hotel."""
    if event.note is None:
        return None
    sentences = view.speech.text(event.note).removesuffix(".").split(_STOP)
    said = _STOP.join(sentence for sentence in sentences if _speaks_of_packing(sentence))
    return f"{said}." if said else None


def _speaks_of_packing(sentence: str) -> bool:
    return any(word.startswith(_WORDS) for word in sentence.casefold().split())
