"""One message after an outage, in both languages; the trip is the choir's."""

from datetime import timedelta

import pytest

from bot.chat.cards.digest import digest_card
from bot.chat.language.speech import speech
from bot.chat.message import Sound, lines_of
from bot.chat.view import View
from bot.domain.event import Event
from bot.domain.itinerary import itinerary
from tests.trips import BRACK, CONCERT, LUME, RIDE, at, choir_trip

TRIP = choir_trip()


def lines(
    language: str, now: str, *, hours: float, missed: tuple[Event, ...] = ()
) -> tuple[str, ...]:
    city = BRACK if now.startswith("4") else LUME
    instant = at(city, now).instant
    view = View(
        itinerary(TRIP, TRIP.delegates["P1"]),
        instant,
        speech("ko" if language == "ko" else "en"),
    )
    return lines_of(digest_card(view, missed, since=instant - timedelta(hours=hours)))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "ko",
            (
                "오후 4:30–6:00에는 안내를 드리지 못했습니다.",
                "아직 유효한 일정:",
                "오후 6:30 음악당 뒷문 · 첫 연주회",
            ),
        ),
        (
            "en",
            (
                "I was away 4:30–6:00 PM.",
                "Still valid:",
                "6:30 PM Music Hall, back door · First concert",
            ),
        ),
    ],
)
def test_what_holds_is_named_once(language: str, expected: tuple[str, ...]):
    assert lines(language, "2 18:00", hours=1.5, missed=(CONCERT,)) == expected


def test_another_date_is_named():
    assert lines("en", "3 00:40", hours=6, missed=(RIDE,)) == (
        "I was away Thu 2 Apr 6:40 PM – Fri 3 Apr 12:40 AM.",
        "Still valid:",
        "8:40 AM Central station · Train",
    )


def test_an_outage_from_city_to_city_is_told_in_the_time_of_now():
    assert (
        lines("en", "4 09:00", hours=26)[0] == "I was away Fri 3 Apr 7:00 AM – Sat 4 Apr 9:00 AM."
    )


def test_at_the_end_nothing_holds_any_more():
    view = View(
        itinerary(TRIP, TRIP.delegates["P1"]), TRIP.span()[1] + timedelta(days=3), speech("en")
    )

    card = digest_card(view, (), since=view.now - timedelta(minutes=30), is_silent=True)

    assert len(lines_of(card)) == 1
    assert card.sound is Sound.QUIET
