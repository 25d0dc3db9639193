"""What a traveller needs on the ground: the rest of the day, the night, the next morning."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta

from bot.chat.cards.outline import phrases_of
from bot.chat.cards.parts import dress_of, dress_word, things_of
from bot.chat.cards.shape import is_way_home
from bot.chat.view import View
from bot.domain.briefings import first_of_morning
from bot.domain.event import Event, Kind
from bot.domain.moment import Moment

_DAY = timedelta(days=1)
_LATE = time(21, 30)
_IMMIGRATION = "immigration"


def rest_of_day(view: View, flight: Event) -> tuple[Event, ...]:
    """The events from the landing until late in the night that follows it."""
    night = datetime.combine(morning_after(view, flight), view.trip.rules.night_until)
    until = Moment(night, flight.to_city).instant
    landed = flight.end.instant
    return tuple(e for e in view.itinerary.events if landed <= e.start.instant < until)


def morning_after(view: View, flight: Event) -> date:
    """The next day to get up for: in the small hours that is the date of the landing itself.

    Unless the person has lived through that morning before they flew over the date line.
    """
    landed = flight.end
    had_it = landed.date <= flight.start.date
    return landed.date + _DAY * (had_it or landed.wall.time() >= view.trip.rules.night_until)


def next_flight(rest: Sequence[Event]) -> Event | None:
    """The flight that people change to without doing anything else."""
    return rest[0] if rest and rest[0].is_flight else None


def hotel_line(view: View, flight: Event, rest: Sequence[Event]) -> str | None:
    """Where the person sleeps in the night after the flight."""
    checks_in = (event for event in rest if event.kind is Kind.HOTEL)
    stay = next(checks_in, None) or view.itinerary.hotel_on(flight.end.date)
    if stay is None or stay.venue is None:
        return None
    return view.speech.say("Hotel tonight: {hotel}", hotel=stay.venue.name)


def immigration_line(view: View, flight: Event) -> str | None:
    """What to say at the border of another country, if the trip knows a sentence."""
    if not flight.is_international or is_way_home(view.trip, flight):
        return None
    for fact in view.trip.facts:
        if fact.id == _IMMIGRATION and flight.to_city.id in (fact.cities or (flight.to_city.id,)):
            return view.speech.say("Immigration: {answer}", answer=fact.text)
    return None


def tomorrow_lines(view: View, day: date) -> Iterator[str]:
    """How `day`, the next one, begins."""
    first = first_of_morning(view.itinerary, day)
    for item in phrases_of(view, first) if first else ():
        yield view.speech.say("Tomorrow {when}: {what}", when=item.mark, what=item.text)


def tomorrow_dress_line(view: View, day: date) -> str | None:
    """For those who land too late to be told that evening."""
    speech, events = view.speech, view.itinerary.on(day)
    dress, things = dress_of(events), speech.series(things_of(events))
    if dress is None:
        return speech.say("Tomorrow bring {things}", things=things) if things else None
    word = dress_word(view, dress)
    word = word[:1].lower() + word[1:]
    if not things:
        return speech.say("Tomorrow: {dress}", dress=word)
    return speech.say("Tomorrow: {dress}; bring {things}", dress=word, things=things)


def is_late(moment: Moment, view: View) -> bool:
    """People want their bed, not a page to read."""
    return not view.trip.rules.night_until <= moment.wall.time() < _LATE
