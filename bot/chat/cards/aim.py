"""What the minutes of a reminder are counted to."""

from dataclasses import dataclass
from datetime import timedelta

from bot.chat.cards.parts import place_words
from bot.chat.view import View
from bot.domain.event import Event, Kind
from bot.domain.moment import Moment

_MINUTE = timedelta(minutes=1)
_HOUR = 60
_MEETING_POINTS = (Kind.TRANSFER, Kind.ASSEMBLY)


@dataclass(frozen=True, slots=True)
class Aim:
    """The gathering while that lies ahead, else the start."""

    at: Moment
    place: str | None
    is_gathering: bool


def aim_of(view: View, event: Event) -> Aim:
    gathering, meets = view.itinerary.gathering(event), view.itinerary.meets(event)
    if gathering is not None and meets.instant >= view.now:
        return Aim(meets, view.speech.text(gathering.place), is_gathering=True)
    if event.kind in _MEETING_POINTS and meets.instant >= view.now:
        return Aim(meets, place_words(view, event), is_gathering=True)
    return Aim(event.start, place_words(view, event), is_gathering=False)


def minutes_left(view: View, aim: Aim) -> str:
    """The minutes that are really left, in words."""
    minutes = max(0, -((view.now - aim.at.instant) // _MINUTE))
    if minutes > _HOUR:
        return view.speech.duration(minutes * _MINUTE)
    return view.speech.count("{n} minute", "{n} minutes", minutes)
