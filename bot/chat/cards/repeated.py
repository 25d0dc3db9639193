"""A message that may have come before says so, and under which number."""

from dataclasses import replace

from bot.chat.blocks import HEADING, Heading, Paragraph
from bot.chat.language.speech import speech
from bot.chat.message import Message, lines_of


def repeated_card(message: Message, number: int, *, is_urgent: bool) -> Message:
    """The message with a mark in front, in the language it was composed in.

    The number is the same on every copy, so that two people can tell whether they speak of one.
    """
    has_hangul = any("가" <= sign <= "힣" for line in lines_of(message) for sign in line)
    say = speech("ko" if has_hangul else "en").say
    tag = f"#{number}"
    mark = (
        say("[Urgent, repeated {tag}]", tag=tag) if is_urgent else say("[Repeated {tag}]", tag=tag)
    )
    first, *rest = message.blocks
    if isinstance(first, Heading) and len(mark) + 1 + len(first.text) <= HEADING:
        return replace(message, blocks=(Heading(f"{mark} {first.text}"), *rest))
    return replace(message, blocks=(Paragraph((mark,)), first, *rest))
