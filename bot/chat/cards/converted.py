"""A time on another clock: that of an event, or one that was said."""

from bot.chat.blocks import Heading
from bot.chat.cards import buttons, parts
from bot.chat.cards.times import same_clock, time_lines
from bot.chat.cards.timing import name
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.moment import Moment, moment_at
from bot.domain.place import City


def event_clock_card(view: View, event: Event, city: City) -> Message:
    """When an event begins and ends on the clock of `city`, then on its own."""
    say = view.speech.say
    begins, ends = (_shown(view, moment_at(at.instant, city)) for at in (event.start, event.end))
    if event.is_leg:
        there = (say("Leaves: {time}", time=begins), say("Arrives: {time}", time=ends))
    else:
        there = (say("Begins: {time}", time=begins), say("Ends: {time}", time=ends))
    return Message(
        (
            Heading(f"{name(view, event)} · {_clock_of(view, city)}"),
            *parts.paragraph(*there),
            *parts.paragraph(*time_lines(view, event)),
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
    """한국 시각 12일(금) 오전 7:00."""
    there = moment_at(moment.instant, city)
    return view.speech.say(
        "{home_clock}: {clock}, {day}",
        home_clock=_clock_of(view, city),
        clock=view.speech.clock(there.wall),
        day=view.speech.day_in_month(there.date),
    )


def _shown(view: View, moment: Moment) -> str:
    clock, day = view.speech.clock(moment.wall), view.speech.day_in_month(moment.date)
    return view.speech.say("{clock}, {day}", clock=clock, day=day)


def _clock_of(view: View, city: City) -> str:
    """Home by the name of its clock, other cities by their own."""
    if city.id == view.trip.home.id:
        return view.speech.text(view.trip.home_clock)
    return view.speech.say("{city} time", city=city.name)
