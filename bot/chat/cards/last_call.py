"""The last call before an event, in one line."""

from bot.chat.cards.aim import Aim, minutes_left
from bot.chat.view import View
from bot.domain.event import Event, Kind

_LOBBY = ("로비", "lobby")


def last_call(view: View, event: Event, aim: Aim) -> str:
    """10분 뒤 집결 · 오전 7:45 로비. 지금 내려오시면 됩니다."""
    say, place = view.speech.say, aim.place
    values = {"length": minutes_left(view, aim), "time": view.speech.clock(aim.at.wall)}
    if not aim.is_gathering:
        if place is None:
            return say("Starts in {length} · {time}", **values)
        name = view.speech.text(event.venue.name) if event.venue else place
        return say("Starts in {length} · {time}, {place}", place=name, **values)
    if place is None:
        return say("Meet in {length} · {time}", **values)
    if any(word in place.casefold() for word in _LOBBY) and _is_in_room(view, event):
        return say("Meet in {length} · {time}, {place}. Time to come down.", place=place, **values)
    return say("Meet in {length} · {time}, {place}. Time to come.", place=place, **values)


def _is_in_room(view: View, event: Event) -> bool:
    """The person comes from a hotel: after check-in, or in the morning."""
    before = view.itinerary.preceding(event)
    return before is None or before.kind is Kind.HOTEL or before.start.date < event.start.date
