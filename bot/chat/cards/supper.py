"""What a day lacks after six, said before it is asked: a programme, a dinner."""

from collections.abc import Sequence
from datetime import time

from bot.chat.view import View
from bot.domain.event import Event, Kind

_DINNER, _EVENING = time(17), time(18)
_BOARDING = (time(15), time(21))


def supper_line(view: View, events: Sequence[Event]) -> str | None:
    """For a day that ends where people have an evening; nothing in the air, at home, or past."""
    if not events or _has_no_evening(view, events):
        return None
    say = view.speech.say
    has_dinner = any(_is_dinner(event) for event in events)
    if all(_is_over_by_six(event) for event in events):
        if has_dinner:
            return say("Nothing in the evening.")
        return say("Nothing in the evening, and no dinner in the programme.")
    if has_dinner:
        return None
    if any(_leaves_at_dinner_time(event) for event in events):
        return say("No dinner in the programme: please eat before boarding.")
    return say("No dinner in the programme.")


def _has_no_evening(view: View, events: Sequence[Event]) -> bool:
    is_past = events[0].start.date < view.today
    return is_past or view.itinerary.events[-1] in events or _ends_in_the_air(events)


def _ends_in_the_air(events: Sequence[Event]) -> bool:
    last = max(events, key=lambda event: event.end.instant)
    return last.is_flight and last.end.date > last.start.date


def _is_over_by_six(event: Event) -> bool:
    return event.end.date == event.start.date and event.end.wall.time() <= _EVENING


def _is_dinner(event: Event) -> bool:
    return event.kind is Kind.MEAL and event.start.wall.time() >= _DINNER


def _leaves_at_dinner_time(event: Event) -> bool:
    first, last = _BOARDING
    return event.is_flight and first <= event.start.wall.time() <= last
