from collections.abc import Callable

import pytest

from bot.chat.blocks import Field as Fact
from bot.chat.blocks import Fields, Heading, Item, Link, Listing, Paragraph, Place
from bot.chat.message import ARGUMENT, LABEL, ROW, Action, Button, Message, lines_of
from bot.domain.routes import Route

HELLO = Heading("Hello")
ASK = Button("Next", Action(Route.NEXT))


def test_a_message_as_lines():
    message = Message(
        (
            Heading("Fri 12 Jan · Day 6"),
            Paragraph(("Good morning.", "Today we stay.")),
            Listing((Item("9:00", "Talks", ("at the inn",)), Item("", "Rest"))),
            Fields((Fact("Dress", "formal"), Fact("Bring", "cards"))),
            Place("Inn", "1 Long Street", 1.5, -2.0),
            Link("Map", "https://example.org"),
        ),
        ((ASK,),),
    )

    assert lines_of(message) == (
        "Fri 12 Jan · Day 6",
        "Good morning.",
        "Today we stay.",
        "",
        "9:00 Talks",
        "  at the inn",
        "Rest",
        "",
        "Dress formal · Bring cards",
        "",
        "Inn",
        "1 Long Street",
        "https://www.google.com/maps/search/?api=1&query=1.5,-2.0",
        "",
        "Map: https://example.org",
    )


def test_a_message_needs_a_block():
    with pytest.raises(ValueError, match=r"^a message needs a block$"):
        Message(())


@pytest.mark.parametrize("number", [0, ROW + 1])
def test_a_row_of_buttons_is_bounded(number: int):
    with pytest.raises(ValueError, match=rf"^a row holds 1 to 8 buttons, not {number}$"):
        Message((HELLO,), ((ASK,) * number,))


def test_buttons_fit_up_to_their_bounds():
    widest = Button("가" * LABEL, Action(Route.NEXT, "x" * ARGUMENT))

    assert Message((HELLO,), ((widest,) * ROW,)).buttons == ((widest,) * ROW,)


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: Button("x" * 41, url="tel:1"), "label is 41 characters long: at most 40"),
        (lambda: Action(Route.DAY, "x" * 41), "argument is 41 characters long: at most 40"),
        (lambda: Button("Next"), "button 'Next' needs an action, a url or a deed, one of them"),
        (
            lambda: Button("Next", Action(Route.NEXT), "tel:1"),
            "button 'Next' needs an action, a url or a deed, one of them",
        ),
    ],
    ids=["a long label", "a long argument", "nothing to do", "two things to do"],
)
def test_a_button_is_refused(make: Callable[[], object], problem: str):
    with pytest.raises(ValueError) as refused:  # noqa: PT011 -- the whole text is compared
        make()

    assert str(refused.value) == problem
