"""After an outage: one message instead of all that was missed, with what still holds."""

from collections.abc import Iterable
from datetime import datetime

from bot.chat.blocks import Block, Heading
from bot.chat.cards import buttons
from bot.chat.cards.parts import paragraph, place_words, title
from bot.chat.layout import rows
from bot.chat.message import Message, Sound
from bot.chat.view import View
from bot.domain.event import Event

_SHOWN = 5


def digest_card(
    view: View, missed: Iterable[Event], *, since: datetime, is_silent: bool = False
) -> Message:
    """From when to when we said nothing, and which of the events we were silent about lie ahead.

    `since` is the instant at which the first message was due. The next event of the person is
    always named.
    """
    say = view.speech.say
    upcoming = view.itinerary.next(view.now)
    ahead = {each.id: each for each in [*missed, *([upcoming] if upcoming else [])]}
    events = sorted(ahead.values(), key=lambda each: view.itinerary.meets(each).instant)[:_SHOWN]
    blocks: tuple[Block, ...] = (
        Heading(say("I was away {time}.", time=_span(view, since))),
        *paragraph(
            say("Still valid:") if events else None, *(_line(view, each) for each in events)
        ),
    )
    return Message(
        blocks,
        rows(buttons.upcoming(view), buttons.today(view), buttons.call(view)),
        Sound.QUIET if is_silent else Sound.NORMAL,
    )


def _span(view: View, since: datetime) -> str:
    """In the time of where the person is now; another date is named."""
    begun, ended = view.itinerary.clock(since), view.clock
    if begun.city.id != ended.city.id:
        begun = view.itinerary.moment(ended.wall - (view.now - since))
    if begun.date == ended.date:
        return view.speech.clock_range(begun.wall, ended.wall)
    first = f"{view.speech.day(begun.date)} {view.speech.clock(begun.wall)}"
    return f"{first} – {view.speech.day(ended.date)} {view.speech.clock(ended.wall)}"


def _line(view: View, event: Event) -> str:
    """오전 8:15 호텔 로비 · CES 행사장으로 이동."""
    meets, gathering = view.itinerary.meets(event), view.itinerary.gathering(event)
    place = view.speech.text(gathering.place) if gathering else place_words(view, event)
    time = view.speech.clock(meets.wall)
    if meets.date != view.today:
        time = f"{view.speech.day(meets.date)} {time}"
    return f"{time} {place} · {title(view, event)}" if place else f"{time} {title(view, event)}"
