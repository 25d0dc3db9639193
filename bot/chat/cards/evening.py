"""The evening card: tomorrow, while there is still time to prepare for it."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from bot.chat.blocks import Heading
from bot.chat.cards import buttons
from bot.chat.cards.outline import day_lists
from bot.chat.cards.parts import called, day_heading, dress_line, paragraph, things_of
from bot.chat.cards.shape import free_until, tomorrow_in_a_sentence
from bot.chat.cards.supper import supper_line
from bot.chat.layout import rows
from bot.chat.message import Action, Button, Message, Sound
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.routes import Route
from bot.domain.text import Text

_DAY = timedelta(days=1)
_PASSPORT = Text(ko="여권", en="passport")


def evening_card(view: View, day: date, *, is_silent: bool = False) -> Message:
    """What `day`, the next one, brings; on the eve of the trip also a greeting."""
    events = view.itinerary.on(day)
    is_eve = view.now < view.itinerary.events[0].start.instant
    return Message(
        (
            _heading(view, day),
            *paragraph(
                _greeting(view) if is_eve else None,
                tomorrow_in_a_sentence(view, day),
                free_until(view, day),
            ),
            *day_lists(view, day),
            *paragraph(
                dress_line(view, events),
                supper_line(view, events),
                *(_passport(view, events) if is_eve else ()),
            ),
        ),
        rows(
            Button(
                view.speech.say_as("button", "All of tomorrow"), Action(Route.DAY, day.isoformat())
            ),
            _hotel(view, day),
            buttons.ask(view),
        ),
        Sound.QUIET if is_silent else Sound.NORMAL,
    )


def _heading(view: View, day: date) -> Heading:
    heading = day_heading(view, day)
    if day - view.clock.date != _DAY:
        return heading
    return Heading(view.speech.say("Tomorrow, {day}", day=heading.text))


def _greeting(view: View) -> str:
    return view.speech.say(
        "Hello, {person}. I am Gildongmu, your companion on the trip.",
        person=called(view, view.person),
    )


def _passport(view: View, events: Iterable[Event]) -> Iterator[str]:
    """To leave the country everyone needs one, also where the programme does not say it."""
    events = tuple(events)
    if not any(event.is_international for event in events):
        return
    listed = {word.casefold() for thing in things_of(events) for word in thing.forms()}
    if not listed & {word.casefold() for word in _PASSPORT.forms()}:
        yield view.speech.say("Please put your passport with your things tonight.")


def _hotel(view: View, day: date) -> Button | None:
    """Where the person sleeps after that day."""
    if view.itinerary.hotel_on(day) is None:
        return None
    label = view.speech.say_as("button", "Hotel address")
    return Button(label, Action(Route.HOTEL, day.isoformat()))
