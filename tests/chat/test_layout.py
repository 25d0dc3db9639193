import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.blocks import BLOCK, Heading, Item, Link, Paragraph, units
from bot.chat.layout import MESSAGE, listing, rows, split, together
from bot.chat.message import Action, Button, Message, Sound, lines_of
from bot.domain.routes import Route
from tests.chat.messages import MESSAGES

HELLO = Heading("Hello")
NEXT, TODAY, HELP = (
    Button(route.value, Action(route)) for route in (Route.NEXT, Route.TODAY, Route.HELP)
)
LONG = Paragraph(("x" * BLOCK,))


def test_rows_leave_out_what_does_not_apply():
    assert rows(NEXT, None, TODAY, HELP, NEXT) == ((NEXT, TODAY, HELP), (NEXT,))
    assert (rows(None), rows(NEXT, TODAY, width=1)) == ((), ((NEXT,), (TODAY,)))


def test_a_short_message_stays_whole():
    message = Message((HELLO, Paragraph(("Good morning.",))), ((NEXT,),))

    assert split(message) == (message,)


def test_a_long_message_is_cut_at_a_border_and_keeps_its_buttons_below():
    message = Message((HELLO, LONG, LONG), ((NEXT,),), Sound.URGENT)

    assert split(message) == (
        Message((HELLO, LONG), (), Sound.URGENT),
        Message((LONG,), ((NEXT,),), Sound.URGENT),
    )


@given(st.lists(MESSAGES, min_size=1, max_size=4), st.integers(0, 4))
def test_parts_fit_and_lose_nothing(messages: list[Message], longs: int):
    blocks = [block for message in messages for block in message.blocks]
    message = Message((*blocks, *(LONG,) * longs), messages[0].buttons)

    parts = split(message)

    assert tuple(block for part in parts for block in part.blocks) == message.blocks
    assert [part.buttons for part in parts if part.buttons] == [message.buttons][
        : bool(message.buttons)
    ]
    assert all(units(lines_of(part)) <= MESSAGE for part in parts)


def test_items_that_are_too_many_become_two_lists():
    items = [Item(str(number), "x" * 1000) for number in range(4)]

    assert [list(each.items) for each in listing(items)] == [items[:2], items[2:]]
    assert list(listing([])) == []


def test_together_says_nothing_twice():
    first = Message((HELLO, Paragraph(("one", "two"))), ((NEXT,),), Sound.QUIET)
    second = Message(
        (HELLO, Heading("More"), Paragraph(("two", "three")), Link("Map", "u")),
        ((NEXT, TODAY),),
    )

    assert together([first, second]) == Message(
        (
            HELLO, Paragraph(("one", "two")), Paragraph(("More",)), Paragraph(("three",)),
            Link("Map", "u"),
        ),
        ((NEXT, TODAY),),
        Sound.QUIET,
    )  # fmt: skip


def test_together_of_one_is_that_one():
    message = Message((HELLO, HELLO), ((NEXT, NEXT),))

    assert together([message]) is message


def test_together_keeps_six_buttons():
    messages = [
        Message((HELLO,), rows(*(Button(f"{n}.{m}", url="u") for m in range(4)))) for n in range(2)
    ]

    assert [button.label for row in together(messages).buttons for button in row] == [
        "0.0", "0.1", "0.2", "0.3", "1.0", "1.1",
    ]  # fmt: skip


@given(st.lists(MESSAGES, min_size=1, max_size=3))
def test_together_loses_no_line(messages: list[Message]):
    every = {line for each in messages for block in each.blocks for line in block.plain}
    if not any(block.plain for each in messages for block in each.blocks):
        return

    joined = together(messages)

    assert {line for block in joined.blocks for line in block.plain} == every


def test_nothing_at_all_cannot_be_joined():
    empty = Message((Paragraph(()),))

    with pytest.raises(ValueError, match=r"^a message needs a block$"):
        together([empty, empty])
