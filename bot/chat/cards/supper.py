"""What a day lacks after six, said before it is asked: a programme, a dinner."""

from collections.abc import Iterator, Sequence
from datetime import time

from bot.chat.view import View
from bot.domain.event import Event, Kind

_DINNER, _EVENING = time(17), time(18)
_BOARDING = (time(15), time(21))


def evening_lines(view: View, events: Sequence[Event]) -> Iterator[str]:
    """For a day that ends where people have an evening; nothing in the air or back at home."""
    last = max(events, key=lambda event: event.end.instant)
    if last == view.itinerary.events[-1] or _ends_in_the_air(last):
        return
    say = view.speech.say
    is_free = all(_is_over_by_six(event) for event in events)
    has_dinner = any(_is_dinner(event) for event in events)
    if is_free and not has_dinner:
        yield say("Nothing in the evening, and no dinner in the programme.")
    elif is_free:
        yield say("Nothing in the evening.")
    elif not has_dinner and any(_leaves_at_dinner_time(event) for event in events):
        yield say("No dinner in the programme: please eat before boarding.")
    elif not has_dinner:
        yield say("No dinner in the programme.")


def _ends_in_the_air(last: Event) -> bool:
    return last.is_flight and last.end.date > last.start.date


def _is_over_by_six(event: Event) -> bool:
    return event.end.date == event.start.date and event.end.wall.time() <= _EVENING


def _is_dinner(event: Event) -> bool:
    return event.kind is Kind.MEAL and event.start.wall.time() >= _DINNER


def _leaves_at_dinner_time(event: Event) -> bool:
    first, last = _BOARDING
    return event.is_flight and first <= event.start.wall.time() <= last
