"""A time on another clock: that of an event, or one that was said."""

from bot.chat.blocks import Heading
from bot.chat.cards import buttons, parts
from bot.chat.cards.times import same_clock, time_lines
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.moment import Moment, moment_at
from bot.domain.place import City


def event_clock_card(view: View, event: Event, city: City) -> Message:
    """When an event begins and ends, on its own clock and on that of `city`."""
    begins, ends = (_on(view, at, city) for at in (event.start, event.end))
    if event.is_leg:
        there = (
            view.speech.say("Leaves: {time}", time=begins),
            view.speech.say("Arrives: {time}", time=ends),
        )
    else:
        there = (
            view.speech.say("Begins: {time}", time=begins),
            view.speech.say("Ends: {time}", time=ends),
        )
    return Message(
        (
            Heading(parts.title(view, event)),
            *parts.paragraph(*time_lines(view, event)),
            *parts.paragraph(*there),
        ),
        rows(buttons.upcoming(view), buttons.today(view)),
    )


def moment_card(view: View, moment: Moment, city: City) -> Message:
    """A time that was said, and what the clock of `city` shows then."""
    there = _on(view, moment, city)
    if same_clock(moment.instant, moment.city, city):
        there = view.speech.say("{city} has the same time.", city=city.name)
    return Message(
        (Heading(_on(view, moment, moment.city)), *parts.paragraph(there)),
        rows(buttons.upcoming(view), buttons.today(view)),
    )


def _on(view: View, moment: Moment, city: City) -> str:
    """한국 시각 12일(금) 오전 7:00: home by the name of its clock, other cities by their own."""
    there = moment_at(moment.instant, city)
    is_home = city.id == view.trip.home.id
    return view.speech.say(
        "{home_clock}: {clock}, {day}",
        home_clock=view.trip.home_clock if is_home else _clock_of(view, city),
        clock=view.speech.clock(there.wall),
        day=view.speech.day_in_month(there.date),
    )


def _clock_of(view: View, city: City) -> str:
    return view.speech.say("{city} time", city=city.name)
