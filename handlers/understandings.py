"""What understands questions about a trip: made once for each of its versions."""

from collections.abc import Mapping
from datetime import datetime

from bot.chat.language.speech import speech
from bot.domain.text import Language
from bot.services.consult import Standing
from bot.understanding.understand import Understanding

_QUESTIONS: Mapping[Language, str] = {
    "ko": "오늘 만나는 분이 누구입니까?",
    "en": "whom do we meet today?",
}


class Understandings:
    """Those of all trips that were asked about, each at its newest version."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, Understanding]] = {}

    def of(self, standing: Standing) -> Understanding:
        version, understanding = self._known.get(standing.trip.id, (0, None))
        if understanding is None or version != standing.trip.version:
            understanding = Understanding(standing.trip)
            self._known[standing.trip.id] = standing.trip.version, understanding
        return understanding

    def prepare(self, standing: Standing, now: datetime) -> None:
        """Do at once what would otherwise be done when the first question comes."""
        itinerary = next(iter(standing.itineraries.values()))
        for language, question in _QUESTIONS.items():
            speech(language)
            self.of(standing).question(
                question, itinerary=itinerary, now=now, language_default=language
            )
