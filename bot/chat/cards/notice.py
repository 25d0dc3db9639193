"""The one door for everything said unasked: a notice becomes a message."""

from typing import assert_never

from bot.chat.cards.boarding import boarding_card
from bot.chat.cards.briefing import briefing_card
from bot.chat.cards.evening import evening_card
from bot.chat.cards.farewell import farewell_card
from bot.chat.cards.landing import landing_card
from bot.chat.cards.reminder import reminder_card
from bot.chat.message import Message
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.notice import Notice, NoticeKind


def notice_card(view: View, notice: Notice) -> Message:
    """What is said to the person of `view` at `view.now`, which is the instant of the notice.

    ValueError for a notice without what its kind is about.
    """
    match notice.kind:
        case NoticeKind.BRIEFING:
            return briefing_card(view, notice.day or view.today)
        case NoticeKind.EVENING:
            return evening_card(view, notice.day or view.today, is_silent=notice.is_silent)
        case NoticeKind.REMINDER:
            return reminder_card(view, notice, _event(notice))
        case NoticeKind.BOARDING:
            return boarding_card(view, _event(notice))
        case NoticeKind.LANDING:
            return landing_card(view, notice, _event(notice))
        case NoticeKind.FAREWELL:
            return farewell_card(view)
        case _:
            assert_never(notice.kind)


def _event(notice: Notice) -> Event:
    if notice.event is None:
        raise ValueError(f"a {notice.kind} is about an event, and none is given")
    return notice.event
