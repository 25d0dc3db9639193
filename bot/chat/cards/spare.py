"""Free time, and what others of the delegation do in the meantime."""

from collections.abc import Sequence
from datetime import date

from bot.chat.blocks import Heading, Item
from bot.chat.cards import buttons, parts
from bot.chat.cards.split import audience_words
from bot.chat.cards.times import until
from bot.chat.cards.timing import name
from bot.chat.layout import listing, rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.itinerary import Gap, length_of
from bot.domain.people import Delegate, Group


def free_card(view: View, day: date) -> Message:
    """The free times of a day of an hour or more; of today, whether it is free now."""
    gaps = [gap for gap in view.itinerary.free(day) if _is_ahead(view, gap)]
    lines = [_gap(view, gap) for gap in gaps]
    nothing = view.speech.say("There is no free hour between the items of that day.")
    free = view.speech.say("Free time")
    return Message(
        (
            Heading(f"{parts.day_heading(view, day).text} · {free}"),
            *parts.paragraph(_free_now(view, gaps) if day == view.today else None),
            *parts.paragraph(*(lines or [nothing])),
        ),
        rows(buttons.whole_day(view, day), buttons.upcoming(view)),
    )


def meanwhile_card(
    view: View, events: Sequence[Event], group: Group | None = None, person: Delegate | None = None
) -> Message:
    """What others do at that time, each with its time, place and who attends."""
    speech = view.speech
    heading = speech.say("At the same time, the others")
    if group is not None:
        heading = speech.say("At that time: {group}", group=group.name)
    if person is not None:
        heading = speech.say("At that time: {group}", group=parts.called(view, person))
    if not events:
        same = speech.say("Everyone does the same then.")
        if group is not None or person is not None:
            same = speech.say("Nothing is in their programme then.")
        return Message(
            (Heading(heading), *parts.paragraph(same)),
            rows(buttons.today(view), buttons.ask(view)),
        )
    return Message(
        (Heading(heading), *listing(_other(view, event) for event in events)),
        rows(buttons.today(view), buttons.upcoming(view)),
    )


def _is_ahead(view: View, gap: Gap) -> bool:
    return gap.end is None or gap.end.instant > view.now


def _other(view: View, event: Event) -> Item:
    speech = view.speech
    mark = speech.clock_range(event.start.wall, event.end.wall)
    if event.start.date != view.today:
        mark = speech.say("{day} {clock}", day=speech.day(event.start.date), clock=mark)
    place = parts.place_words(view, event)
    city = speech.text(event.city.name)
    where = f"{city}, {place}" if place and city not in place else place or city
    who = None if event.audience.is_everyone else audience_words(view, event)
    if event.audience.includes(view.person):
        who = speech.say("You are there too.")
    return Item(mark, name(view, event), tuple(line for line in (where, who) if line))


def _gap(view: View, gap: Gap) -> str:
    """A free time, and what comes then."""
    words = gap_words(view, gap)
    if gap.after is None:
        return words
    return view.speech.say("{time}, then {event}", time=words, event=name(view, gap.after))


def gap_words(view: View, gap: Gap) -> str:
    """오전 11:30–오후 3:40 (4시간 10분), or the open morning, or the rest of the day."""
    speech = view.speech
    length = length_of(gap)
    if gap.start and gap.end and length:
        span = speech.clock_range(gap.start.wall, gap.end.wall)
        return f"{span} ({speech.duration(length)})"
    if gap.end:
        return speech.say("Until {time}", time=speech.clock(gap.end.wall))
    if gap.start:
        return speech.say("From {time}", time=speech.clock(gap.start.wall))
    return speech.say("The whole day")


def _free_now(view: View, gaps: Sequence[Gap]) -> str | None:
    """Whether this very moment is free, and for how long."""
    for gap in gaps:
        begun = gap.start is None or gap.start.instant <= view.now
        if begun and gap.end is not None and view.now < gap.end.instant:
            left = until(view, gap.end)
            return view.speech.say("You are free now, for {time}.", time=left)
        if begun and gap.end is None:
            return view.speech.say("You are free now.")
    return None
