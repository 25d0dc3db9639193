"""What comes after an event without a word of its own: the message before has to name it."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.chat.cards.outline import gather_words, named
from bot.chat.cards.parts import title
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.leads import leads

_REACH = timedelta(hours=8)


def afterwards(view: View, event: Event, follows: Sequence[Event]) -> tuple[str, ...]:
    """A line for each event that `follows` at the same place or gets no reminder."""
    last = follows[-1] if follows else event
    later = (_then(view, each) for each in _unannounced(view, last))
    return (*same_place(view, follows), *later)


def same_place(view: View, follows: Sequence[Event]) -> Iterator[str]:
    """이어서 같은 곳에서 오후 6:00 만찬간담회."""
    for event in follows:
        time = view.speech.clock(event.start.wall)
        yield view.speech.say(
            "Then at {time}, same place: {event}", time=time, event=title(view, event)
        )


def _unannounced(view: View, last: Event) -> Iterator[Event]:
    """Events without a reminder, up to the next one that has its own; flights have cards."""
    if last.is_flight:
        return
    until = last.end.instant + _REACH
    for event in view.itinerary.after(last.start.instant):
        if event.start.instant < last.end.instant:
            continue
        if event.is_flight or event.start.instant > until:
            return
        if next(leads(view.itinerary, event, None), None) is not None:
            return
        yield event


def _then(view: View, event: Event) -> str:
    """이어서 오후 4:10 공장 정문 집결, 오후 5:00 호텔 체크인."""
    speech = view.speech
    gathering = view.itinerary.gathering(event)
    time = speech.clock(event.start.wall)
    if gathering is None or gathering.at.instant >= event.start.instant:
        return speech.say("Then {time}: {event}", time=time, event=named(view, event))
    return speech.say(
        "Then {meeting_time}: {meeting}; {time} {event}",
        meeting_time=speech.clock(gathering.at.wall),
        meeting=gather_words(view, event, gathering),
        time=time,
        event=named(view, event),
    )
