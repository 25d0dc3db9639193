"""How tests look at what comes by itself: a scene names the person, the instant and the card."""

from datetime import datetime

from bot.chat.cards.notice import notice_card
from bot.chat.language.speech import speech
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.itinerary import itinerary
from bot.domain.notice import Notice
from bot.domain.reminders import plan
from bot.domain.text import Language
from bot.domain.trip import Trip
from tests.chat.cards.looking import Scene


def noticed(trip: Trip, scene: Scene) -> Message:
    """The card that the plan of the trip has for a scene."""
    return message_of(trip, scene.who, notice_of(trip, scene), scene.language)


def notice_of(trip: Trip, scene: Scene) -> Notice:
    at = datetime.fromisoformat(scene.at)
    notices = plan(itinerary(trip, trip.delegates[scene.who]))
    (notice,) = [each for each in notices if each.at == at and each.kind == scene.card]
    return notice


def message_of(trip: Trip, who: str, notice: Notice, language: Language) -> Message:
    """A notice as the person reads it at its instant."""
    return notice_card(
        View(itinerary(trip, trip.delegates[who]), notice.at, speech(language)), notice
    )
