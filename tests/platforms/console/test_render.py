"""The console's plain text: what `ask` prints."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.blocks import Heading, Item, Listing, Paragraph
from bot.chat.message import Action, Button, Message
from bot.domain.routes import Route
from bot.platforms.console.render import plain, reply, text_of

MESSAGE = Message(
    (
        Heading("Fri 12 Jan · Day 6"),
        Paragraph(("Good morning.",)),
        Listing((Item("7:45 AM", "Lobby", ("bus leaves 8:00",)), Item("12:00", "Lunch"))),
    ),
    (
        (Button("Today", Action(Route.TODAY)), Button("Map", url="https://example.org")),
        (Button("Help", Action(Route.HELP)),),
    ),
)


def test_reply_is_heading_lines_and_a_line_for_each_row_of_buttons():
    assert reply(MESSAGE) == (
        "Fri 12 Jan · Day 6\n"
        "Good morning.\n"
        "\n"
        "7:45 AM Lobby\n"
        "  bus leaves 8:00\n"
        "12:00 Lunch\n"
        "[Today] [Map]\n"
        "[Help]"
    )


def test_text_of_leaves_the_buttons_out():
    assert text_of(MESSAGE) == reply(MESSAGE).removesuffix("\n[Today] [Map]\n[Help]")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        pytest.param("\x1b[31mred\x1b[0m", "[31mred[0m", id="escape sequences"),
        pytest.param("a\xa0b\u3000c", "a b c", id="special spaces"),
        pytest.param("\u1112\u1161\u11ab", "한", id="decomposed Hangul"),
        pytest.param("a\u202eb\u200b", "ab", id="letters without a shape"),
        pytest.param("a  \nb", "a\nb", id="blanks at the end of a line"),
        pytest.param("a\r\nb\tc", "a\nb c", id="carriage return and tab"),
    ],
)
def test_plain_shows_nothing_that_a_terminal_obeys(written: str, shown: str):
    assert plain(written) == shown


@given(st.text())
def test_plain_is_the_same_a_second_time(text: str):
    assert plain(plain(text)) == plain(text)
