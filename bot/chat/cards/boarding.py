"""The boarding card: all that is needed after landing, readable without a network."""

from collections.abc import Iterator, Sequence

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons
from bot.chat.cards.after_landing import (
    hotel_line,
    immigration_line,
    is_late,
    morning_after,
    rest_of_day,
    tomorrow_dress_line,
    tomorrow_lines,
)
from bot.chat.cards.outline import arrival_item, clock_item, flight_words, outline
from bot.chat.cards.parts import paragraph
from bot.chat.cards.times import same_clock, shift_words
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event


def boarding_card(view: View, flight: Event) -> Message:
    """Gate and departure first; then the ground, by the clock there."""
    say, rest = view.speech.say, rest_of_day(view, flight)
    stays = not any(event.is_flight for event in rest)
    above = (_ground(view, flight), arrival_item(view, flight))
    return Message(
        (
            Heading(say("Boarding · {flight}", flight=flight_words(view, flight))),
            *paragraph(_gate(view, flight), _departure(view, flight), _note(view, flight)),
            *outline(view, rest, flight.to_city, above),
            *paragraph(
                immigration_line(view, flight), *(_night(view, flight, rest) if stays else ())
            ),
        ),
        rows(buttons.call(view), buttons.today(view)),
    )


def _gate(view: View, flight: Event) -> str:
    """Nobody knows the gate's number in advance: where it is shown is said instead."""
    say = view.speech.say
    if flight.at_gate is None or flight.at_gate.instant <= view.now:
        return say("Please go to the gate now; the airport screens show which one.")
    time = view.speech.clock(flight.at_gate.wall)
    return say("Be at the gate by {time}; the airport screens show which one.", time=time)


def _note(view: View, flight: Event) -> str | None:
    return view.speech.text(flight.note) if flight.note else None


def _night(view: View, flight: Event, rest: Sequence[Event]) -> Iterator[str]:
    """Where people sleep after this flight, and how the next day begins."""
    morning = morning_after(view, flight)
    if hotel := hotel_line(view, flight, rest):
        yield hotel
    yield from tomorrow_lines(view, morning)
    if is_late(flight.end, view) and (dress := tomorrow_dress_line(view, morning)):
        yield dress


def _departure(view: View, flight: Event) -> str:
    return view.speech.say(
        "Departure {time}, {length} in the air.",
        time=view.speech.clock(flight.start.wall),
        length=view.speech.duration(flight.duration),
    )


def _ground(view: View, flight: Event) -> Item:
    """The line above everything that happens over there."""
    if same_clock(flight.end.instant, flight.city, flight.to_city):
        return Item("", view.speech.say("After landing"))
    return clock_item(view, flight.to_city, shift_words(view, flight))
