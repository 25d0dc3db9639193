"""One numbered item of a programme."""

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards import buttons
from bot.chat.cards.times import time_lines
from bot.chat.layout import rows
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event, ProgrammeItem


def item_card(view: View, event: Event, item: ProgrammeItem) -> Message:
    """What it is, and that its own time is not known; its event's is."""
    say, speech = view.speech.say, view.speech
    own = next((each for each in view.trip.events if each.id == item.event), None)
    when = time_lines(view, own) if own else (say("Its own time is not in our material."),)
    place = say("{number} of {count}", number=item.number, count=len(event.programme))
    return Message(
        (
            Heading(f"{place} · {speech.text(item.title)}"),
            Paragraph((*when, speech.text(event.title), *time_lines(view, event))),
        ),
        rows(buttons.order(view, event), buttons.about(view, event)),
    )
