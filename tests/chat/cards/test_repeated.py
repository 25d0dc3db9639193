import pytest

from bot.chat.blocks import Heading, Paragraph
from bot.chat.cards.repeated import repeated_card
from bot.chat.message import Message, Sound

LONG = "가" * 150


@pytest.mark.parametrize(
    ("text", "is_urgent", "head"),
    [
        ("Leave at 9:00", False, "[Repeated #17] Leave at 9:00"),
        ("Leave at 9:00", True, "[Urgent, repeated #17] Leave at 9:00"),
        ("9시에 출발합니다", False, "[다시 보냄 #17] 9시에 출발합니다"),
        ("9시에 출발합니다", True, "[긴급, 다시 보냄 #17] 9시에 출발합니다"),
    ],
)
def test_a_mark_stands_in_front(text: str, head: str, *, is_urgent: bool):
    message = Message((Heading(text), Paragraph(("more",))), sound=Sound.URGENT)

    again = repeated_card(message, 17, is_urgent=is_urgent)

    assert again == Message((Heading(head), Paragraph(("more",))), sound=Sound.URGENT)


@pytest.mark.parametrize("first", [Heading(LONG), Paragraph((LONG,))], ids=["full", "none"])
def test_a_mark_without_room_in_a_heading_is_a_line(first: Heading | Paragraph):
    again = repeated_card(Message((first,)), 17, is_urgent=False)

    assert again == Message((Paragraph(("[다시 보냄 #17]",)), first))
