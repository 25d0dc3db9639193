"""What looks like a code."""

import pytest

from bot.chat.request import Request
from bot.domain.text import Language
from handlers.door import Typed, is_start, language_heard, typed_code

CODE = "0123456789ABCDEFGHJKMNPQRS"
WORDED = Typed(CODE, is_worded=True)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        (f"join {CODE}", WORDED),
        (f"/join {CODE}", WORDED),
        (f"참가 {CODE.lower()}", WORDED),
        (f"초대: {CODE}", WORDED),
        ("join 0123 4567 89AB CDEF GHJK MNPQ RS", WORDED),
        (CODE, Typed(CODE, is_worded=False)),
        ("join us", Typed(None, is_worded=True)),
        ("join", None),
        ("joining tomorrow at 9", None),
        ("where are we going at nine", None),
        ("", None),
    ],
)
def test_a_code_is_told_from_a_question(text: str, typed: Typed | None):
    assert typed_code(text) == typed


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("start", True), ("/start", True), (" Start ", True), ("start?", False), ("", False)],
)
def test_opening_the_bot_is_no_question(text: str, *, is_one: bool):
    assert is_start(text) == is_one


@pytest.mark.parametrize(
    ("text", "spoken", "language"),
    [
        ("안녕 hello", "en", "ko"),
        ("hello", "ko", "en"),
        ("123", "en", "en"),
        (None, None, "ko"),
    ],
    ids=["Hangul", "letters", "digits", "nothing"],
)
def test_a_stranger_is_answered_in_what_they_wrote(
    text: str | None, spoken: Language | None, language: Language
):
    assert language_heard(Request("telegram", "1", "1", text=text, language=spoken)) == language
