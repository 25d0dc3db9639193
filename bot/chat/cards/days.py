"""The programme of a day, or of a part of it, for this person."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.chat.blocks import Block, Heading, Item, Listing
from bot.chat.cards import buttons, parts
from bot.chat.cards.arrivals import arrival_words
from bot.chat.cards.lines import day_blocks
from bot.chat.cards.supper import supper_line
from bot.chat.cards.times import clock_in
from bot.chat.language.speech import N_
from bot.chat.layout import rows
from bot.chat.message import Button, Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.moment import Moment
from bot.domain.place import City


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a day: its name, and the wall times between which it lies."""

    name: str
    since: time
    until: time

    def span(self, day: date, city: City) -> tuple[datetime, datetime]:
        """The instants at which it begins and ends on a day, by the clock of a city."""
        since, until = (datetime.combine(day, at) for at in (self.since, self.until))
        return Moment(since, city).instant, Moment(until, city).instant


STRETCHES: Mapping[str, Stretch] = {
    "morning": Stretch(N_("morning"), time(0), time(12)),
    "afternoon": Stretch(N_("afternoon"), time(12), time(18)),
    "evening": Stretch(N_("evening"), time(17), time.max),
    "night": Stretch(N_("night"), time(20), time.max),
}
WHOLE_DAY = Stretch("", time(0), time.max)


def day_card(view: View, day: date, part: Stretch | None = None) -> Message:
    """5월 2일(토) · 2일차 · 루메, and what is on. A day outside the trip is said to be one."""
    if day not in view.trip.days:
        return _outside(view, day)
    city = view.itinerary.city_on(day)
    events = [*_all_on(view, day)]
    if part is not None:
        events = within(events, day, part)
    return Message(
        (
            _heading(view, day, city, part),
            *_landing(view, day, city),
            *day_blocks(view, events, city),
            *parts.paragraph(*_notes(view, day, events, part)),
            *parts.paragraph(parts.dress_line(view, _standing(events))),
        ),
        _buttons(view, day),
    )


def within(events: Iterable[Event], day: date, part: Stretch) -> list[Event]:
    """Those of the events that lie in a part of the day."""
    return [event for event in events if _is_within(event, day, part)]


def _all_on(view: View, day: date) -> tuple[Event, ...]:
    """What is on, cancelled items in their place."""
    cancelled = [event for event in view.itinerary.cancelled if event.start.date == day]
    return tuple(sorted((*view.itinerary.on(day), *cancelled), key=lambda e: e.start.instant))


def _standing(events: list[Event]) -> Iterator[Event]:
    return (event for event in events if not event.is_cancelled)


def _is_within(event: Event, day: date, part: Stretch) -> bool:
    since, until = part.span(day, event.city)
    return event.start.instant < until and since < event.end.instant


def _heading(view: View, day: date, city: City, part: Stretch | None) -> Heading:
    heading = parts.day_heading(view, day, city).text
    near = day - view.today
    if abs(near) == timedelta(days=1):
        heading = f"{view.speech.relative_day(day, view.today)} {heading}"
    if part is not None:
        heading = f"{heading} · {view.speech.say(part.name)}"
    return Heading(parts.capital(heading))


def _landing(view: View, day: date, city: City) -> Iterator[Block]:
    """A leg of the day before that arrives today."""
    for leg in view.itinerary.events:
        if leg.is_leg and leg.start.date < day == leg.end.date:
            mark = clock_in(view, leg.end, city)
            yield Listing((Item(mark, arrival_words(view, leg)),))


def _notes(
    view: View, day: date, events: Sequence[Event], part: Stretch | None
) -> Iterator[str | None]:
    """What is not on: nothing at all, or nothing in the evening."""
    standing = view.itinerary.on(day)
    if not events and part is not None:
        yield view.speech.say("Nothing is planned for that time.")
    elif not standing:
        yield view.speech.say("Nothing is planned that day.")
    if standing and (part is None or part.until == time.max):
        yield supper_line(view, standing)
        yield _end_of_all(view, standing)


def _end_of_all(view: View, events: Sequence[Event]) -> str | None:
    last = max(events, key=lambda event: event.end.instant)
    if last != view.itinerary.events[-1]:
        return None
    ends = clock_in(view, last.end, last.to_city)
    return view.speech.say("The whole programme ends at {time}.", time=ends)


def _buttons(view: View, day: date) -> tuple[tuple[Button, ...], ...]:
    met = any(view.trip.counterparts_at(event) for event in view.itinerary.on(day))
    after = day + timedelta(days=1)
    return rows(
        buttons.who_on(view, day) if met else None,
        buttons.upcoming(view) if day == view.today else buttons.today(view),
        buttons.whole_day(view, after) if after <= view.trip.last else None,
    )


def _outside(view: View, day: date) -> Message:
    """The day that was asked about is before or after the trip."""
    trip, speech = view.trip, view.speech
    span = speech.say("The trip: {days}", days=speech.span(trip.first, trip.last))
    return Message(
        (
            Heading(speech.say("{day} is not a day of the trip.", day=speech.day(day))),
            *parts.paragraph(span),
        ),
        rows(buttons.trip(view), buttons.upcoming(view)),
    )
