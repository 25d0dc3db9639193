"""What only coordinators see of someone."""

from dataclasses import replace

from bot.chat.cards.confidential import confidential_card
from bot.chat.message import lines_of
from bot.domain.text import Text
from bot.domain.trip import Trip
from tests.chat.cards.looking import look

AT = "2024-01-12T07:00-06:00"


def test_confidential_card_shows_rooms_phone_and_notes(sample_trip: Trip):
    view = look(sample_trip, "D25", AT, "en")
    person = replace(
        sample_trip.delegates["D05"],
        diet=Text(en="No pork"),
        notes=Text(en="Needs a lift"),
    )

    assert lines_of(confidential_card(view, person)) == (
        "D05 · city hall official",
        "Santa Clara hotel (sample), room 312",
        "Buena Park hotel (sample), room 215",
        "Las Vegas hotel (sample), room 1717",
        "Omni Nashville Hotel, room 1105",
        "",
        "Phone +1-202-555-0105 · Buddy D06 · Diet No pork · Notes Needs a lift",
        "",
        "For coordinators only.",
    )


def test_confidential_card_says_what_the_roster_does_not_hold(sample_trip: Trip):
    view = look(sample_trip, "D25", AT, "en")
    person = replace(sample_trip.delegates["D05"], rooms={}, phone=None, buddy=None)

    assert lines_of(confidential_card(view, person)) == (
        "D05 · city hall official",
        "No room of theirs is in our material.",
        "",
        "For coordinators only.",
    )
