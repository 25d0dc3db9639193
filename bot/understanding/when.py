"""What a text says of time: a day of the programme, a part of it, or a moment."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.itinerary import Itinerary
from bot.domain.moment import Moment, moment_at
from bot.understanding.calendar import Calendar
from bot.understanding.days import day_in
from bot.understanding.hours import Clock, Span, clock_in, later_in, part_in
from bot.understanding.pattern import Pattern
from bot.understanding.question import When

_MORNING_ENDS = 7
_NOON = 12
_DAY = timedelta(days=1)
_SOON = Pattern(r"이따가?|있다가|(?<![가-힣])나중에|\b(?:later|soon)\b")


@dataclass(frozen=True, slots=True)
class Reading:
    """When, and the spans of the text that said so. `is_today`: the day was said, and is today."""

    when: When
    spans: tuple[Span, ...]
    says_soon: bool = False


def read_when(text: str, *, itinerary: Itinerary, now: datetime) -> Reading:
    """The time a text speaks of; "today" is the programme day where the person is."""
    today = itinerary.today(now)
    later, spans = later_in(text)
    if later is not None:
        then = moment_at(now + later, itinerary.whereabouts(now + later).city)
        return Reading(When(day=then.date, moment=then), tuple(spans))
    part, part_spans = part_in(text)
    clock, clock_spans = clock_in(text)
    rest = blanked(text, clock_spans)
    day, day_spans = day_in(rest, Calendar(itinerary.trip, today))
    if day is None and _SOON.search(rest):
        day_spans = [found.span() for found in _SOON.finditer(rest)]
        return Reading(
            When(day=today if clock else None, part=part),
            (*day_spans, *clock_spans),
            says_soon=True,
        )
    moment: Moment | None = None
    if clock is not None:
        moment = _moment(clock, day or today, itinerary, now)
        if part is None:
            part_spans = []
    spans = [*day_spans, *clock_spans, *part_spans]
    return Reading(When(day=day, part=part, moment=moment), tuple(spans))


def blanked(text: str, spans: list[Span]) -> str:
    """The text with spaces where the spans are."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _moment(clock: Clock, day: date, itinerary: Itinerary, now: datetime) -> Moment:
    """The clock time on a day, in the city where the person is then."""
    morning = _in_city(datetime.combine(day, clock.at), itinerary)
    if not clock.is_open:
        is_midnight = clock.at == time(0) and morning.instant <= now
        return _in_city(morning.wall + _DAY, itinerary) if is_midnight else morning
    noon = clock.at.hour == _NOON
    evening = _in_city(morning.wall + (timedelta() if noon else timedelta(hours=12)), itinerary)
    for reading in (morning, evening):
        if _begins(reading, itinerary):
            return reading
    is_past = morning.instant <= now < evening.instant
    return evening if noon or is_past or clock.at.hour < _MORNING_ENDS else morning


def _begins(moment: Moment, itinerary: Itinerary) -> bool:
    """Something of the person's begins or gathers just then."""
    near = timedelta(minutes=5)
    return any(
        abs(each.instant - moment.instant) <= near
        for event in itinerary.events
        for each in (event.start, itinerary.meets(event))
    )


def _in_city(wall: datetime, itinerary: Itinerary) -> Moment:
    first = Moment(wall, itinerary.city_on(wall.date()))
    return Moment(wall, itinerary.whereabouts(first.instant).city)
