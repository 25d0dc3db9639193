"""What is next for this person: what, in how long, where to be, and what follows."""

from bot.chat.blocks import Heading
from bot.chat.cards import buttons, parts
from bot.chat.cards.times import arrival, clock_in, home_line, time_lines, until
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event


def next_card(view: View) -> Message:
    """The next item; what is going on now is said first, in one line."""
    event = view.itinerary.next(view.now)
    if event is None:
        return _nothing_left(view)
    first, *others = [*now_lines(view), next_sentence(view, event)]
    return Message(
        (Heading(first), *parts.paragraph(*others, *details(view, event))),
        rows(
            buttons.order(view, event),
            buttons.who(view, event),
            buttons.map_of(view, event.venue),
            buttons.today(view),
        ),
    )


def now_lines(view: View) -> tuple[str, ...]:
    """What is going on, in one line; none if nothing is."""
    going_on = view.itinerary.ongoing(view.now)
    if not going_on:
        return ()
    event, speech = going_on[0], view.speech
    if event.is_flight:
        time = arrival(view, event, event.city)
        return (speech.say("You are in flight and land at {time}.", time=time),)
    ends, name = clock_in(view, event.end, event.city), parts.title(view, event)
    if event.is_leg:
        return (speech.say("Now: {event}, there at {time}.", event=name, time=ends),)
    return (speech.say("Now: {event}, until {time}.", event=name, time=ends),)


def next_sentence(view: View, event: Event) -> str:
    """다음은 첫 연주회입니다. 50분 뒤 시작합니다. Before a bus the gathering counts."""
    say, meets = view.speech.say, view.itinerary.meets(event)
    name = parts.flight_name(view, event) if event.is_flight else parts.title(view, event)
    gathering = view.itinerary.gathering(event)
    entry = gathering is not None and parts.is_entry(event, gathering)
    if gathering is not None and not entry and view.now < meets.instant:
        return say("Next: {event}. Meet in {time}.", event=name, time=until(view, meets))
    time = until(view, event.start)
    if event.is_leg:
        return say("Next: {event}. It leaves in {time}.", event=name, time=time)
    return say("Next: {event}. It starts in {time}.", event=name, time=time)


def details(view: View, event: Event) -> tuple[str | None, ...]:
    """When, where, when to be there and how dressed, what follows, and the time at home."""
    return (
        *time_lines(view, event),
        parts.place_line(view, event) if event.venue or not event.is_leg else None,
        *_be_there(view, event),
        gate_line(view, event),
        parts.following_line(view, event),
        None if event.is_leg else home_line(view, event.start),
    )


def gate_line(view: View, flight: Event) -> str | None:
    """When to be at the gate."""
    if flight.at_gate is None:
        return None
    return view.speech.say(
        "At the gate by {time}.", time=clock_in(view, flight.at_gate, flight.city)
    )


def _be_there(view: View, event: Event) -> tuple[str | None, ...]:
    """When to be there and how dressed: one sentence where one comes in at the place itself."""
    gather, gathering = parts.gather_line(view, event), view.itinerary.gathering(event)
    if event.dress is None:
        return (gather,)
    word = parts.dress_word(view, event.dress)
    if gather and gathering and parts.is_entry(event, gathering):
        return (f"{gather} {view.speech.say('{dress}.', dress=word)}",)
    return (gather, view.speech.say("Dress: {dress}", dress=word))


def _nothing_left(view: View) -> Message:
    first, *others = [*now_lines(view), view.speech.say("Nothing is left in your programme.")]
    return Message(
        (Heading(first), *parts.paragraph(*others)), rows(buttons.trip(view), buttons.ask(view))
    )
