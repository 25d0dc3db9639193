"""What holds for everything said unasked, whoever reads it in whichever language."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from bot.chat.cards.notice import notice_card
from bot.chat.language.speech import speech
from bot.chat.message import Message, Sound, lines_of
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.itinerary import Itinerary, itinerary
from bot.domain.notice import Notice, NoticeKind
from bot.domain.reminders import plan
from bot.domain.text import LANGUAGES, Language
from bot.domain.trip import Trip
from tests.trips import choir_trip

_SCREEN = 24
_BRIEFING = 22
_FAULTS = re.compile(r"None|[{}]|\S  |\(\)|^ \S|^   |,,|· ·", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Unasked:
    """One message, and the notice and the person it is for."""

    mine: Itinerary
    notice: Notice
    message: Message
    text: str
    language: Language

    @property
    def key(self) -> tuple[str, str, datetime]:
        return self.mine.person.id, self.notice.kind, self.notice.at

    def misses(self, *events: Event) -> tuple[str, ...]:
        """The ids of events whose names it does not say."""
        return tuple(each.id for each in events if each.title.in_(self.language) not in self.text)


def _unasked(trip: Trip, language: Language) -> Iterator[Unasked]:
    for person in trip.delegates.values():
        mine = itinerary(trip, person)
        for notice in plan(mine):
            message = notice_card(View(mine, notice.at, speech(language)), notice)
            text = "\n".join(lines_of(message))
            yield Unasked(mine, notice, message, text, language)


@pytest.fixture(scope="module", params=["sample", "choir"])
def everything(request: pytest.FixtureRequest, sample_trip: Trip) -> list[Unasked]:
    """All that is said to everyone, in both languages."""
    trip = sample_trip if request.param == "sample" else choir_trip()
    return [each for language in LANGUAGES for each in _unasked(trip, language)]


def test_notice_card_is_clean_and_fits_a_screen(everything: list[Unasked]):
    faults = [
        (each.key, each.text)
        for each in everything
        if _FAULTS.search(each.text) or len(lines_of(each.message)) > _SCREEN
    ]

    assert faults == []


def test_briefing_leaves_room_on_the_screen(everything: list[Unasked]):
    too_long = [
        each.key
        for each in everything
        if each.notice.kind is NoticeKind.BRIEFING and len(lines_of(each.message)) > _BRIEFING
    ]

    assert too_long == []


def test_notice_card_of_a_day_names_all_its_events(everything: list[Unasked]):
    missing = [
        (each.key, names)
        for each in everything
        if each.notice.day and (names := each.misses(*each.mine.on(each.notice.day)))
    ]

    assert missing == []


def test_notice_card_names_its_event_and_what_follows(everything: list[Unasked]):
    missing = [
        (each.key, names)
        for each in everything
        if each.notice.event and each.notice.kind in (NoticeKind.REMINDER, NoticeKind.BOARDING)
        if (names := each.misses(each.notice.event, *each.notice.follows))
    ]

    assert missing == []


def test_landing_card_names_what_it_carries(everything: list[Unasked]):
    missing = [
        (each.key, names)
        for each in everything
        if (names := each.misses(*(fold.event for fold in each.notice.folded)))
    ]

    assert missing == []


def test_notice_card_is_silent_if_the_notice_is(everything: list[Unasked]):
    sounds = {
        (each.notice.is_silent, each.message.sound)
        for each in everything
        if each.notice.kind is NoticeKind.EVENING
    }

    assert sounds == {(False, Sound.NORMAL), (True, Sound.QUIET)}


def test_notice_card_speaks_one_language(sample_trip: Trip):
    mixed = [
        each.key
        for each in _unasked(sample_trip, "en")
        if any("가" <= letter <= "힣" for letter in each.text)
    ]

    assert mixed == []


def test_notice_card_needs_the_event_it_is_about():
    trip = choir_trip()
    mine = itinerary(trip, trip.delegates["P1"])
    now = datetime(2026, 4, 2, 12, tzinfo=UTC)

    with pytest.raises(ValueError, match="a reminder is about an event, and none is given"):
        notice_card(View(mine, now, speech("en")), Notice(now, NoticeKind.REMINDER, lead=10))
